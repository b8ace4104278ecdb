// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/copies/shingles.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace clipfile {
namespace {

/// Words that stand for "1", "2", "3" and so on.
std::vector<WordHash> numbered(std::size_t from, std::size_t count) {
  std::vector<WordHash> words;
  for (std::size_t i = from; i < from + count; ++i) words.push_back(hash_word(std::to_string(i)));
  return words;
}

std::size_t shared(const StoryWords& one, const StoryWords& other) {
  const auto a = shingles_of(one);
  const auto b = shingles_of(other);
  std::vector<std::uint64_t> both;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
  return both.size();
}

TEST(Shingles, AreTheRunsOfFourWords) {
  EXPECT_EQ(shingles_of({{}, numbered(0, 30)}).size(), 27U);
  EXPECT_EQ(shared({{}, numbered(0, 30)}, {{}, numbered(10, 30)}), 17U);
  EXPECT_EQ(shared({numbered(0, 9), numbered(0, 30)}, {numbered(5, 5), numbered(0, 30)}), 27U)
      << "the headline does not count";
}

TEST(Shingles, StandEachOnceAndInOrder) {
  auto words = numbered(0, 25);
  const auto again = words;
  words.insert(words.end(), again.begin(), again.end());
  const auto shingles = shingles_of({{}, words});
  EXPECT_TRUE(std::is_sorted(shingles.begin(), shingles.end()));
  EXPECT_EQ(shingles.size(), 25U) << "22 of the text, and 3 where it begins again";
}

TEST(Shingles, DependOnTheOrderOfTheWords) {
  auto words = numbered(0, 30);
  std::reverse(words.begin(), words.end());
  EXPECT_EQ(shared({{}, numbered(0, 30)}, {{}, words}), 0U);
}

TEST(Shingles, AreOneForABriefStoryHeadlineAndAll) {
  EXPECT_TRUE(is_brief({{}, numbered(0, least_story_words - 1)}));
  EXPECT_FALSE(is_brief({{}, numbered(0, least_story_words)}));
  const StoryWords brief{numbered(0, 4), numbered(0, 12)};
  EXPECT_EQ(shingles_of(brief).size(), 1U);
  EXPECT_EQ(shared(brief, brief), 1U);
  EXPECT_EQ(shared(brief, {numbered(1, 4), numbered(0, 12)}), 0U);
  EXPECT_EQ(shared(brief, {numbered(0, 4), numbered(0, 13)}), 0U);
  EXPECT_EQ(shared({numbered(0, 4), {}}, {{}, numbered(0, 4)}), 0U);
}

TEST(Shingles, AreNoneWithoutWords) { EXPECT_TRUE(shingles_of({}).empty()); }

}  // namespace
}  // namespace clipfile
