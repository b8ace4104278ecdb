/// Changes that are written to the index itself and committed together.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "indexer/store/change_writer.h"
#include "indexer/store/file_change.h"
#include "indexer/store/open_generation.h"

namespace clipfile {

/// Told that an article could not be written, with the file's path and the reason.
using WriteFault = std::function<void(const std::string& path, const std::string& reason)>;

class ChangeBatch {
 public:
  /// Both must outlive this.
  ChangeBatch(OpenGeneration& generation, ChangeWriter& writer)
      : generation_(generation), writer_(writer) {}

  /// In place of 16 MB.
  void limit_text(std::uint64_t bytes) { most_bytes_ = bytes; }

  void set_fault_handler(WriteFault handler) { report_fault_ = std::move(handler); }
  void report_fault(const std::string& path, const std::string& reason) const {
    if (report_fault_) report_fault_(path, reason);
  }

  /// Writes the change; commits where the batch is large or old enough.
  void stage(FileChange change);

  /// Puts the batch on disk. Where one article cannot be written, its file is recorded as failed
  /// and the others are written all the same. Throws Xapian::DatabaseError, std::runtime_error.
  void commit();

 private:
  void begin(std::uint64_t text_bytes);
  void end_transaction();
  void open_anew();
  void write_alone(const FileChange& change);
  void write_one_by_one();

  OpenGeneration& generation_;
  ChangeWriter& writer_;
  std::vector<FileChange> changes_;
  std::uint64_t bytes_ = 0;  ///< of text
  std::uint64_t most_bytes_ = 16 * 1024 * 1024;
  bool failed_ = false;  ///< an article of it could not be written
  ArticleCounts counts_before_;
  std::chrono::steady_clock::time_point start_;
  WriteFault report_fault_;
};

}  // namespace clipfile
