/// Writes an index: batches of changes, each of them whole on disk or not there at all.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>
#include <xapian.h>

#include "indexer/store/bulk/gathered_articles.h"
#include "indexer/store/file_change.h"
#include "indexer/store/heritage.h"
#include "indexer/store/index_lock.h"
#include "indexer/store/index_state.h"
#include "indexer/store/name_lexicon.h"
#include "indexer/store/standing_articles.h"

namespace clipfile {

/// What became of articles that were handed to the writer.
struct ArticleCounts {
  std::uint64_t added = 0;
  std::uint64_t updated = 0;
  std::uint64_t unchanged = 0;
};

/// Told that an article could not be written, with the file's path and the reason.
using WriteFault = std::function<void(const std::string& path, const std::string& reason)>;

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
  const Xapian::Database& database() const { return database_; }

  /// Of the generation that is written.
  std::uint64_t bytes_on_disk() const;

  /// Articles that were staged so far.
  const ArticleCounts& article_counts() const { return counts_; }

  /// On disk when they return, with all that was staged before.
  void set_root(const KnownRoot& root);
  void forget_root(const std::string& path);

  /// In place of 512 MB: a batch has a thirty-second of it as text, since Xapian holds some 15
  /// times as much in memory until the batch is written.
  void limit_memory(std::uint64_t bytes) { most_batch_bytes_ = bytes / 32; }

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

  /// Commits; a rebuilt generation takes over, the one before it stays until the next rebuild.
  void finish();

  void set_fault_handler(WriteFault handler) { report_fault_ = std::move(handler); }

 private:
  IndexWriter(IndexLock lock, std::string folder, std::string generation, Heritage heritage);

  void set_root_value(const std::string& path, const std::string& value);
  void open_database();
  void apply(const FileChange& change);
  void apply_articles(const FileChange& change);
  void apply_move(const FileChange& change);
  void stage_in_place(FileChange change);
  void commit_in_place();
  bool is_all_new(const FileChange& change);
  void stage_gathered(FileChange change);
  void commit_gathered();
  void take_over(const std::string& merged);
  void publish();
  void fail_gathered(const std::string& path, const FailedFile& failed);
  void write_alone(const FileChange& change);
  void write_one_by_one(const std::vector<FileChange>& changes);
  void begin_batch(std::uint64_t text_bytes);
  void end_batch();
  void write_article(const AnalysedArticle& article);

  IndexLock lock_;
  std::string folder_;
  std::string generation_;  ///< path of the database's folder
  Heritage heritage_;
  bool rebuilds_;  ///< the generation is published in the end
  Xapian::WritableDatabase database_;
  std::string first_seen_;  ///< of articles that are new, as the slot holds it
  NameLexicon names_;
  SeenArticles seen_;
  std::string
      failed_file_;  ///< an article of it could not be written; its other pieces are dropped
  ArticleCounts counts_;
  DocumentMaker documents_;
  std::vector<FileChange> batch_;
  std::uint64_t batch_bytes_ = 0;
  std::uint64_t most_batch_bytes_ = 16 * 1024 * 1024;
  bool batch_failed_ = false;  ///< an article of it could not be written
  ArticleCounts counts_before_batch_;
  std::chrono::steady_clock::time_point batch_start_;
  WriteFault report_fault_;

  std::optional<Gathering> gathering_;  ///< where new articles are gathered
  std::string gathered_file_;           ///< more pieces of it follow
  std::vector<FileChange> deferred_;    ///< until what was gathered is merged
  std::unique_ptr<GatheredArticles> gathered_;
};

}  // namespace clipfile
