// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/run/gathering_plan.h"

#include <algorithm>

#include "indexer/store/bulk/open_files.h"

namespace clipfile {
namespace {

/// Of files. Less than some 300 articles are written as fast one by one (bench/gathering).
constexpr std::uint64_t least_bytes = 512 * 1024;

/// Of an index, for each byte of new files: above that there is never enough for a merge, whatever
/// part of the files is text.
constexpr std::uint64_t most_times_the_new = 64;

/// With what waits for it; long articles take the most.
constexpr std::uint64_t memory_of_a_builder = 64 * 1024 * 1024;

/// One thread that merges more at once is better than two that merge less.
constexpr std::uint64_t good_fan_in = 8;

}  // namespace

std::uint64_t allow_files_for_gathering(unsigned jobs) {
  return allow_open_files(open_files_for({.workers = jobs, .builders = jobs}, usual_fan_in));
}

std::optional<Gathering> plan_gathering(const ExpectedGrowth& growth, const Means& means) {
  if (growth.new_bytes < least_bytes) return std::nullopt;
  if (growth.index_bytes / most_times_the_new > growth.new_bytes) return std::nullopt;
  Gathering gathering;
  const std::uint64_t with_room =
      std::max<std::uint64_t>(means.most_memory / memory_of_a_builder, 1);
  gathering.builders = static_cast<unsigned>(std::min<std::uint64_t>(means.jobs, with_room));
  const auto fan_in = [&] {
    return fan_in_within(means.most_open_files,
                         {.workers = means.jobs, .builders = gathering.builders});
  };
  while (gathering.builders > 1 && fan_in() < good_fan_in) --gathering.builders;
  gathering.fan_in = std::min(fan_in(), usual_fan_in);
  return gathering;
}

}  // namespace clipfile
