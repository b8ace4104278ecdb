/// Hands on to a rebuilt index what only its predecessor knows: in what order articles came in, and
/// when.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>
#include <xapian.h>

#include "common/article_identity.h"
#include "indexer/analyse/analysis_result.h"

namespace clipfile {

/// Values as their slots hold them.
struct Inheritance {
  std::string sequence;  ///< empty where the article says something else now
  std::string first_seen;
};

class Heritage {
 public:
  /// Of nobody: a new lineage.
  Heritage();

  /// Of this generation; of nobody where it cannot be read.
  static Heritage of_generation(const std::string& path);

  /// What an article of the predecessor hands on to the one in the same place.
  Inheritance of(const ArticleIdentity& identity) const;

  /// The predecessor's articles of a file; none where it was written by another schema.
  std::vector<AnalysedArticle> articles_of(const std::string& path) const;

  const std::string& lineage() const { return lineage_; }
  std::uint64_t last_sequence() const { return last_sequence_; }

 private:
  explicit Heritage(const Xapian::Database& database);

  struct Heir {
    std::string key;
    std::string content;
    std::string sequence;
    std::string first_seen;
  };

  Xapian::Database predecessor_;  ///< empty where there is none of this schema
  std::vector<Heir> heirs_;       ///< by key
  std::string lineage_;
  std::uint64_t last_sequence_ = 0;
};

}  // namespace clipfile
