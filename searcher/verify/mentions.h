/// Keeps those mentions of two things that stand near each other.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

#include "searcher/query/tree.h"

namespace clipfile {

/// The number of a word within an article; see WordNumbers.
using WordNumber = std::uint32_t;

/// Both ends included.
struct Mention {
  WordNumber first;
  WordNumber last;
  bool counts = true;  ///< for atleastN(); what stands on the right of a w/n does not

  bool operator==(const Mention&) const = default;
};

/// By first word, then by last; each place once.
using Mentions = std::vector<Mention>;

/// The mentions of either; a place that counts in one of them counts.
Mentions unite(const Mentions& one, const Mentions& other);

/// The most mentions that count, no two of which overlap.
std::size_t count_separate(const Mentions& mentions);

/// The sentence or paragraph that a word belongs to; rises with the word.
using UnitOfWord = std::function<std::size_t(WordNumber)>;

/// The mentions of `left` and of `right` that have one of the other within reach; with `negated`
/// those of `left` that have none. Two mentions are near each other if they share no word and are
/// at most near.distance apart (neighbours: 1), or begin in the same unit; with `ordered` only if
/// that of `left` stands before that of `right`. With `negated` two that overlap are near, too, but
/// for a place that is a mention of both. `unit_of` is asked where near.unit is not words. Time
/// goes with n log n.
Mentions keep_near(const Mentions& left, const Mentions& right, const query::Near& near,
                   const UnitOfWord& unit_of);

}  // namespace clipfile
