// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/upkeep/snapshot.h"

#include <stdexcept>

#include "common/index_folder.h"

namespace clipfile {

void read_raw_snapshot(const std::string& index_folder,
                       const std::function<void(const Xapian::Database&)>& read) {
  constexpr int most_attempts = 5;
  for (int attempt = 0; attempt < most_attempts; ++attempt) {
    const std::string generation = current_generation(index_folder);
    try {
      return read(open_index(index_folder));
    } catch (const Xapian::DatabaseModifiedError&) {
      continue;
    } catch (const Xapian::DatabaseError&) {
      const bool swapped = current_generation(index_folder) != generation;
      if (!swapped) throw;
    }
  }
  throw IndexBusy(index_folder +
                  ": a run changes the index faster than it can be read: let the run finish, or "
                  "wait for it with --wait SECONDS");
}

void read_snapshot(const std::string& index_folder,
                   const std::function<void(const Xapian::Database&)>& read) try {
  read_raw_snapshot(index_folder, read);
} catch (const Xapian::DatabaseError& error) {
  if (!tells_of_damage(error)) throw;
  throw damaged_index(index_folder, error);
}

std::optional<IndexLock> hold_still(const std::string& index_folder,
                                    std::chrono::seconds patience) {
  std::optional<IndexLock> lock;
  if (patience.count() == 0) return lock;
  if (current_generation(index_folder).empty()) static_cast<void>(open_index(index_folder));
  lock.emplace(index_folder, patience);
  return lock;
}

StoredArticle read_article(const Xapian::Document& document) try {
  return read_stored_article(document.get_data());
} catch (const std::runtime_error& error) {
  throw Xapian::DatabaseCorruptError("article " + std::to_string(document.get_docid()) + ": " +
                                     error.what());
}

}  // namespace clipfile
