// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/answer/highlight.h"

#include <gtest/gtest.h>
#include <string>

#include "tests/unit/support/random_text.h"

namespace clipfile {
namespace {

SearchUnit unit(std::vector<WordFormSet> words) { return {"", std::move(words), 1}; }

/// The text with brackets around what was found.
std::string show(std::string_view text, const std::vector<SearchUnit>& units) {
  std::string shown;
  std::size_t done = 0;
  for (const ByteRange& range : Highlighter(units).find(text)) {
    shown.append(text.substr(done, range.begin - done)).append("[");
    shown.append(range.of(text)).append("]");
    done = range.end;
  }
  return shown.append(text.substr(done));
}

TEST(FindHighlights, MarksEveryFormOfAWord) {
  const std::vector<SearchUnit> units = {unit({{"sanction", "sanctions"}}), unit({{"russia"}}),
                                         unit({{"us"}})};
  struct Row {
    std::string_view text, shown;
  };
  constexpr Row rows[] = {
      {"", ""},
      {"Nothing here.", "Nothing here."},
      {"SANCTIONS, a sanction!", "[SANCTIONS], a [sanction]!"},
      {"sanctioned", "sanctioned"},
      {"Russia’s and Russia's", "[Russia’s] and [Russia's]"},
      {"the U.S. Senate", "the [U.S]. Senate"},
      {"«Russia»", "«[Russia]»"},
  };
  for (const auto& [text, shown] : rows) EXPECT_EQ(show(text, units), shown);
  EXPECT_EQ(show("Russia", {}), "Russia");
  EXPECT_EQ(show("Russia", {SearchUnit{}}), "Russia");
}

TEST(FindHighlights, MarksAPhraseAsOneRange) {
  const std::vector<SearchUnit> units = {unit({{"outstretched"}, {"hand"}}), unit({{"hand"}})};
  EXPECT_EQ(show("An outstretched\nhand, a hand.", units), "An [outstretched\nhand], a [hand].");
  EXPECT_EQ(show("outstretched", units), "outstretched");
  EXPECT_EQ(show("outstretched outstretched hand", units), "outstretched [outstretched hand]");
}

TEST(FindHighlights, TakesTheLongestWhereUnitsOverlap) {
  const std::vector<SearchUnit> units = {unit({{"a"}}), unit({{"a"}, {"b"}}),
                                         unit({{"a"}, {"b"}, {"c"}}), unit({{"b"}, {"c"}})};
  EXPECT_EQ(show("a b c", units), "[a b c]");
  EXPECT_EQ(show("a b d", units), "[a b] d");
  EXPECT_EQ(show("a a b c b c", units), "[a] [a b c] [b c]");
}

TEST(FindHighlights, MarksCharactersWhereNoSpacesPartWords) {
  EXPECT_EQ(show("日内瓦会谈。", {unit({{"会"}, {"谈"}})}), "日内瓦[会谈]。");
  EXPECT_EQ(show("Рябко\u0301в", {unit({{"рябков"}})}), "[Рябко\u0301в]");
}

TEST(FindHighlights, GivesRangesInOrderWithoutOverlap) {
  RandomText random(70);
  const std::vector<SearchUnit> units = {unit({{"talks"}}), unit({{"talks"}, {"geneva"}}),
                                         unit({{"谈"}, {"判"}}), unit({{"стран", "рябков"}})};
  for (int i = 0; i < 1'000; ++i) {
    const std::string text = random.one_in(3) ? random.bytes(80) : random.sentence(30);
    std::size_t behind = 0;
    for (const ByteRange& range : Highlighter(units).find(text)) {
      ASSERT_LE(behind, range.begin);
      ASSERT_LT(range.begin, range.end);
      ASSERT_LE(range.end, text.size());
      behind = range.end;
    }
  }
}

TEST(FindHighlights, TakesTimeThatDoesNotGrowWithTheSquareOfAWord) {
  std::string word;
  for (int i = 0; i < 300'000; ++i) word += "a’";
  EXPECT_TRUE(Highlighter(std::vector{unit({{"b"}})}).find(word + 'a').empty());
}

std::string show(const std::vector<ByteRange>& ranges) {
  std::string text;
  for (const ByteRange& range : ranges) {
    text +=
        (text.empty() ? "" : " ") + std::to_string(range.begin) + '-' + std::to_string(range.end);
  }
  return text;
}

TEST(LocateMentions, FindsWordsByTheirPositionsInTheHeadlineOrAPassage) {
  const std::vector<FoundMention> mentions = {{1, 1, 0},     {258, 258, 0}, {258, 259, 1},
                                              {513, 514, 0}, {515, 516, 0}, {600, 600, 0}};
  EXPECT_EQ(show(locate_mentions("Talks end", mentions, headline_stretch)), "0-5");
  EXPECT_EQ(show(locate_mentions("The U.S. talks end", mentions, 1)), "4-14") << "joined";
  EXPECT_EQ(show(locate_mentions("a b c d", mentions, 2)), "0-3 4-7");
  EXPECT_EQ(show(locate_mentions("a b", mentions, 2)), "0-3") << "no further than the text";
  EXPECT_EQ(show(locate_mentions("", mentions, 1)), "");
  EXPECT_EQ(show(locate_mentions("a b c", mentions, 7)), "");
}

TEST(UniteRanges, JoinsWhatOverlapsAndNothingElse) {
  EXPECT_EQ(show(unite({{5, 9}, {0, 2}}, {{1, 3}, {9, 12}})), "0-3 5-9 9-12");
  EXPECT_EQ(show(unite({{0, 9}}, {{1, 3}})), "0-9");
  EXPECT_EQ(show(unite({}, {})), "");
}

}  // namespace
}  // namespace clipfile
