// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/collapse/sketch_table.h"

#include <algorithm>
#include <utility>

#include "searcher/collapse/compared_story.h"

namespace clipfile {
namespace {

constexpr std::uint32_t low_values = std::uint32_t{1} << 16;
constexpr std::uint32_t known_values = std::uint32_t{1} << 18;

/// Of the values of the shorter story, one in so many must stand in the longer: less than half of
/// what a copy has, so that chance hides few.
constexpr std::size_t in_so_many = 5;

bool has_bit(const std::vector<std::uint64_t>& bits, std::uint32_t value) {
  const std::uint32_t place = value % known_values;
  return (bits[place / 64] >> place % 64 & 1) != 0;
}

bool are_like(const Sketch& one, const Sketch& other, std::size_t shared) {
  const auto [shorter, longer] = std::minmax(one.shingles, other.shingles);
  if (longer > most_times_longer * static_cast<std::size_t>(shorter)) return false;
  return shared > 0 && in_so_many * shared >= count_comparable(one, other);
}

}  // namespace

bool may_be_copies(const Sketch& one, const Sketch& other) {
  return are_like(one, other, compare(one, other).shared);
}

SketchTable::SketchTable() : low_(low_values), known_(known_values / 64) {}

std::size_t SketchTable::add(Sketch sketch) {
  const std::size_t place = sketches_.size();
  for (const std::uint32_t value : sketch.values) {
    holders_[value].push_back(place);
    low_[value % low_values] = 1;
    const std::uint32_t bit = value % known_values;
    known_[bit / 64] |= std::uint64_t{1} << bit % 64;
  }
  sketches_.push_back(std::move(sketch));
  return place;
}

std::vector<std::size_t> SketchTable::find(const Sketch& sketch) const {
  std::vector<std::size_t> holders;  // of each value
  for (const std::uint32_t value : sketch.values) {
    if (!has_bit(known_, value)) continue;
    const auto found = holders_.find(value);
    if (found == holders_.end()) continue;
    holders.insert(holders.end(), found->second.begin(), found->second.end());
  }
  std::sort(holders.begin(), holders.end());
  std::vector<std::size_t> places;
  for (auto first = holders.begin(); first != holders.end();) {
    const std::size_t place = *first;
    const auto last =
        std::find_if(first, holders.end(), [&](std::size_t holder) { return holder != place; });
    const auto shared = static_cast<std::size_t>(last - first);
    if (are_like(sketches_[place], sketch, shared)) places.push_back(place);
    first = last;
  }
  return places;
}

std::vector<std::uint32_t> SketchTable::values() const {
  std::vector<std::uint32_t> values;
  for (const auto& [value, places] : holders_) values.push_back(value);
  return values;
}

bool SketchTable::touches(std::string_view bytes) const {
  constexpr std::size_t number_bytes = 3;
  const auto* const numbers = reinterpret_cast<const unsigned char*>(bytes.data());
  const auto* const begin = numbers + std::min(number_bytes, bytes.size());
  const auto* const end = numbers + bytes.size() / number_bytes * number_bytes;
  unsigned hit = 0;  // few have any, so that to go on is faster than to ask each time
  for (const auto* at = begin; at < end; at += number_bytes)
    hit |= low_[std::size_t{at[1]} << 8 | at[2]];
  if (hit == 0) return false;
  for (const auto* at = begin; at < end; at += number_bytes) {
    const std::uint32_t value = std::uint32_t{at[0]} << 16 | std::uint32_t{at[1]} << 8 | at[2];
    if (has_bit(known_, value) && holders_.contains(value)) return true;
  }
  return false;
}

}  // namespace clipfile
