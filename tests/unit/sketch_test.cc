// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/copies/sketch.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <random>

namespace clipfile {
namespace {

std::vector<std::uint64_t> random_shingles(std::mt19937_64& random, std::size_t count) {
  std::vector<std::uint64_t> shingles(count);
  for (std::uint64_t& shingle : shingles) shingle = random();
  std::sort(shingles.begin(), shingles.end());
  return shingles;
}

/// The first `common` of one story, and others.
std::vector<std::uint64_t> with_others(std::vector<std::uint64_t> story, std::size_t common,
                                       std::size_t others, std::mt19937_64& random) {
  std::shuffle(story.begin(), story.end(), random);
  story.resize(common);
  for (std::size_t i = 0; i < others; ++i) story.push_back(random());
  std::sort(story.begin(), story.end());
  return story;
}

double estimate(const std::vector<std::uint64_t>& one, const std::vector<std::uint64_t>& other) {
  const SketchOverlap overlap = compare(make_sketch(one), make_sketch(other));
  return static_cast<double>(overlap.shared) / static_cast<double>(overlap.of_smaller);
}

TEST(Sketch, HoldsTheSmallestShinglesAndHowManyThereAre) {
  std::mt19937_64 random(1);
  const auto shingles = random_shingles(random, 300);
  const Sketch sketch = make_sketch(shingles);
  EXPECT_EQ(sketch.shingles, 300U);
  ASSERT_EQ(sketch.values.size(), most_sketch_values);
  EXPECT_EQ(sketch.values.front(), shingles.front() >> 40);
  EXPECT_EQ(sketch.values.back(), shingles[most_sketch_values - 1] >> 40);
}

TEST(Sketch, CountsAShortStorysShinglesExactly) {
  std::mt19937_64 random(2);
  const auto story = random_shingles(random, 20);
  const SketchOverlap overlap =
      compare(make_sketch(story), make_sketch(with_others(story, 15, 5, random)));
  EXPECT_EQ(overlap.shared, 15U);
  EXPECT_EQ(overlap.of_smaller, 20U);
}

TEST(Sketch, EstimatesHowMuchOfTheShorterStandsInTheLonger) {
  struct Row {
    std::size_t longer;
    std::size_t common;
    std::size_t others;
  };
  constexpr int rounds = 200;
  for (const auto& [longer, common, others] :
       {Row{300, 300, 0}, Row{300, 100, 0}, Row{300, 90, 90}, Row{3000, 800, 200}, Row{30, 15, 15},
        Row{500, 0, 200}}) {
    std::mt19937_64 random(3);
    double sum = 0;
    for (int i = 0; i < rounds; ++i) {
      const auto story = random_shingles(random, longer);
      sum += estimate(with_others(story, common, others, random), story);
    }
    const double truly = static_cast<double>(common) / static_cast<double>(common + others);
    EXPECT_NEAR(sum / rounds, truly, 0.02) << longer << ' ' << common << ' ' << others;
  }
}

TEST(Sketch, IsReadAsItWasWritten) {
  std::mt19937_64 random(4);
  for (const std::size_t count : {0U, 1U, 2U, 17U, 31U, 32U, 33U, 1000U, 100000U}) {
    const Sketch sketch = make_sketch(random_shingles(random, count));
    const std::string bytes = write_sketch(sketch);
    EXPECT_EQ(read_sketch(bytes), sketch);
    EXPECT_LE(bytes.size(), 3 * (most_sketch_values + 1));
  }
}

TEST(Sketch, IsNotReadFromOtherBytes) {
  const std::string two = {0, 0, 2};
  const std::string low = {0, 0, 1};
  const std::string high = {1, 0, 0};
  EXPECT_TRUE(read_sketch(two + low + high));
  for (const std::string& bytes :
       {two, two + "ab", two + high + low, two + low + low, low + low + high}) {
    EXPECT_FALSE(read_sketch(bytes));
  }
  EXPECT_FALSE(read_sketch(std::string(3 * (most_sketch_values + 2), 'x')));
}

TEST(Sketch, OfNothingHasNothingInCommon) {
  std::mt19937_64 random(5);
  const Sketch sketch = make_sketch(random_shingles(random, 100));
  EXPECT_EQ(compare({}, sketch).shared, 0U);
  EXPECT_EQ(compare({}, {}).of_smaller, 0U);
}

}  // namespace
}  // namespace clipfile
