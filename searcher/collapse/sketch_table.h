/// Finds among sketches those that a story's sketch is like.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "common/copies/sketch.h"

namespace clipfile {

/// Whether the stories may be copies; seldom wrong where they are, and to be verified.
bool may_be_copies(const Sketch& one, const Sketch& other);

class SketchTable {
 public:
  SketchTable();

  /// Returns its place: how many were there before.
  std::size_t add(Sketch sketch);

  /// Places of those that may be copies, ascending.
  std::vector<std::size_t> find(const Sketch& sketch) const;

  /// Of all its sketches, each once.
  std::vector<std::uint32_t> values() const;

  /// Whether one of the sketches has some value of this one, which is as write_sketch writes it;
  /// fast where none has.
  bool touches(std::string_view bytes) const;

 private:
  std::vector<Sketch> sketches_;
  std::unordered_map<std::uint32_t, std::vector<std::size_t>> holders_;  ///< of each value
  std::vector<unsigned char> low_;    ///< not 0 for the lower 16 bits of each value
  std::vector<std::uint64_t> known_;  ///< a bit for the lower 18 of each value
};

}  // namespace clipfile
