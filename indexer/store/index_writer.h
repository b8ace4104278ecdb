/// Writes an index: batches of changes, each of them whole on disk or not there at all.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>
#include <xapian.h>

#include "indexer/analyse/file_analysis.h"
#include "indexer/store/file_state.h"
#include "indexer/store/index_lock.h"

namespace clipfile {

/// What a run makes of one file, or of a part of a file of very many articles.
struct FileChange {
  enum class State : std::uint8_t { keep, set, forget };

  std::string path;
  bool replaces = true;  ///< the file's articles of earlier runs go first
  std::vector<AnalysedArticle> articles;
  State action = State::keep;
  FileState state;  ///< for State::set
};

/// Says that an article could not be written, with the file's path and the reason.
using WriteFault = std::function<void(const std::string& path, const std::string& reason)>;

class IndexWriter {
 public:
  enum class Mode : std::uint8_t {
    update,   ///< change the index that is there; make one where there is none
    rebuild,  ///< make a new generation beside it, which takes over with finish()
  };

  /// Takes the lock. Throws IndexBusy, IndexError, std::system_error, Xapian::Error.
  static IndexWriter open(const std::string& folder, Mode mode, std::chrono::seconds patience);

  /// As it was after the last commit.
  const Xapian::Database& database() const { return database_; }

  void add_root(const std::string& path);
  void forget_root(const std::string& path);

  /// Takes the change into the batch; commits when the batch is large or old enough.
  void stage(FileChange change);

  /// Puts the batch on disk. Where one article cannot be written, its file is recorded as failed
  /// and the others are written all the same. Throws where the disk or the database fails; the
  /// index is then as after the last commit.
  void commit();

  /// Commits; a rebuilt generation takes over, the one before it stays until the next rebuild.
  void finish();

  void set_fault_handler(WriteFault handler) { report_fault_ = std::move(handler); }

 private:
  IndexWriter(IndexLock lock, std::string folder, std::string generation);

  void set_root(const std::string& path, const std::string& value);
  void open_database();
  void apply(const FileChange& change);
  void apply_together(const std::vector<FileChange>& changes);
  void apply_one_by_one(const std::vector<FileChange>& changes);

  IndexLock lock_;
  std::string folder_;
  std::string generation_;  ///< path of the database's folder
  Xapian::WritableDatabase database_;
  std::vector<FileChange> batch_;
  std::uint64_t batch_bytes_ = 0;
  std::chrono::steady_clock::time_point batch_start_;
  WriteFault report_fault_;
};

}  // namespace clipfile
