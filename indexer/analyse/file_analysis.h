/// Turns a file into articles ready for the index: bytes in, serialised articles out.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
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
  bool is_disowned = false;  ///< the articles that were handed over are not to be believed
};

/// Takes note of a part of the file that gave no article.
void add_rejected_part(FileAnalysis& analysis, const std::string& part, const Rejection& rejection);

/// Every run looks at the file again.
void leave_unfinished(FileState& state, const std::string& reason);

/// Bytes of what can be searched in the article; what memory an index takes for it depends on them.
std::uint64_t text_bytes_of(const Article& article);

/// Where the articles of a file go as soon as they are ready, and word of the parts that gave none.
struct AnalysisSink {
  std::function<void(AnalysedArticle)> article;
  std::function<void(const std::string& part, const Rejection&)> rejected_part =
      [](const std::string&, const Rejection&) {};
  std::function<void()> page_begins = [] {};  ///< one of which text is recognised; see OcrDesk
};

/// Nothing of this touches the index, so that it can run in another thread or process. One for each
/// thread.
class FileAnalyser {
 public:
  /// Throws std::runtime_error where text in pictures cannot be recognised as `limits` say.
  explicit FileAnalyser(ExtractionLimits limits);

  /// A file that changed while it was read is rejected; the next run meets it again. `sidecar` is
  /// the text of the file that describes this one; empty where there is none.
  FileAnalysis analyse(FileReader& file, const std::string& path, const AnalysisSink& sink,
                       std::string_view sidecar = {});

 private:
  ExtractionLimits limits_;
  std::unique_ptr<OcrEngine> ocr_;  ///< null where none is asked for
  DocumentMaker documents_;
};

}  // namespace clipfile
