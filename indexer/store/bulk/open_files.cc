// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/store/bulk/open_files.h"

#include <algorithm>
#include <sys/resource.h>

namespace clipfile {
namespace {

/// Tables of a database that is read.
constexpr std::uint64_t files_of_a_database = 4;

/// What a merge has open beside these: the index, the notes, and what it writes.
constexpr std::uint64_t other_files_of_a_merge = 4 * files_of_a_database;

/// Of the run itself: the index that is written, logs, the lock.
constexpr std::uint64_t files_of_a_run = 40;

/// A socket, a pipe, and the files that it has at hand.
constexpr std::uint64_t files_of_a_worker = 10;

/// All but what is merged.
std::uint64_t files_of_others(const Crew& crew) {
  return files_of_a_run + crew.workers * files_of_a_worker + crew.builders * other_files_of_a_merge;
}

}  // namespace

std::uint64_t open_files_for(const Crew& crew, std::uint64_t fan_in) {
  return files_of_others(crew) + crew.builders * fan_in * files_of_a_database;
}

std::uint64_t fan_in_within(std::uint64_t most_open_files, const Crew& crew) {
  constexpr std::uint64_t least = 2;
  const std::uint64_t others = files_of_others(crew);
  if (most_open_files <= others) return least;
  return std::max(least, (most_open_files - others) / (crew.builders * files_of_a_database));
}

std::uint64_t allow_open_files(std::uint64_t wanted) {
  struct rlimit limit {};
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return wanted;
  if (limit.rlim_cur >= wanted) return limit.rlim_cur;
  const rlim_t before = limit.rlim_cur;
  limit.rlim_cur = std::min<rlim_t>(limit.rlim_max, wanted);
  return setrlimit(RLIMIT_NOFILE, &limit) == 0 ? limit.rlim_cur : before;
}

}  // namespace clipfile
