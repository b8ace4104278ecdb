/// Holds what comes out of analysis, as it goes to those who write the index.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "common/article.h"
#include "indexer/store/file_state.h"

namespace clipfile {

/// An article as it comes out of analysis; it can be handed from process to process.
struct AnalysedArticle {
  std::string document;  ///< Xapian::Document::serialise()
  std::uint64_t text_bytes = 0;
};

/// Bytes of what can be searched in the article; what memory an index takes for it depends on them.
std::uint64_t text_bytes_of(const Article& article);

/// What became of a file.
struct FileAnalysis {
  FileState state;
  std::vector<std::string> rejected_parts;  ///< "line 17: not JSON"; at most some hundred are kept
  std::uint64_t rejected_part_count = 0;
  bool is_disowned = false;  ///< the articles that were handed over are not to be believed
};

/// Takes note of a part of the file that gave no article.
void add_rejected_part(FileAnalysis& analysis, const std::string& part, const Rejection& rejection);

}  // namespace clipfile
