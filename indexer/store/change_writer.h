/// Writes to the index what became of one file after the other.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <xapian.h>

#include "indexer/analyse/document_words.h"
#include "indexer/store/file_change.h"
#include "indexer/store/heritage.h"
#include "indexer/store/name_lexicon.h"
#include "indexer/store/standing_articles.h"

namespace clipfile {

/// What became of articles that were handed to the writer.
struct ArticleCounts {
  std::uint64_t added = 0;
  std::uint64_t updated = 0;
  std::uint64_t unchanged = 0;
};

class ChangeWriter {
 public:
  explicit ChangeWriter(Heritage heritage);

  const Heritage& heritage() const { return heritage_; }

  /// Of articles that are new, as the slot holds it.
  const std::string& first_seen() const { return first_seen_; }

  /// Of all that was written; whoever writes it another way, or gives it up, changes them.
  ArticleCounts& counts() { return counts_; }
  const ArticleCounts& counts() const { return counts_; }

  /// Writes in the transaction that is open. The pieces of a file follow one another; where the
  /// file has failed they are dropped.
  void write(Xapian::WritableDatabase& database, const FileChange& change);

  /// What was written is on disk.
  void committed() { seen_.committed(); }

  /// What was written since the last commit is lost, or articles were written another way.
  void forget_names() { names_.forget(); }

  /// An article of the file could not be written, and so the file is given up.
  void fail(const std::string& path) { failed_file_ = path; }
  bool has_failed(const std::string& path) const { return path == failed_file_; }

  /// The next piece of a file is its first.
  void forget_pieces() { seen_.forget(); }

 private:
  void write_articles(Xapian::WritableDatabase& database, const FileChange& change);
  void write_article(Xapian::WritableDatabase& database, const AnalysedArticle& article);
  void move(Xapian::WritableDatabase& database, const FileChange& change);

  Heritage heritage_;
  std::string first_seen_;
  ArticleCounts counts_;
  NameLexicon names_;
  SeenArticles seen_;
  std::string failed_file_;
  WordAnalysers analysers_;  ///< of the paths of what is moved
};

}  // namespace clipfile
