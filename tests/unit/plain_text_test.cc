// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/text/plain_text.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>
#include <string>
#include <variant>
#include <vector>

namespace clipfile {
namespace {

using namespace std::chrono_literals;

constexpr Day test_day{2026y / 11 / 23};

Article read(std::string_view text) {
  auto result = read_plain_text(text, test_day);
  EXPECT_TRUE(std::holds_alternative<Article>(result)) << text;
  return std::holds_alternative<Article>(result) ? std::get<Article>(result) : Article{};
}

std::vector<std::string> asides_of(const Article& article, std::string_view label) {
  std::vector<std::string> texts;
  for (const Aside& aside : article.asides) {
    if (aside.label == label) texts.push_back(aside.text);
  }
  return texts;
}

using Texts = std::vector<std::string>;

TEST(ReadPlainText, ReadsTheReferenceClipping) {
  const std::filesystem::path path =
      std::string(CLIPFILE_SHARED_DATA) + "/seed/washington-post-2022-01-09.txt";
  if (!std::filesystem::exists(path)) GTEST_SKIP() << path << " is absent";
  std::ifstream file(path);
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  const Article article = read(text);
  const Citation& citation = article.citation;
  EXPECT_EQ(citation.publication, "The Washington Post");
  EXPECT_EQ(
      citation.headline,
      "Ahead of talks, U.S. again warns Putin of ‘massive consequences’ if Russia invades Ukraine");
  EXPECT_EQ(citation.deck,
            "Secretary of State Antony Blinken said this week’s meetings in Europe will test "
            "whether Vladimir Putin is willing to resolve the crisis diplomatically");
  EXPECT_EQ(citation.byline,
            (Texts{"Robyn Dixon", "Paul Sonne", "John Hudson", "Ellen Nakashima"}));
  const PublishedDate expected{2022y / 1 / 9, "weekday", Confidence::inferred};
  EXPECT_EQ(citation.published, expected);
  EXPECT_EQ(asides_of(article, "masthead"), Texts{"Democracy Dies in Darkness"});
  EXPECT_EQ(asides_of(article, "furniture"), Texts{"Placeholder while article actions load"});
  EXPECT_EQ(asides_of(article, "caption").size(), 2U);
  EXPECT_EQ(
      asides_of(article, "related"),
      (Texts{
          "Russia’s rifts with the West keep growing. How did we get here?",
          "Russian escalation overshadows prospects for resolving Ukraine crisis, Blinken says"}));
  EXPECT_EQ(asides_of(article, "contributors").size(), 1U);
  EXPECT_EQ(asides_of(article, "read-more").size(), 4U);
  EXPECT_EQ(article.asides.size(), 11U);
  EXPECT_EQ(article.body.size(), 17U);
  EXPECT_EQ(article.body.front().substr(0, 35), "Secretary of State Antony Blinken o");
}

}  // namespace
}  // namespace clipfile
