/// Writes an index: batches of changes, each of them whole on disk or not there at all.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>
#include <xapian.h>

#include "indexer/store/bulk/gathered_articles.h"
#include "indexer/store/change_batch.h"
#include "indexer/store/change_writer.h"
#include "indexer/store/file_change.h"
#include "indexer/store/heritage.h"
#include "indexer/store/index_lock.h"
#include "indexer/store/index_state.h"
#include "indexer/store/open_generation.h"

namespace clipfile {

class IndexWriter {
 public:
  enum class Mode : std::uint8_t {
    update,   ///< change the index that is there; make one where there is none
    rebuild,  ///< make a new generation beside it, which takes over with finish()
  };

  /// Takes the lock. Throws IndexBusy, IndexError, std::system_error, Xapian::Error, and
  /// what `patience` throws.
  static IndexWriter open(const std::string& folder, Mode mode, const Patience& patience);

  /// With what was staged.
  const Xapian::Database& database() const { return generation_->database(); }

  /// Of the generation that is written.
  std::uint64_t bytes_on_disk() const { return generation_->bytes_on_disk(); }

  /// Articles that were staged so far.
  const ArticleCounts& article_counts() const { return writer_->counts(); }

  /// On disk when they return, with all that was staged before.
  void set_root(const KnownRoot& root);
  void forget_root(const std::string& path);

  /// In place of 512 MB: a batch has a thirty-second of it as text, since Xapian holds some 15
  /// times as much in memory until the batch is written.
  void limit_memory(std::uint64_t bytes) { batch_->limit_text(bytes / 32); }

  /// From now on new articles are gathered in shards, by several threads, and merged with the index
  /// into its next generation, when it is due and in commit(). That pays where as much comes as is
  /// there, or nearly.
  void gather(const Gathering& gathering);

  /// Writes the change, to be committed with the batch that it belongs to; commits when the batch
  /// is large or old enough, so that little is left to do where a run is stopped. The pieces of a
  /// file follow one another.
  void stage(FileChange change);

  /// While a generation is rebuilt: takes over what its predecessor has of a file that cannot be
  /// read for now. Else nothing.
  void keep_from_predecessor(const std::string& path);

  /// Puts the batch on disk. Where one article cannot be written, its file is recorded as failed
  /// and the others are written all the same. Throws where the disk or the database fails; the
  /// index is then as after the last commit.
  void commit();

  /// Commits; a rebuilt generation takes over.
  void finish();

  void set_fault_handler(WriteFault handler) { batch_->set_fault_handler(std::move(handler)); }

 private:
  IndexWriter(IndexLock lock, std::unique_ptr<OpenGeneration> generation, Heritage heritage);

  void set_root_value(const std::string& path, const std::string& value);
  bool is_all_new(const FileChange& change);
  void gather_change(FileChange change);
  void commit_gathered();
  void fail_gathered(const std::string& path, const FailedFile& failed);

  IndexLock lock_;
  std::unique_ptr<OpenGeneration> generation_;
  bool rebuilds_;  ///< the generation is published in the end
  std::unique_ptr<ChangeWriter> writer_;
  std::unique_ptr<ChangeBatch> batch_;

  std::optional<Gathering> gathering_;  ///< where new articles are gathered
  std::string gathered_file_;           ///< more pieces of it follow
  std::vector<FileChange> deferred_;    ///< until what was gathered is merged
  std::unique_ptr<GatheredArticles> gathered_;
};

}  // namespace clipfile
