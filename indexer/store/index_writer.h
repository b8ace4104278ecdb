/// Writes an index: batches of changes, each of them whole on disk or not there at all.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>
#include <xapian.h>

#include "indexer/analyse/file_analysis.h"
#include "indexer/store/file_state.h"
#include "indexer/store/heritage.h"
#include "indexer/store/index_lock.h"
#include "indexer/store/index_state.h"
#include "indexer/store/name_lexicon.h"
#include "indexer/store/standing_articles.h"

namespace clipfile {

/// What a run makes of one file, or of a piece of a file of very many articles.
struct FileChange {
  enum class State : std::uint8_t { keep, set, forget };

  std::string path;
  std::string moved_from;  ///< the file had this path, and its articles go with it; may be empty
  std::vector<AnalysedArticle> articles;  ///< written where the index has them otherwise
  bool is_last_piece = true;  ///< articles of the file that were in none of its pieces are removed
  bool takes_back = false;    ///< and so are those that were in one
  State action = State::keep;
  FileState state;  ///< for State::set
};

/// What became of articles that were handed to the writer.
struct ArticleCounts {
  std::uint64_t added = 0;
  std::uint64_t updated = 0;
  std::uint64_t unchanged = 0;
};

/// Says that an article could not be written, with the file's path and the reason.
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

  /// Articles that were staged so far.
  const ArticleCounts& article_counts() const { return counts_; }

  /// On disk when they return, with all that was staged before.
  void set_root(const KnownRoot& root);
  void forget_root(const std::string& path);

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
  void write_alone(const FileChange& change);
  void write_one_by_one(const std::vector<FileChange>& changes);
  void begin_batch(std::uint64_t text_bytes);
  void end_batch();
  void write_article(const AnalysedArticle& article);
  std::string next_sequence();

  IndexLock lock_;
  std::string folder_;
  std::string generation_;  ///< path of the database's folder
  Heritage heritage_;
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
  bool batch_failed_ = false;  ///< an article of it could not be written
  ArticleCounts counts_before_batch_;
  std::chrono::steady_clock::time_point batch_start_;
  WriteFault report_fault_;
};

}  // namespace clipfile
