// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/reading/worker_seat.h"

#include <cerrno>
#include <chrono>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/types.h>
#include <system_error>
#include <unistd.h>
#include <variant>
#include <vector>

#include "indexer/extract/reader_version.h"

namespace clipfile {
namespace {

constexpr const char* trial_name = "trial.txt";

constexpr auto time_to_start = std::chrono::seconds(60);

/// A file that no worker can fail to read.
OpenFile make_trial_file() {
  constexpr std::string_view text =
      "A file for a trial\n\nThis text is read by every worker, before it is given any other.\n";
  OpenFile file(memfd_create(trial_name, MFD_CLOEXEC));
  const ssize_t written = write(file.descriptor(), text.data(), text.size());
  if (written == static_cast<ssize_t>(text.size())) return file;
  throw std::system_error(errno, std::generic_category(), "a file in memory");
}

}  // namespace

WorkerSeat::WorkerSeat(const std::string& program, const WorkerTerms& terms)
    : trial_file_(make_trial_file()),
      process_(program),
      buffer_(limits_of_reply(terms.limits, 0).most_message_bytes),
      trial_(trial_name, limits_of_reply(terms.limits, 0)),
      start_time_(time_to_start, 0) {
  process_.send(WorkerMessage::terms, write_terms(terms));
}

void WorkerSeat::add_file(std::size_t file, std::uint64_t bytes) {
  files_.push_back(file);
  file_bytes_ += bytes;
}

void WorkerSeat::finish_file(std::uint64_t bytes) {
  files_.pop_front();
  file_bytes_ -= bytes;
  ++files_read_;
}

bool WorkerSeat::receive() {
  constexpr std::size_t at_once = 256 * 1024;
  static std::vector<char> bytes(at_once);
  for (;;) {
    const ssize_t got = recv(process_.connection(), bytes.data(), bytes.size(), MSG_DONTWAIT);
    if (got > 0) buffer_.add({bytes.data(), static_cast<std::size_t>(got)});
    if (got >= 0) return got > 0;
    if (errno != EINTR) return errno == EAGAIN;
  }
}

std::optional<ReplyFault> WorkerSeat::get_ready(const WorkerFrame& frame) {
  if (stage_ == Stage::on_trial) {
    const auto checked = trial_.take(frame.kind, frame.bytes);
    if (const auto* fault = std::get_if<ReplyFault>(&checked)) return *fault;
    const auto* end = std::get_if<FileAnalysis>(&checked);
    if (end && end->state.outcome != Outcome::indexed) {
      return ReplyFault{"cannot read a plain text: " + end->state.reason};
    }
    if (end) stage_ = Stage::ready;
    return std::nullopt;
  }
  hello_ = frame.kind == WorkerMessage::hello ? read_hello(frame.bytes) : std::nullopt;
  if (!hello_) return ReplyFault{"garbage"};
  if (hello_->protocol != worker_protocol || hello_->readers != describe_all_readers()) {
    return ReplyFault{"is of another version than clip-index: install both together"};
  }
  lseek(trial_file_.descriptor(), 0, SEEK_SET);
  process_.send_file({.path = trial_name, .sidecar = ""}, trial_file_.descriptor());
  stage_ = Stage::on_trial;
  start_time_.wait_anew();
  return std::nullopt;
}

std::optional<std::variant<WorkerFrame, ReplyFault>> WorkerSeat::next() {
  while (const auto frame = buffer_.next()) {
    if (is_ready()) return *frame;
    if (auto fault = get_ready(*frame)) return *std::move(fault);
  }
  if (buffer_.is_broken()) return ReplyFault{"garbage"};
  return std::nullopt;
}

}  // namespace clipfile
