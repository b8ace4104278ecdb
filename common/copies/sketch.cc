// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/copies/sketch.h"

#include <algorithm>

namespace clipfile {
namespace {

constexpr std::size_t number_bytes = 3;
constexpr int unused_bits = 64 - 24;

void append_number(std::string& bytes, std::uint32_t number) {
  for (const int shift : {16, 8, 0}) {
    bytes.push_back(static_cast<char>(static_cast<unsigned char>(number >> shift)));
  }
}

/// The values up to here are all that the story has of them.
std::uint32_t reach_of(const Sketch& sketch) {
  const bool is_whole = sketch.values.size() < most_sketch_values;
  return is_whole ? sketch_value_limit : sketch.values.back();
}

std::size_t count_up_to(const Sketch& sketch, std::uint32_t reach) {
  const auto end = std::upper_bound(sketch.values.begin(), sketch.values.end(), reach);
  return static_cast<std::size_t>(end - sketch.values.begin());
}

}  // namespace

Sketch make_sketch(std::span<const std::uint64_t> shingles) {
  Sketch sketch;
  sketch.shingles =
      static_cast<std::uint32_t>(std::min<std::size_t>(shingles.size(), sketch_value_limit - 1));
  for (const std::uint64_t shingle : shingles) {
    if (sketch.values.size() == most_sketch_values) break;
    const auto value = static_cast<std::uint32_t>(shingle >> unused_bits);
    if (sketch.values.empty() || sketch.values.back() != value) sketch.values.push_back(value);
  }
  return sketch;
}

std::string write_sketch(const Sketch& sketch) {
  std::string bytes;
  if (sketch.shingles == 0) return bytes;
  append_number(bytes, sketch.shingles);
  for (const std::uint32_t value : sketch.values) append_number(bytes, value);
  return bytes;
}

std::optional<Sketch> read_sketch(std::string_view bytes) {
  Sketch sketch;
  if (bytes.empty()) return sketch;
  const std::size_t numbers = bytes.size() / number_bytes;
  if (bytes.size() % number_bytes != 0 || numbers < 2 || numbers > most_sketch_values + 1) {
    return std::nullopt;
  }
  sketch.shingles = sketch_number(bytes, 0);
  std::uint32_t last = 0;
  for (std::size_t place = 1; place < numbers; ++place) {
    const std::uint32_t value = sketch_number(bytes, place);
    if (place > 1 && value <= last) return std::nullopt;
    sketch.values.push_back(value);
    last = value;
  }
  if (sketch.shingles < sketch.values.size()) return std::nullopt;
  return sketch;
}

std::size_t count_comparable(const Sketch& one, const Sketch& other) {
  const std::uint32_t reach = std::min(reach_of(one), reach_of(other));
  return count_up_to(one.shingles <= other.shingles ? one : other, reach);
}

SketchOverlap compare(const Sketch& one, const Sketch& other) {
  SketchOverlap overlap;
  overlap.of_smaller = count_comparable(one, other);
  auto a = one.values.begin();
  auto b = other.values.begin();
  while (a != one.values.end() && b != other.values.end()) {
    overlap.shared += *a == *b;
    const bool step_a = *a <= *b;
    const bool step_b = *b <= *a;
    a += step_a;
    b += step_b;
  }
  return overlap;
}

}  // namespace clipfile
