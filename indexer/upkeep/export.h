/// Writes every article of an index as a JSON object a line.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <iosfwd>
#include <string>
#include <xapian.h>

#include "indexer/log/log.h"
#include "indexer/upkeep/countdown.h"

namespace clipfile {

/// Each line is what `--extract` prints for the article, and "first_seen". In the order of the
/// documents: what came in or changed later comes later. Returns how many there are. Throws
/// IndexError where a stored article cannot be read.
std::uint64_t write_articles(const Xapian::Database& database, std::ostream& out,
                             Countdown& countdown);

struct ExportOptions {
  std::string index_folder;
  std::string file;                  ///< "-" is `out`
  std::chrono::seconds patience{0};  ///< above 0: no run may write in the meantime
};

/// The file holds all articles, or what it held before. Returns the exit status. Throws
/// std::invalid_argument, IndexError, IndexBusy, std::system_error, Xapian::Error.
int export_articles(const ExportOptions& options, std::ostream& out, Log& log);

}  // namespace clipfile
