/// Decides whether new articles are written one by one or gathered and merged.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <optional>

#include "indexer/store/bulk/gathered_articles.h"

namespace clipfile {

/// What is to be read of which the index has nothing, and what there is.
struct ExpectedGrowth {
  std::uint64_t new_bytes = 0;    ///< of files
  std::uint64_t index_bytes = 0;  ///< that would be merged with what is new
};

/// What a run may use.
struct Means {
  unsigned jobs = 1;
  std::uint64_t most_memory = 0;  ///< bytes
  std::uint64_t most_open_files = 0;
};

/// As many as a run with so many jobs can use, as far as the system allows them.
std::uint64_t allow_files_for_gathering(unsigned jobs);

/// Nothing where less would be gained than merging costs (docs/benchmarks.md has the figures).
/// There is a thread for each job, as long as there is memory for what they build and they may open
/// what they merge.
std::optional<Gathering> plan_gathering(const ExpectedGrowth& growth, const Means& means);

}  // namespace clipfile
