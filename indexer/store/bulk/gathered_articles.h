/// Gathers new articles in shards until there are enough of them to be merged into the index at
/// once.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>
#include <xapian.h>

#include "indexer/store/bulk/scratch_folder.h"
#include "indexer/store/bulk/shard_builders.h"
#include "indexer/store/file_change.h"
#include "indexer/store/name_lexicon.h"

namespace clipfile {

/// Of more at once each costs more, and the last merge, which one thread does, takes longer.
constexpr std::uint64_t usual_fan_in = 128;

/// Bytes in a millisecond. A quick disk does twice as much; to merge more often then is no gain.
constexpr std::uint64_t usual_merge_speed = 50'000;

/// How new articles are gathered. A merged index has of each term a piece for every shard that had
/// it. So larger shards make a smaller index, in which is searched faster, but take longer to
/// build.
struct Gathering {
  unsigned builders = 1;                         ///< threads
  std::uint64_t fan_in = usual_fan_in;           ///< databases that a thread merges at once
  std::uint64_t most_shard_bytes = 1024 * 1024;  ///< of text
  std::uint64_t most_shard_articles = 1000;
  std::chrono::milliseconds least_time{60'000};  ///< before what was gathered is merged
  /// As far as is known: that a merge is put off until it takes a fifth of the time at most.
  std::uint64_t merged_bytes_in_a_millisecond = usual_merge_speed;
  /// Bytes of the index that may be merged for each that was gathered. Above that it takes less
  /// time to write in place (bench/gathering).
  std::uint64_t most_index_bytes = 10;
};

/// A file of which an article could not be written: none of its articles may stay.
struct FailedFile {
  std::string reason;
  std::uint64_t unwritten = 0;  ///< articles
};

class GatheredArticles {
 public:
  /// `index`: that they will be merged into, and `generation` its path; it stays as it is until
  /// then. It and what `ingestion` names must outlive this.
  GatheredArticles(const std::string& index_folder, const std::string& generation,
                   const Xapian::Database& index, const Ingestion& ingestion,
                   const Gathering& gathering);

  /// The articles of a file, or of a piece of it, of which the index has none, and its state.
  /// Waits for builders. Throws what they throw, and std::runtime_error as merge() does.
  void add(FileChange change);

  /// Whether merging costs little against the time in which was gathered.
  bool is_due() const;

  /// What is left to be done in the index that has what was gathered.
  struct Rest {
    std::map<std::string, FailedFile> failed;     ///< by path
    std::map<std::string, std::string> metadata;  ///< by key; to be set
  };

  /// Whether there is so much of it that merging pays.
  bool is_worth_a_merge() const;

  /// Makes a database of the index and all that was gathered at merged_path(). Throws what the
  /// builders threw, Xapian::Error, and std::runtime_error where there is no room, or somebody
  /// removed what was gathered.
  Rest merge();
  std::string merged_path() const { return scratch_.path("merged"); }

  /// Of the last merge, where it was large enough to tell, and no more than usual; else as it was
  /// given.
  std::uint64_t merged_bytes_in_a_millisecond() const { return bytes_in_a_millisecond_; }

  /// Writes what was gathered to the index itself, in the transaction that is open.
  Rest pour_into(Xapian::WritableDatabase& index);

 private:
  void take(FileChange change);
  void pour(Xapian::WritableDatabase& index);
  void note_speed(std::chrono::steady_clock::duration merge);
  void add_article(const std::string& path, AnalysedArticle article);
  bool is_shard_full() const;
  void hand_to_builders();
  void take_reports();
  void note_state(const FileChange& change);
  void note(const std::string& key, const std::string& value);
  std::uint64_t gathered_bytes() const;
  std::uint64_t bytes_when_merged() const { return index_bytes_ + gathered_bytes(); }
  std::vector<std::string> finish();

  std::string index_folder_;
  std::string generation_;
  const Xapian::Database& index_;
  Ingestion ingestion_;
  Gathering gathering_;
  ScratchFolder scratch_;
  Xapian::WritableDatabase notes_;  ///< of metadata alone
  NameLexicon names_;
  std::vector<NewArticle> articles_;  ///< of the next shard
  std::uint64_t article_bytes_ = 0;   ///< of these
  std::uint64_t text_bytes_ = 0;      ///< of all that were gathered
  std::uint64_t gathered_ = 0;        ///< articles
  std::uint64_t sequence_ = 0;        ///< the last that was given
  std::string file_;                  ///< that was added last
  std::uint64_t file_articles_ = 0;   ///< of it, so far
  Rest rest_;
  std::chrono::steady_clock::time_point start_;
  std::uint64_t bytes_in_a_millisecond_;  ///< of a merge
  std::uint64_t index_bytes_;             ///< of the index as it was
  ShardBuilders builders_;                ///< ends before what it uses
};

}  // namespace clipfile
