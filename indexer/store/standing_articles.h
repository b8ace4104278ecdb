/// Compares the articles of a file with those that the index has of it, so that only those are
/// written that changed.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string>
#include <unordered_set>
#include <vector>
#include <xapian.h>

#include "common/article_identity.h"

namespace clipfile {

/// What an index has of an article.
struct StandingArticle {
  Xapian::docid docid;
  std::string content;     ///< of its identity
  std::string first_seen;  ///< as its slot holds it
};

/// Nothing where the index has no article in this place.
std::optional<StandingArticle> find_standing(const Xapian::Database& database,
                                             const ArticleIdentity& identity);

/// All that the index has of the file.
void delete_articles_of(Xapian::WritableDatabase& database, const std::string& path);

/// Remembers which articles of a file were seen, while it is written in one piece or several.
class SeenArticles {
 public:
  /// A piece of this file comes; goes on where the last one was of the same file.
  void begin(const Xapian::Database& database, const std::string& path);

  /// Whether the index had articles of the file when its first piece came. If not, none of them
  /// need be looked for.
  bool had_any() const { return file_.had_any; }

  void add(const ArticleIdentity& identity);

  /// The last piece is written: deletes the articles of the file that were not seen.
  void end(Xapian::WritableDatabase& database);

  /// All articles of the file that is written were taken back.
  void drop() { file_ = {}; }

  /// What was written is on disk. Until then all of it may have to be written again, from the piece
  /// behind the last commit; begin() then knows what was seen of the file before.
  void committed();

  void forget();

 private:
  struct File {
    std::string path;
    bool had_any = false;
    bool began_before = false;  ///< the last commit
    std::unordered_set<std::string> keys = {};
  };

  File file_;   ///< that is written; without a path: none
  File ended_;  ///< began before the last commit and ended behind it
};

}  // namespace clipfile
