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

/// For each thread that builds there is a worker, with a socket, a pipe and a file.
constexpr std::uint64_t files_of_a_worker = 4;

std::uint64_t files_of_others(unsigned builders) {
  return files_of_a_run + builders * files_of_a_worker;
}

}  // namespace

std::uint64_t open_files_for(unsigned builders, std::uint64_t fan_in) {
  return files_of_others(builders) +
         builders * (fan_in * files_of_a_database + other_files_of_a_merge);
}

std::uint64_t fan_in_within(std::uint64_t most_open_files, unsigned builders) {
  constexpr std::uint64_t least = 2;
  const std::uint64_t others = files_of_others(builders) + builders * other_files_of_a_merge;
  if (most_open_files <= others) return least;
  return std::max(least, (most_open_files - others) / (builders * files_of_a_database));
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
