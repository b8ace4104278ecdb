/// Carries out what a run decided for single files: reads, moves, keeps and removes them.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "indexer/analyse/analysis_result.h"
#include "indexer/reading/file_reading.h"
#include "indexer/run/run_plan.h"
#include "indexer/run/run_record.h"
#include "indexer/store/index_writer.h"

namespace clipfile {

class FileIndexing : private ReadingSink {
 public:
  /// All of them must outlive this.
  FileIndexing(IndexWriter& writer, RunRecord& record, const KnownFiles& known, bool all_are_new)
      : writer_(writer), record_(record), known_(known), all_are_new_(all_are_new) {}

  using Advance = std::function<void(const FoundFile&)>;
  /// Stages what becomes of each file; `advance` is called behind it. A file in whose midst the
  /// run is interrupted is left to the next one.
  void read(
      std::span<const FoundFile> files, FileReading& reading,
      const Advance& advance = [](const FoundFile&) {});

  void move(const MovedFile& file);
  void keep(const KeptFile& file);
  void remove(const std::string& path);

  /// The file is there, but its contents cannot be seen for now: what the index has of it stays,
  /// and every run looks at it again.
  void leave_unread(const std::string& path, const std::string& reason);

 private:
  void article(const FoundFile& file, AnalysedArticle article) override;
  void rejected_part(const FoundFile&, const std::string&, const Rejection&) override {}
  void finished(const FoundFile& file, FileAnalysis analysis) override;
  void unopened(const FoundFile& file, const Rejection& why) override;

  void reject(const FoundFile& found, const Rejection& rejection);
  void stage_end(const FoundFile& file, const FileAnalysis& analysis);
  std::vector<AnalysedArticle> take_articles();
  void stage(FileChange change);

  IndexWriter& writer_;
  RunRecord& record_;
  const KnownFiles& known_;
  bool all_are_new_;                       ///< to the index that is written
  std::vector<AnalysedArticle> articles_;  ///< of the file that is read now
  std::uint64_t bytes_ = 0;                ///< of their text
  Advance advance_;
};

}  // namespace clipfile
