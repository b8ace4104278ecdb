// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/upkeep/compact.h"

#include <filesystem>
#include <xapian.h>

#include "common/durable_file.h"
#include "common/exit_status.h"
#include "common/index_folder.h"
#include "indexer/store/generations.h"
#include "indexer/store/index_lock.h"
#include "indexer/upkeep/sizes.h"

namespace clipfile {
namespace {

/// Throws IndexError where there is no index of generations.
std::string generation_in(const std::string& index_folder) {
  static_cast<void>(open_index(index_folder));
  const std::string generation = current_generation(index_folder);
  if (!generation.empty()) return generation;
  throw IndexError(IndexFault::foreign,
                   index_folder + ": not a folder that clip-index made: name one with --db");
}

/// The copy is on disk when this returns, or gone where it throws.
void copy_compacted(const std::string& from, const std::string& to) try {
  Xapian::Database(from).compact(to, Xapian::DBCOMPACT_NO_RENUMBER);
  sync_files_in(to);
} catch (...) {
  std::error_code ignored;
  std::filesystem::remove_all(to, ignored);
  throw;
}

}  // namespace

int compact_index(const CompactOptions& options, Log& log) try {
  const std::string& folder = options.index_folder;
  static_cast<void>(generation_in(folder));
  const IndexLock lock(folder, options.patience);
  const std::string current = generation_in(folder);
  remove_leftovers(folder, current);
  constexpr std::uint64_t reserve = 16 * 1024 * 1024;
  const std::uint64_t before = bytes_below(current);
  require_room(folder, before + reserve);
  log.show_status("compacting " + format_megabytes(before));
  const std::string unfinished = unfinished_generation(folder, current);
  copy_compacted(current, unfinished);
  const std::string compacted = publish_generation(folder, unfinished);
  keep_generations(folder, current, compacted);
  log.show_status("");
  log.write({LogLevel::info,
             folder + ": compacted from " + format_megabytes(before) + " to " +
                 format_megabytes(bytes_below(compacted)) +
                 "; the generation before is kept until the next rebuild or compaction",
             "compacted", ""});
  return index_exit::agrees;
} catch (const Xapian::DatabaseError& error) {
  if (!tells_of_damage(error)) throw;
  throw damaged_index(options.index_folder, error);
}

}  // namespace clipfile
