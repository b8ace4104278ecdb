/// Points at a part of a text without owning it.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

namespace clipfile {

/// Bytes from `begin` up to, but not including, `end`.
struct ByteRange {
  std::size_t begin = 0;
  std::size_t end = 0;

  std::size_t size() const { return end - begin; }
  std::string_view of(std::string_view text) const { return text.substr(begin, size()); }

  bool operator==(const ByteRange&) const = default;
};

}  // namespace clipfile
