/// What a run makes of one file, for whoever writes it to the index.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "indexer/analyse/analysis_result.h"
#include "indexer/store/file_state.h"

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

/// Of a file of which an article could not be written: it has none in the index.
FileChange failed_change(const std::string& path, FileState state, const std::string& reason);

}  // namespace clipfile
