// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/citation_values.h"

#include <gtest/gtest.h>
#include <map>

namespace clipfile {
namespace {

std::map<Xapian::valueno, std::string> values_of(const Article& article) {
  const auto values = citation_values(article);
  return {values.begin(), values.end()};
}

TEST(CitationValues, StandAsWritten) {
  Article article;
  article.id = "7";
  article.type = "html";
  article.citation.byline = {"Ada Byron", "Max Born"};
  article.citation.publication = "The Capital Courier";
  article.citation.language = "en";
  article.citation.url = "https://WWW.example.org:80/story";
  article.citation.published = PublishedDate{{}, "text", Confidence::inferred};
  const std::map<Xapian::valueno, std::string> expected = {
      {schema::slot::byline, "Ada Byron\nMax Born"},
      {schema::slot::publication, "The Capital Courier"},
      {schema::slot::language, "en"},
      {schema::slot::type, "html"},
      {schema::slot::site, "www.example.org"},
      {schema::slot::inferred, "1"},
      {schema::slot::id, "7"}};
  EXPECT_EQ(values_of(article), expected);
}

TEST(CitationValues, AreAbsentWhereNothingIsKnown) {
  EXPECT_TRUE(citation_values(Article{}).empty());
  Article dated;
  dated.citation.published = PublishedDate{{}, "json-ld", Confidence::stated};
  EXPECT_TRUE(citation_values(dated).empty());
}

TEST(CitationValues, AreBounded) {
  Article article;
  article.tags.assign(1000, std::string(1000, 'x'));
  const std::string tags = values_of(article)[schema::slot::tag];
  EXPECT_LE(tags.size(), 64 * (schema::most_value_bytes + 1));
  EXPECT_EQ(split_values(tags).size(), 64U);
}

TEST(CitationValues, AreSplitAsTheyWereJoined) {
  Article article;
  article.tags = {"", "two\nlines", "Москва", ""};
  const std::vector<std::string_view> expected = {"two lines", "Москва"};
  const std::string tags = values_of(article)[schema::slot::tag];
  EXPECT_EQ(split_values(tags), expected);
  EXPECT_TRUE(split_values("").empty());
}

TEST(HostOfUrl, IsInLowerCaseWithoutWhatSurroundsIt) {
  const std::vector<std::pair<std::string, std::string>> rows = {
      {"https://user:word@WWW.Example.org:8080/a?b#c", "www.example.org"},
      {"http://example.org?x", "example.org"},
      {"example.org/story", ""},
      {"", ""}};
  for (const auto& [url, host] : rows) EXPECT_EQ(host_of_url(url), host) << url;
}

}  // namespace
}  // namespace clipfile
