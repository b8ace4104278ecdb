// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/run/gathering_plan.h"

#include <algorithm>

namespace clipfile {
namespace {

/// Of files. Less than some 300 articles are written as fast one by one (bench/gathering).
constexpr std::uint64_t least_bytes = 512 * 1024;

/// Of an index, for each byte of new files: above that there is never enough for a merge, whatever
/// part of the files is text.
constexpr std::uint64_t most_times_the_new = 64;

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
