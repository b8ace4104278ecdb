/// Writes new articles to a small database of their own, which is merged into the index later: what
/// is small stays in the processor's cache, so that a hundred articles at a time cost half of what
/// they cost in one large database (docs/studies/sorted-runs.md).
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "indexer/store/heritage.h"

namespace clipfile {

/// One that the index has none of in its place.
struct NewArticle {
  std::string path;      ///< of its file
  std::string document;  ///< serialised
  std::uint64_t text_bytes = 0;
  std::string sequence;  ///< that it has where it inherits none, as the slot holds it
};

/// By name, ascending: in how many articles each stands.
using NameCounts = std::vector<std::pair<std::string, std::uint64_t>>;

/// An article that could not be written.
struct UnwrittenArticle {
  std::string path;  ///< of its file
  std::string reason;
};

struct Shard {
  std::uint64_t articles = 0;  ///< in it; where there are none, there is no database
  NameCounts names;
  std::vector<UnwrittenArticle> unwritten;
};

/// What new articles get that the analysis does not know.
struct Ingestion {
  const Heritage& heritage;
  std::string first_seen;  ///< of those that inherit nothing, as the slot holds it
};

/// Makes a database at `path`, in the order of the articles; what could not be written is left out.
/// It may be lost when the power fails. Throws Xapian::DatabaseError where the disk fails.
Shard build_shard(const std::string& path, const std::vector<NewArticle>& articles,
                  const Ingestion& ingestion);

}  // namespace clipfile
