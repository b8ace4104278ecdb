// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/render/citation_key.h"

#include <gtest/gtest.h>

#include "tests/unit/support/sample_answer.h"

namespace clipfile {
namespace {

Article article_by(std::vector<std::string> byline, std::string publication = "") {
  Article article = sample_result(1, "/clips/a", "").article;
  article.citation.byline = std::move(byline);
  article.citation.publication = std::move(publication);
  return article;
}

std::string name_in(const Article& article) {
  const std::string key = citation_key(article);
  return key.substr(0, key.find('-'));
}

TEST(CitationKey, NamesAnAuthorOrThePublicationAndTheYear) {
  EXPECT_EQ(name_in(article_by({"Ida Voss", "Bo Ek"})), "voss2022");
  EXPECT_EQ(name_in(article_by({"Müller-Brandström, Ida"})), "mullerbrandstrom2022");
  EXPECT_EQ(name_in(article_by({"Лидия Серова"}, "The Post")), "thepost2022");
  EXPECT_EQ(name_in(article_by({})), "clipping2022");
  Article undated = article_by({"Ida Voss"});
  undated.citation.published.reset();
  EXPECT_EQ(name_in(undated), "voss");
}

TEST(CitationKey, IsOfOneArticleAlone) {
  const Article article = article_by({"Ida Voss"});
  EXPECT_EQ(citation_key(article), citation_key(article));
  Article other = article;
  other.part = "2";
  EXPECT_NE(citation_key(article), citation_key(other));
  other = article;
  other.path = "/clips/b";
  EXPECT_NE(citation_key(article), citation_key(other));
}

TEST(CitationKey, HasOnlyCharactersThatProgramsTake) {
  for (const char c : citation_key(article_by({"{}, \\%#~'\"=,() É"}))) {
    EXPECT_TRUE((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-') << c;
  }
}

}  // namespace
}  // namespace clipfile
