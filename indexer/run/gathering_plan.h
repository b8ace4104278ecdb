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

/// Nothing where less would be gained than merging costs (docs/benchmarks.md has the figures).
/// There is a thread for each job, as long as `most_memory` (bytes) has room for what they build.
std::optional<Gathering> plan_gathering(const ExpectedGrowth& growth, unsigned jobs,
                                        std::uint64_t most_memory);

}  // namespace clipfile
