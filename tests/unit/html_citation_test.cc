// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/html/html_citation.h"

#include <gtest/gtest.h>

#include "indexer/extract/html/html_parse.h"

namespace clipfile {
namespace {

Citation read(const std::string& html) {
  const HtmlTree tree = parse_html(html);
  return read_html_citation(tree, MetaTags(tree), find_json_ld_article(tree.data_scripts));
}

TEST(ReadHtmlCitation, PrefersWhatIsDescribed) {
  const Citation citation = read(
      "<html lang=en><title>Vote - Mole</title><meta property='og:title' content='Vote put off'>"
      "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"headline\": \"Vote put "
      "off again\","
      "\"author\": {\"name\": \"Anna Blum\"}, \"articleSection\": \"Harbour\", \"inLanguage\": "
      "\"de\"}</script>");
  EXPECT_EQ(citation.headline, "Vote put off again");
  EXPECT_EQ(citation.byline, (std::vector<std::string>{"Anna Blum"}));
  EXPECT_EQ(citation.section, "Harbour");
  EXPECT_EQ(citation.language, "en");
  EXPECT_FALSE(citation.published);
}

TEST(ReadHtmlCitation, FindsTheDeckInTheMarkup) {
  EXPECT_EQ(read("<h1>Vote</h1><p class='article-standfirst'>Engineers want more time</p>").deck,
            "Engineers want more time");
}

TEST(ReadHtmlCitation, TakesOnlyWebAddresses) {
  EXPECT_EQ(read("<link rel=canonical href='/vote'><meta property='og:url' "
                 "content='https://m.example/vote'>")
                .url,
            "https://m.example/vote");
  EXPECT_EQ(read("<meta property='og:url' content='data:text/html,x'>").url, "");
}

TEST(ReadHtmlCitation, TakesOnlyLanguageCodes) {
  EXPECT_EQ(read("<html lang='pt-BR'><p>x").language, "pt");
  EXPECT_EQ(read("<html lang='english'><p>x").language, "");
  EXPECT_EQ(read("<meta property='og:locale' content='fr_CA'>").language, "fr");
}

}  // namespace
}  // namespace clipfile
