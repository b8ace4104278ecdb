/// Turns a file into articles ready for the index: bytes in, serialised articles out.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "indexer/analyse/document.h"
#include "indexer/archive/file_reader.h"
#include "indexer/extract/extract.h"
#include "indexer/store/file_state.h"

namespace clipfile {

/// An article as it comes out of analysis; it can be handed from process to process.
struct AnalysedArticle {
  std::string document;  ///< Xapian::Document::serialise()
  std::uint64_t text_bytes = 0;
};

/// What became of a file.
struct FileAnalysis {
  FileState state;
  std::vector<std::string> rejected_parts;  ///< "line 17: not JSON"; at most some hundred are kept
  std::uint64_t rejected_part_count = 0;
};

/// Nothing of this touches the index, so that it can run in another thread or process. One for each
/// thread.
class FileAnalyser {
 public:
  explicit FileAnalyser(ExtractionLimits limits) : limits_(limits) {}

  /// Hands each article to `sink` as soon as it is ready. A file that changed while it was read is
  /// rejected; the next run meets it again.
  FileAnalysis analyse(FileReader& file, const std::string& path,
                       const std::function<void(AnalysedArticle)>& sink);

 private:
  ExtractionLimits limits_;
  DocumentMaker documents_;
};

}  // namespace clipfile
