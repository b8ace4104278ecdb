// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/text/front_matter.h"

#include <gtest/gtest.h>
#include <string>
#include <variant>
#include <vector>

#include "indexer/extract/text/plain_text.h"

namespace clipfile {
namespace {

using namespace std::chrono_literals;
using Texts = std::vector<std::string>;

constexpr Day test_day{2026y / 11 / 23};

Article apply(const char* yaml) {
  Article article;
  const auto entries = parse_front_matter(yaml);
  EXPECT_TRUE(entries) << yaml;
  if (entries) apply_front_matter(*entries, article);
  return article;
}

TEST(SplitFrontMatter, TakesABlockOfKeysBetweenFences) {
  const struct {
    const char* text;
    const char* front_matter;  // nullptr: none
    const char* rest;
  } cases[] = {
      {"---\ntitle: A\n---\nText\n", "title: A\n", "Text\n"},
      {"\xEF\xBB\xBF---\r\ntitle: A\r\n---\r\nText", "title: A\r\n", "Text"},
      {"---\n# note\ntags:\n  - a\n...\nText", "# note\ntags:\n  - a\n", "Text"},
      {"---\ntitle: A\n---", "title: A\n", ""},
      {"---\ntitle: A\nno end", nullptr, ""},
      {"---\nA line of verse\n---\nText", nullptr, ""},
      {"----\ntitle: A\n----\nText", nullptr, ""},
      {"Text\n---\ntitle: A\n---\n", nullptr, ""},
      {"", nullptr, ""},
  };
  for (const auto& c : cases) {
    const auto split = split_front_matter(c.text);
    ASSERT_EQ(split.has_value(), c.front_matter != nullptr) << c.text;
    if (!split) continue;
    EXPECT_EQ(split->front_matter, c.front_matter);
    EXPECT_EQ(split->text, c.rest);
  }
}

TEST(SplitFrontMatter, LeavesABlockThatIsTooLargeAsText) {
  const std::string text = "---\ntitle: " + std::string(largest_front_matter, 'a') + "\n---\nText";
  EXPECT_FALSE(split_front_matter(text));
}

TEST(ParseFrontMatter, RefusesWhatNoClipperWrites) {
  const char* cases[] = {
      "a: &x [1]\nb: *x\n",
      "a: &x 1\n",
      "a: [1\n",
      "just text",
      "- a\n- b\n",
      "\"a: b",
      "? [a, b]\n: c\n",
      "a: {b: {c: {d: {e: {f: {g: {h: {i: 1}}}}}}}}\n",
  };
  for (const char* yaml : cases) EXPECT_FALSE(parse_front_matter(yaml)) << yaml;
  EXPECT_FALSE(parse_front_matter("a: " + std::string(30'000, '[')));
}

TEST(ApplyFrontMatter, ReadsNamesInEveryFormThatClippersWrite) {
  const struct {
    const char* yaml;
    Texts byline;
  } cases[] = {
      {"author: Jane Doe\n", {"Jane Doe"}},
      {"author: By Jane Doe and John Roe\n", {"Jane Doe", "John Roe"}},
      {"authors: Jane Doe, John Roe\n", {"Jane Doe", "John Roe"}},
      {"author:\n  - \"[[Jane Doe]]\"\n  - \"[[people/John|John Roe]]\"\n",
       {"Jane Doe", "John Roe"}},
      {"author: [[Jane Doe]]\n", {"Jane Doe"}},
      {"byline: desk 4\n", {"desk 4"}},
  };
  for (const auto& c : cases) EXPECT_EQ(apply(c.yaml).citation.byline, c.byline) << c.yaml;
}

TEST(ApplyFrontMatter, ReadsTheRestOfACitation) {
  const Article article = apply(
      "title: 'Bridge: a story'\nsubtitle: Deck\nsource: The Harlan Post\nurl: "
      "https://a.example/x\n"
      "date: 2022-01-10\npublished: 2022-01-09T10:00:00Z\ncreated: 2023-05-05\nlang: EN-us\n"
      "section: World\nplace: Geneva\nid: 42\ntags: \"#a, b\"\nmood: calm\nempty:\n");
  const Citation& citation = article.citation;
  EXPECT_EQ(citation.headline, "Bridge: a story");
  EXPECT_EQ(citation.deck, "Deck");
  EXPECT_EQ(citation.publication, "The Harlan Post");
  EXPECT_EQ(citation.url, "https://a.example/x");
  EXPECT_EQ(citation.language, "en");
  EXPECT_EQ(citation.section, "World");
  EXPECT_EQ(citation.place, "Geneva");
  EXPECT_EQ(article.id, "42");
  EXPECT_EQ(article.tags, (Texts{"a", "b"}));
  const PublishedDate expected{2022y / 1 / 9, "front-matter", Confidence::stated};
  EXPECT_EQ(citation.published, expected);
  const std::vector<Aside> asides = {{"front-matter", "created: 2023-05-05"},
                                     {"front-matter", "mood: calm"}};
  EXPECT_EQ(article.asides, asides);
}

TEST(ReadPlainText, LetsFrontMatterOverruleAndKeepsWhatItOverruled) {
  const auto result = read_plain_text(
      "---\ntitle: Stated\nauthor: Ann Poe\n---\nGuessed headline of the page\nBy Jane Doe\n"
      "The council voted on Tuesday to close the bridge after a warning by engineers.\n*not "
      "markup*\n",
      test_day);
  const Article& article = std::get<Article>(result);
  EXPECT_EQ(article.citation.headline, "Stated");
  EXPECT_EQ(article.citation.byline, Texts{"Ann Poe"});
  EXPECT_EQ(article.citation.deck, "Guessed headline of the page");
  EXPECT_EQ(article.asides, (std::vector<Aside>{{"byline", "Jane Doe"}}));
  EXPECT_EQ(article.body.back(), "*not markup*");
}

TEST(ReadPlainText, KeepsBrokenFrontMatterAside) {
  const auto result = read_plain_text("---\ntitle: [broken\n---\nA line of text.\n", test_day);
  const Article& article = std::get<Article>(result);
  EXPECT_EQ(article.asides, (std::vector<Aside>{{"front-matter", "title: [broken"}}));
  EXPECT_EQ(article.body, Texts{"A line of text."});
}

TEST(ApplySidecar, OverrulesWhatTheFileSays) {
  Article article;
  article.citation.headline = "scan 17";
  apply_sidecar("---\ntitle: Bridge closed\nauthor: Jane Doe\npublished: 2022-01-09\n---\n",
                article);
  EXPECT_EQ(article.citation.headline, "Bridge closed");
  EXPECT_EQ(article.citation.byline, std::vector<std::string>{"Jane Doe"});
  ASSERT_TRUE(article.citation.published);
  EXPECT_EQ(article.asides, (std::vector<Aside>{{"headline", "scan 17"}}));
}

TEST(ApplySidecar, KeepsWhatItDoesNotUnderstand) {
  Article article;
  article.citation.headline = "Bridge closed";
  apply_sidecar("[ a list, no map", article);
  EXPECT_EQ(article.citation.headline, "Bridge closed");
  EXPECT_EQ(article.asides, (std::vector<Aside>{{"front-matter", "[ a list, no map"}}));
  apply_sidecar(std::string_view("\0\x01\x02\0\x03\0\0\x04", 8), article);
  EXPECT_EQ(article.asides.back(), (Aside{"front-matter", "its sidecar: no text, not heeded"}));
}

}  // namespace
}  // namespace clipfile
