// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/run/gathering_plan.h"

#include <algorithm>

namespace clipfile {
namespace {

/// Of files; what is less is written in a second.
constexpr std::uint64_t least_bytes = 4 * 1024 * 1024;

/// Of an index that merging may cost, for each byte of new files.
constexpr std::uint64_t most_times_the_new = 16;

/// With what waits for it; long articles take the most.
constexpr std::uint64_t memory_of_a_builder = 64 * 1024 * 1024;

}  // namespace

std::optional<Gathering> plan_gathering(const ExpectedGrowth& growth, unsigned jobs,
                                        std::uint64_t most_memory) {
  if (growth.new_bytes < least_bytes) return std::nullopt;
  if (growth.index_bytes / most_times_the_new > growth.new_bytes) return std::nullopt;
  Gathering gathering;
  const std::uint64_t with_room = std::max<std::uint64_t>(most_memory / memory_of_a_builder, 1);
  gathering.builders = static_cast<unsigned>(std::min<std::uint64_t>(jobs, with_room));
  return gathering;
}

}  // namespace clipfile
