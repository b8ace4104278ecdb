/// Says how files become articles, wherever they are read: many files in, what they hold out, in
/// order.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <span>
#include <string>

#include "indexer/analyse/analysis_result.h"
#include "indexer/archive/walk.h"

namespace clipfile {

/// Where it goes. Calls about one file follow one another, and files come in the order in which
/// they were named.
class ReadingSink {
 public:
  virtual ~ReadingSink() = default;
  virtual void article(const FoundFile& file, AnalysedArticle article) = 0;
  virtual void rejected_part(const FoundFile& file, const std::string& part,
                             const Rejection& why) = 0;
  /// The last call about a file that could be opened.
  virtual void finished(const FoundFile& file, FileAnalysis analysis) = 0;
  /// The only call about one that could not.
  virtual void unopened(const FoundFile& file, const Rejection& why) = 0;
};

class FileReading {
 public:
  virtual ~FileReading() = default;

  /// Ends early, also in the midst of a file, where it was told to stop. Throws
  /// std::runtime_error where no file can be read, std::system_error, and what `sink` throws.
  virtual void read(std::span<const FoundFile> files, ReadingSink& sink) = 0;
};

}  // namespace clipfile
