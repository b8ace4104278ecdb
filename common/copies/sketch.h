/// Holds the sketch of a story, by which its copies are found without reading it: the smallest of
/// its shingles' hashes.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <boost/container/static_vector.hpp>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace clipfile {

inline constexpr std::size_t most_sketch_values = 32;
inline constexpr std::uint32_t sketch_value_limit = std::uint32_t{1} << 24;

/// A bottom-k sketch (Cohen and Kaplan, 2007): a sample of the story's shingles that is the same
/// sample in every other story that has them.
struct Sketch {
  std::uint32_t shingles = 0;  ///< how many the story has; 0 for one without words
  boost::container::static_vector<std::uint32_t, most_sketch_values>
      values;  ///< 24 bits each, ascending, each once

  bool operator==(const Sketch&) const = default;
};

/// Of what shingles_of gives.
Sketch make_sketch(std::span<const std::uint64_t> shingles);

/// Three bytes for each number, most significant first: how many shingles there are, the values.
/// Empty for a story without words.
std::string write_sketch(const Sketch& sketch);

/// Nothing where `bytes` is not what write_sketch writes.
std::optional<Sketch> read_sketch(std::string_view bytes);

/// The number at a place in what write_sketch writes: 0 for how many shingles there are, then the
/// values. For those who look at very many.
inline std::uint32_t sketch_number(std::string_view bytes, std::size_t place) {
  const auto* const number = reinterpret_cast<const unsigned char*>(bytes.data()) + 3 * place;
  return std::uint32_t{number[0]} << 16 | std::uint32_t{number[1]} << 8 | number[2];
}

/// How many values of the story with fewer shingles both would hold.
std::size_t count_comparable(const Sketch& one, const Sketch& other);

/// What two sketches have in common, counted among the values that both would hold.
struct SketchOverlap {
  std::size_t shared = 0;
  std::size_t of_smaller = 0;  ///< see count_comparable
};

SketchOverlap compare(const Sketch& one, const Sketch& other);

}  // namespace clipfile
