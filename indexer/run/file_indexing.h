/// Carries out what a run decided for single files: reads, moves, keeps and removes them.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>

#include "indexer/analyse/file_analysis.h"
#include "indexer/run/run_plan.h"
#include "indexer/run/run_record.h"
#include "indexer/store/index_writer.h"

namespace clipfile {

class FileIndexing {
 public:
  /// All of them must outlive this.
  FileIndexing(IndexWriter& writer, RunRecord& record, const KnownFiles& known,
               const ExtractionLimits& limits, bool all_are_new)
      : writer_(writer),
        record_(record),
        known_(known),
        analyser_(limits),
        all_are_new_(all_are_new) {}

  /// Reads the file and stages what became of it. Where the run is interrupted meanwhile the file
  /// is left to the next run.
  void read(const FoundFile& found);

  void move(const MovedFile& file);
  void keep(const KeptFile& file);
  void remove(const std::string& path);

  /// The file is there, but its contents cannot be seen for now: what the index has of it stays,
  /// and every run looks at it again.
  void leave_unread(const std::string& path, const std::string& reason);

 private:
  void reject(const FoundFile& found, const Rejection& rejection);
  void take_article(FileChange& change, std::uint64_t& bytes, AnalysedArticle article);
  void finish_file(FileChange change, const FileAnalysis& analysis);
  void stage(FileChange change);

  IndexWriter& writer_;
  RunRecord& record_;
  const KnownFiles& known_;
  FileAnalyser analyser_;
  bool all_are_new_;  ///< to the index that is written
};

}  // namespace clipfile
