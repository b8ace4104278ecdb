// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/archive/memory_source.h"

#include <algorithm>

namespace clipfile {

std::variant<std::size_t, Rejection> MemorySource::read_at(std::uint64_t offset, char* to,
                                                           std::size_t count) {
  if (offset >= bytes_.size()) return std::size_t{0};
  return bytes_.copy(to, count, static_cast<std::size_t>(offset));
}

std::variant<std::size_t, Rejection> MemorySource::read_next(char* to, std::size_t count) {
  const std::size_t taken = bytes_.copy(to, count, next_);
  next_ += taken;
  return taken;
}

}  // namespace clipfile
