/// Counts what an index holds, without reading its articles.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>
#include <xapian.h>

#include "indexer/run/report.h"
#include "indexer/upkeep/last_run.h"

namespace clipfile {

struct ArticleCount {
  std::string name;
  std::uint64_t articles = 0;

  bool operator==(const ArticleCount&) const = default;
};

struct IndexStatistics {
  std::string folder;
  std::string schema;
  std::string lineage;
  std::uint64_t articles = 0;
  std::vector<ArticleCount> years;         ///< in order; articles without a date are in none
  std::vector<ArticleCount> publications;  ///< most articles first, as the three that follow
  std::vector<ArticleCount> languages;
  std::vector<ArticleCount> formats;
  std::uint64_t files = 0;  ///< that the index knows
  std::uint64_t files_indexed = 0;
  std::uint64_t files_skipped = 0;
  std::vector<FileFault> failed;  ///< in byte order; those of which parts failed among them
  std::vector<std::string> roots;
  std::optional<LastRun> last_run;
  std::string generation;                ///< in use: "generation-3"
  std::vector<std::string> generations;  ///< all that are there, in byte order
  std::uint64_t bytes = 0;               ///< on disk, all of the folder
  std::uint64_t generation_bytes = 0;    ///< of the one in use
};

/// What the database tells; the folder and its files are not looked at.
IndexStatistics count_articles(const Xapian::Database& database);

/// All of it, as of one moment. Throws IndexError, IndexBusy, Xapian::Error.
IndexStatistics read_statistics(const std::string& index_folder);

/// How many of the articles are in none of the groups: without a date, without a language.
std::uint64_t count_ungrouped(const IndexStatistics& statistics,
                              const std::vector<ArticleCount>& groups);

}  // namespace clipfile
