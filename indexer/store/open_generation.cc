// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/store/open_generation.h"

#include <cstdlib>
#include <filesystem>
#include <utility>

#include "common/durable_file.h"
#include "indexer/store/generations.h"
#include "indexer/store/index_lock.h"

namespace clipfile {
namespace {

/// Articles after which Xapian moves what it holds in memory to its files, still uncommitted. Its
/// own default of 10,000 takes twice the memory on short news and is slower (bench/newswire.py).
constexpr const char* articles_in_memory = "1000";

}  // namespace

OpenGeneration::OpenGeneration(std::string index_folder, std::string path, std::string before)
    : index_folder_(std::move(index_folder)), path_(std::move(path)), before_(std::move(before)) {
  open_anew();
}

void OpenGeneration::open_anew() try {
  constexpr int keep_what_the_user_set = 0;
  setenv("XAPIAN_FLUSH_THRESHOLD", articles_in_memory, keep_what_the_user_set);
  database_ = Xapian::WritableDatabase();
  database_ = Xapian::WritableDatabase(path_, Xapian::DB_OPEN);
} catch (const Xapian::DatabaseLockError& error) {
  if (error.get_msg().find("already locked") == std::string::npos)
    throw;  // the disk, not a program
  throw IndexBusy(index_folder_ + ": another program writes to this database (" + error.get_msg() +
                  "): let it finish");
}

bool OpenGeneration::is_unfinished() const { return clipfile::is_unfinished(path_); }

std::uint64_t OpenGeneration::bytes_on_disk() const { return bytes_below(path_); }

void OpenGeneration::begin() {
  constexpr bool on_disk = true;
  database_.begin_transaction(on_disk);
}

void OpenGeneration::commit() {
  database_.commit_transaction();
  sync_folder(path_);
}

void OpenGeneration::replace_by(const std::string& database) {
  const std::string next = is_unfinished() ? path_ : unfinished_generation(index_folder_, path_);
  database_.close();
  std::filesystem::remove_all(next);
  std::filesystem::rename(database, next);
  path_ = next;
  open_anew();
}

void OpenGeneration::publish() {
  database_.close();
  path_ = publish_generation(index_folder_, path_);
  open_anew();
  keep_generations(index_folder_, before_, path_);
}

}  // namespace clipfile
