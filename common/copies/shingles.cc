// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/copies/shingles.h"

#include <algorithm>

#include "common/hashing.h"

namespace clipfile {
namespace {

constexpr std::uint64_t odd_factor = 0x9E3779B97F4A7C15;  // 2^64 divided by the golden ratio

/// Spreads what was summed up over all bits: the finaliser of MurmurHash3 (Austin Appleby).
std::uint64_t spread(std::uint64_t value) {
  value ^= value >> 33;
  value *= 0xFF51AFD7ED558CCD;
  value ^= value >> 33;
  value *= 0xC4CEB9FE1A85EC53;
  return value ^ (value >> 33);
}

/// Depends on the order.
std::uint64_t hash_run(std::span<const WordHash> words, std::uint64_t seed = 0) {
  std::uint64_t sum = seed;
  for (const WordHash word : words) sum = (sum + word) * odd_factor;
  return spread(sum);
}

}  // namespace

WordHash hash_word(std::string_view folded) { return hash_64_number(folded); }

bool is_brief(const StoryWords& words) { return words.body.size() < least_story_words; }

std::vector<std::uint64_t> shingles_in_order(const StoryWords& words) {
  if (words.headline.empty() && words.body.empty()) return {};
  if (is_brief(words)) return {hash_run(words.body, hash_run(words.headline))};
  const std::span body(words.body);
  std::vector<std::uint64_t> shingles(body.size() - shingle_words + 1);
  for (std::size_t first = 0; first < shingles.size(); ++first) {
    shingles[first] = hash_run(body.subspan(first, shingle_words));
  }
  return shingles;
}

std::vector<std::uint64_t> shingles_of(const StoryWords& words) {
  std::vector<std::uint64_t> shingles = shingles_in_order(words);
  std::sort(shingles.begin(), shingles.end());
  shingles.erase(std::unique(shingles.begin(), shingles.end()), shingles.end());
  return shingles;
}

}  // namespace clipfile
