/// Turns a file into articles ready for the index: bytes in, serialised articles out.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/analyse/analysis_result.h"
#include "indexer/analyse/document.h"
#include "indexer/archive/file_reader.h"
#include "indexer/extract/extract.h"
#include "indexer/store/file_state.h"

namespace clipfile {

/// Where the articles of a file go as soon as they are ready, and word of the parts that gave none.
struct AnalysisSink {
  std::function<void(AnalysedArticle)> article;
  std::function<void(const std::string& part, const Rejection&)> rejected_part =
      [](const std::string&, const Rejection&) {};
  std::function<void()> page_begins = [] {};  ///< one of which text is recognised; see OcrDesk
  /// See ExtractionSink::begin_part.
  std::function<std::optional<Rejection>(std::uint64_t)> begin_part = [](std::uint64_t) {
    return std::optional<Rejection>();
  };
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
