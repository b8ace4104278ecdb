// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/verify/mentions.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <string>
#include <string_view>

#include "tests/unit/support/random_text.h"

namespace clipfile {
namespace {

using query::Near;
using query::Unit;

/// Words of ten make a sentence, in these tests.
std::size_t tens(WordNumber number) { return number / 10; }

std::string show(const Mentions& mentions) {
  std::string text;
  for (const Mention& mention : mentions) {
    text += (text.empty() ? "" : " ") + std::to_string(mention.first);
    if (mention.last != mention.first) text += '-' + std::to_string(mention.last);
    if (!mention.counts) text += "'";
  }
  return text;
}

Mentions at(std::initializer_list<WordNumber> numbers) {
  Mentions mentions;
  for (const WordNumber number : numbers) mentions.push_back({number, number});
  return mentions;
}

TEST(KeepNear, KeepsThoseOfBothSidesThatHaveOneOfTheOtherInReach) {
  const Mentions left = at({5, 20, 40});
  const Mentions right = at({8, 19, 46});
  const struct {
    Near near;
    std::string_view kept;
  } rows[] = {
      {{.distance = 1}, "19' 20"},
      {{.distance = 3}, "5 8' 19' 20"},
      {{.distance = 6}, "5 8' 19' 20 40 46'"},
      {{.distance = 3, .ordered = true}, "5 8'"},
      {{.distance = 1, .ordered = true}, ""},
      {{.unit = Unit::sentence}, "5 8' 40 46'"},
      {{.ordered = true, .unit = Unit::sentence}, "5 8' 40 46'"},
      {{.distance = 3, .negated = true}, "40"},
      {{.distance = 3, .ordered = true, .negated = true}, "20 40"},
      {{.unit = Unit::sentence, .negated = true}, "20"},
  };
  for (const auto& [near, kept] : rows) {
    EXPECT_EQ(show(keep_near(left, right, near, tens)), kept) << kept;
  }
}

TEST(KeepNear, MeasuresFromTheEndsOfPhrases) {
  const Mentions phrases = {{10, 12}};
  EXPECT_EQ(show(keep_near(phrases, at({7, 14, 16}), {.distance = 2}, tens)), "10-12 14'");
  EXPECT_EQ(show(keep_near(at({7, 14, 16}), phrases, {.distance = 3}, tens)), "7 10-12' 14");
}

TEST(KeepNear, WantsTwoMentionsThatShareNoWord) {
  const Mentions phrases = {{10, 12}, {30, 32}};
  EXPECT_EQ(show(keep_near(at({11, 33}), phrases, {.distance = 5}, tens)), "30-32' 33");
  EXPECT_EQ(show(keep_near(at({11, 33}), phrases, {.unit = Unit::sentence}, tens)), "30-32' 33");
  EXPECT_EQ(show(keep_near(at({5, 7}), at({5, 7}), {.distance = 5}, tens)), "5 7");
  EXPECT_EQ(show(keep_near(at({5}), at({5}), {.distance = 5}, tens)), "");
}

TEST(KeepNear, LeavesOutByNotWhatTheOtherCovers) {
  const Mentions phrases = {{10, 11}};
  EXPECT_EQ(show(keep_near(at({11, 40}), phrases, {.distance = 1, .negated = true}, tens)), "40");
  EXPECT_EQ(show(keep_near(at({5, 7, 40}), at({5, 7, 40}), {.distance = 5, .negated = true}, tens)),
            "40");
}

TEST(KeepNear, NeedsNoOtherWhereItIsToBeMissing) {
  EXPECT_EQ(show(keep_near(at({5}), {}, {.distance = 5, .negated = true}, tens)), "5");
  EXPECT_EQ(show(keep_near(at({5}), {}, {.distance = 5}, tens)), "");
  EXPECT_EQ(show(keep_near({}, at({5}), {.distance = 5, .negated = true}, tens)), "");
}

TEST(Unite, JoinsInOrderAndLetsAPlaceCountThatCountsInOne) {
  const Mentions one = {{3, 3, false}, {5, 6, true}};
  const Mentions other = {{3, 3, true}, {5, 5, false}};
  EXPECT_EQ(show(unite(one, other)), "3 5' 5-6");
  EXPECT_EQ(show(unite({}, other)), "3 5'");
}

TEST(CountSeparate, CountsWhatDoesNotOverlapAndCounts) {
  EXPECT_EQ(count_separate({}), 0U);
  EXPECT_EQ(count_separate(at({1, 2, 9})), 3U);
  EXPECT_EQ(count_separate({{1, 2}, {2, 2}, {2, 3}, {3, 4}}), 2U);
  EXPECT_EQ(count_separate({{1, 9}, {2, 2}, {4, 4}}), 2U);
  EXPECT_EQ(count_separate({{1, 1, false}, {5, 5, true}}), 1U);
}

Mentions random_mentions(RandomText& random) {
  Mentions mentions;
  for (std::size_t left = random.number(8); left > 0; --left) {
    const auto first = static_cast<WordNumber>(1 + random.number(40));
    const Mention mention{first, first + static_cast<WordNumber>(random.number(3))};
    mentions = unite(mentions, {mention});
  }
  return mentions;
}

/// As the header says it, in quadratic time.
bool are_near(const Mention& left, const Mention& right, const Near& near) {
  if (left == right) return false;
  const bool before = left.last < right.first;
  const bool behind = right.last < left.first;
  if (!before && !behind) return near.negated;
  if (near.ordered && behind) return false;
  if (near.unit != Unit::words) return tens(left.first) == tens(right.first);
  return (before ? right.first - left.last : left.first - right.last) <= near.distance;
}

Mentions keep_by_comparing_all(const Mentions& left, const Mentions& right, const Near& near) {
  Mentions of_left;
  Mentions of_right;
  for (Mention a : left) {
    const bool found = std::any_of(right.begin(), right.end(),
                                   [&](const Mention& b) { return are_near(a, b, near); });
    a.counts = true;
    if (found != near.negated) of_left.push_back(a);
  }
  if (near.negated) return of_left;
  for (Mention b : right) {
    const bool found = std::any_of(left.begin(), left.end(),
                                   [&](const Mention& a) { return are_near(a, b, near); });
    b.counts = false;
    if (found) of_right.push_back(b);
  }
  return unite(of_left, of_right);
}

TEST(KeepNear, AgreesWithAComparisonOfAllPairs) {
  RandomText random(81);
  for (int i = 0; i < 20'000; ++i) {
    const Mentions left = random_mentions(random);
    const Mentions right = random_mentions(random);
    const Near near{.distance = static_cast<unsigned>(1 + random.number(6)),
                    .ordered = random.one_in(2),
                    .unit = random.one_in(2) ? Unit::words : Unit::sentence,
                    .negated = random.one_in(2)};
    ASSERT_EQ(show(keep_near(left, right, near, tens)),
              show(keep_by_comparing_all(left, right, near)))
        << show(left) << " / " << show(right) << " distance " << near.distance;
  }
}

/// Quadratic time would take hours.
TEST(KeepNear, TakesAMillionMentionsOfBoth) {
  Mentions left;
  Mentions right;
  for (WordNumber number = 1; number < 1'000'000; number += 2) {
    left.push_back({number, number});
    right.push_back({number + 1, number + 1});
  }
  EXPECT_EQ(keep_near(left, right, {.distance = 100}, tens).size(), left.size() + right.size());
  EXPECT_TRUE(keep_near(left, right, {.unit = Unit::sentence, .negated = true}, tens).empty());
}

}  // namespace
}  // namespace clipfile
