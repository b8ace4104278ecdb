/// One worker at its work: from its start, over a file of ours that it has to read first, to the
/// files of the archive.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>

#include "indexer/reading/answer_time.h"
#include "indexer/reading/frame_buffer.h"
#include "indexer/reading/reply_check.h"
#include "indexer/reading/worker_process.h"

namespace clipfile {

class WorkerSeat {
 public:
  /// Starts a worker. Throws std::system_error.
  WorkerSeat(const std::string& program, const WorkerTerms& terms);

  WorkerProcess& process() { return process_; }
  const FrameBuffer& buffer() const { return buffer_; }

  /// Whether it has shown that it can read.
  bool is_ready() const { return stage_ == Stage::ready; }

  /// Whether it has read no file yet, and has none.
  bool is_fresh() const { return is_ready() && files_read_ == 0 && files_.empty(); }
  std::uint64_t files_read() const { return files_read_; }

  /// That it was handed and has not finished, by their places in the list; the first is being read.
  const std::deque<std::size_t>& files() const { return files_; }
  /// Bytes of these.
  std::uint64_t file_bytes() const { return file_bytes_; }
  void add_file(std::size_t file, std::uint64_t bytes);
  void finish_file(std::uint64_t bytes);

  /// Whether it has an answer to give.
  bool owes() const { return !is_ready() || !files_.empty(); }
  /// That it takes until it is ready.
  AnswerTime& start_time() { return start_time_; }

  /// Takes what has come in, as far as there is any. Whether the connection still stands.
  bool receive();

  /// The next message about a file of the archive. Nothing where there is none yet; until the
  /// worker is ready it only gets ready. A ReplyFault where what came is no message.
  std::optional<std::variant<WorkerFrame, ReplyFault>> next();

  /// What it said of itself when it was confined.
  const std::optional<WorkerHello>& hello() const { return hello_; }

 private:
  enum class Stage { starting, on_trial, ready };

  std::optional<ReplyFault> get_ready(const WorkerFrame& frame);

  OpenFile trial_file_;
  WorkerProcess process_;
  FrameBuffer buffer_;
  ReplyCheck trial_;
  Stage stage_ = Stage::starting;
  std::optional<WorkerHello> hello_;
  std::deque<std::size_t> files_;
  std::uint64_t file_bytes_ = 0;
  std::uint64_t files_read_ = 0;
  AnswerTime start_time_;
};

}  // namespace clipfile
