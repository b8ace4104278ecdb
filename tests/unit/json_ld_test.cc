// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/html/json_ld.h"

#include <gtest/gtest.h>

namespace clipfile {
namespace {

std::optional<JsonLdArticle> find(std::vector<DataScript> scripts) {
  return find_json_ld_article(scripts);
}

TEST(FindJsonLdArticle, FindsTheArticleWhereverItStands) {
  const char* const rows[] = {
      R"({"@type": "NewsArticle", "headline": "Vote"})",
      R"([{"@type": "Organization", "name": "x"}, {"@type": "Article", "headline": "Vote"}])",
      R"({"@graph": [{"@type": "WebPage", "name": "x"}, {"@type": ["ReportageNewsArticle"], "headline": "Vote"}]})",
      R"({"@type": "WebPage", "name": "x", "mainEntity": {"@type": "BlogPosting", "headline": "Vote"}})",
      "<!-- {\"@type\": \"NewsArticle\", \"headline\": \"Vote\"} -->",
      "//<![CDATA[\n{\"@type\": \"NewsArticle\", \"headline\": \"Vote\",}\n//]]>",
  };
  for (const char* json : rows) {
    const auto found = find({{1, json}});
    ASSERT_TRUE(found) << json;
    EXPECT_EQ(found->headline, "Vote") << json;
  }
}

TEST(FindJsonLdArticle, ReadsTheParts) {
  const auto found = find(
      {{1, R"({"@type": "NewsArticle", "headline": "Q &amp; A", "author": [{"name": "Anna Blum"},
      "Carl Dorn"], "publisher": {"name": "The Mole"}, "articleSection": ["Harbour", "News"],
      "datePublished": "2022-01-09T10:00:00Z", "keywords": "wall, boats", "mainEntityOfPage": {"@id": "https://m.example/"}})"}});
  ASSERT_TRUE(found);
  EXPECT_EQ(found->headline, "Q & A");
  EXPECT_EQ(found->authors, (std::vector<std::string>{"Anna Blum", "Carl Dorn"}));
  EXPECT_EQ(found->publication, "The Mole");
  EXPECT_EQ(found->section, "Harbour");
  EXPECT_EQ(found->date_published, "2022-01-09T10:00:00Z");
  EXPECT_EQ(found->keywords, (std::vector<std::string>{"wall", "boats"}));
  EXPECT_EQ(found->url, "https://m.example/");
}

TEST(FindJsonLdArticle, PassesOverWhatIsNone) {
  for (const char* json : {"", "{", "null", "42", R"({"@type": 7})", R"({"@type": "Organization"})",
                           "[[[[[[[[[[]]]]]]]]]]"}) {
    EXPECT_FALSE(find({{1, json}})) << json;
  }
}

}  // namespace
}  // namespace clipfile
