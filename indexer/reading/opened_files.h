/// Opens the files of a run one after the other, and keeps each until it is finished.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "indexer/archive/file_stamp.h"
#include "indexer/archive/open_file.h"
#include "indexer/reading/answer_time.h"
#include "indexer/reading/ordered_results.h"
#include "indexer/reading/reply_check.h"
#include "indexer/reading/worker_pool.h"

namespace clipfile {

/// A file that a worker has, or that waits for one again.
struct OpenedFile {
  OpenFile file;
  FileStamp stamp;
  ReplyCheck check;
  AnswerTime time;
  std::string sidecar;  ///< its text; empty where there is none
  bool again = false;   ///< a worker came to grief over it
  /// At which its worker is, see ExtractionSink::begin_part.
  std::optional<std::uint64_t> part = {};
  std::vector<PassedOver> passed_over = {};  ///< where workers came to grief
};

/// Files go by their places in the list, from 0.
class OpenedFiles {
 public:
  /// All must outlive this.
  OpenedFiles(const PoolOptions& options, std::span<const FoundFile> files,
              OrderedResults& results);

  /// The next that can be opened; those that cannot are finished on the way. Nothing where none is
  /// left, or too much waits.
  std::optional<std::size_t> open_next();

  OpenedFile& at(std::size_t file) { return opened_.at(file); }
  const OpenedFile& at(std::size_t file) const { return opened_.at(file); }

  void close(std::size_t file) { opened_.erase(file); }

  /// What was answered about it so far counts no more.
  void check_anew(std::size_t file);

  /// That are open, or still to be opened.
  std::size_t files_left() const { return files_.size() - next_ + opened_.size(); }

  std::uint64_t bytes_to_open() const { return bytes_left_; }

 private:
  ReplyCheck new_check(std::size_t file, const FileStamp& stamp) const;

  const PoolOptions& options_;
  std::span<const FoundFile> files_;
  OrderedResults& results_;
  std::map<std::size_t, OpenedFile> opened_;
  std::size_t next_ = 0;          ///< the first file that was not opened yet
  std::uint64_t bytes_left_ = 0;  ///< of the files from there on
};

}  // namespace clipfile
