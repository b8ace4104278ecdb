// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/reading/pool_run.h"

#include <algorithm>
#include <poll.h>
#include <stdexcept>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

#include "indexer/extract/reader_version.h"

namespace clipfile {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds tick{250};

/// A worker has its next files at hand, where they are small.
constexpr std::size_t most_files_at_hand = 8;
constexpr std::uint64_t most_bytes_at_hand = 128 * 1024;

[[noreturn]] void give_up(const PoolOptions& options, const std::string& why) {
  throw std::runtime_error(options.program + ": " + why +
                           ": no file can be read by it: install it anew, or read files within "
                           "this process with --no-isolation");
}

/// Whether the file is read again without the part at which its worker was: a mail, or a file in an
/// archive, costs none of the others. Those that never end cost much time.
bool pass_over_part(OpenedFile& opened, const Grief& grief, const WorkerEnding& ending) {
  constexpr std::size_t most = 8;
  constexpr std::size_t most_slow = 2;
  using Kind = Grief::Kind;
  const bool was_killed = grief.kind == Kind::ended && ending.kind == WorkerEnding::Kind::killed;
  const bool is_of_the_file = grief.kind == Kind::lied || grief.kind == Kind::slow_in_all;
  if (!opened.part || was_killed || is_of_the_file) return false;
  if (opened.passed_over.size() >= (grief.kind == Kind::slow ? most_slow : most)) return false;
  opened.passed_over.push_back({*opened.part, reason_of(grief, ending)});
  return true;
}

}  // namespace

PoolRun::PoolRun(const PoolOptions& options, std::span<const FoundFile> files, ReadingSink& sink)
    : options_(options), files_(files), results_(files, sink), opened_(options, files, results_) {}

void PoolRun::run() {
  while (!is_done() && !options_.stopped()) {
    seat_workers();
    deal();
    if (!is_done()) receive();
  }
}

/// A worker pays only where it has something to do.
std::size_t PoolRun::wanted_workers() const {
  constexpr std::uint64_t files_worth_one = 8;
  constexpr std::uint64_t bytes_worth_one = 1024 * 1024;
  const std::size_t left = opened_.files_left();
  const std::uint64_t worth =
      1 + left / files_worth_one + opened_.bytes_to_open() / bytes_worth_one;
  return static_cast<std::size_t>(
      std::min({worth, std::uint64_t{options_.jobs}, std::uint64_t{left}}));
}

/// Whether a file is to be read again, and nobody there could begin with it: all may wait for it.
bool PoolRun::misses_one() const {
  if (suspects_.empty() && again_.empty()) return false;
  return std::none_of(seats_.begin(), seats_.end(),
                      [](const auto& seat) { return !seat->is_ready() || seat->files().empty(); });
}

void PoolRun::seat_workers() {
  while (seats_.size() < wanted_workers() || (misses_one() && seats_.size() < options_.jobs)) {
    seats_.push_back(std::make_unique<WorkerSeat>(options_.program, options_.terms));
  }
}

void PoolRun::deal() {
  for (const auto& seat : seats_) {
    while (takes_more(*seat)) {
      const auto file = choose_for(*seat);
      if (!file || !hand_out(*seat, *file)) break;
    }
  }
  retire_for_suspects();
}

bool PoolRun::takes_more(const WorkerSeat& seat) const {
  const std::size_t at_hand = seat.files().size();
  if (!seat.is_ready() || seat.files_read() + at_hand >= options_.most_files) return false;
  if (at_hand == 0) return true;
  const bool has_suspect = opened_.at(seat.files().front()).again;
  return !has_suspect && at_hand < most_files_at_hand && seat.file_bytes() < most_bytes_at_hand;
}

/// Nothing where there is none for this worker now.
std::optional<std::size_t> PoolRun::choose_for(WorkerSeat& seat) {
  const auto take_first = [](std::deque<std::size_t>& files) {
    const std::size_t file = files.front();
    files.pop_front();
    return file;
  };
  if (!suspects_.empty() && seat.is_fresh()) return take_first(suspects_);
  if (again_.empty()) return opened_.open_next();
  if (!seat.files().empty()) return std::nullopt;  // they come before what it has at hand
  return take_first(again_);
}

bool PoolRun::hand_out(WorkerSeat& seat, std::size_t file) {
  OpenedFile& opened = opened_.at(file);
  opened.part.reset();
  opened.time.wait_anew();
  const FileOrder order{
      .path = files_[file].path, .sidecar = opened.sidecar, .passed_over = opened.passed_over};
  if (seat.process().send_file(order, opened.file.descriptor())) {
    seat.add_file(file, opened.stamp.size);
    return true;
  }
  (opened.again ? suspects_ : again_).push_front(file);  // its end, or its answers, come first
  return false;
}

/// A suspect waits for a worker that has read nothing else; one that is idle makes room for it. So
/// does one that has read enough.
void PoolRun::retire_for_suspects() {
  const bool one_comes = std::any_of(seats_.begin(), seats_.end(), [](const auto& seat) {
    return !seat->is_ready() || seat->is_fresh();
  });
  const bool one_is_missed = !suspects_.empty() && !one_comes;
  const auto idle = std::find_if(seats_.begin(), seats_.end(), [&](const auto& seat) {
    const bool has_read_enough = seat->files_read() >= options_.most_files;
    return seat->is_ready() && seat->files().empty() && (has_read_enough || one_is_missed);
  });
  if (idle == seats_.end()) return;
  seats_.erase(idle);
  seat_workers();
}

std::size_t PoolRun::waiting_bytes() const {
  std::size_t bytes = results_.waiting_bytes();
  for (const auto& seat : seats_) bytes += seat->buffer().bytes();
  return bytes;
}

/// What comes from others than the head waits here, where there is room.
bool PoolRun::is_heard(const WorkerSeat& seat) const {
  if (!seat.is_ready() || seat.files().empty() || seat.files().front() == results_.head()) {
    return true;
  }
  return waiting_bytes() < options_.most_waiting_bytes;
}

/// The time that this process itself takes for something, or is halted, is not the workers'.
void PoolRun::receive() {
  std::vector<pollfd> heard;
  std::vector<WorkerSeat*> speakers;
  for (const auto& seat : seats_) {
    if (!is_heard(*seat)) continue;
    speakers.push_back(seat.get());
    heard.push_back({seat->process().connection(), POLLIN, 0});
    heard.push_back({seat->process().voice(), POLLIN, 0});
  }
  const milliseconds before = options_.now();
  const int ready = poll(heard.data(), heard.size(), static_cast<int>(tick.count()));
  const milliseconds waited = std::clamp(options_.now() - before, milliseconds(0), tick);
  for (std::size_t i = 0; i < speakers.size(); ++i) {
    WorkerSeat& seat = *speakers[i];
    if (seat.owes()) time_of(seat).wait_for(waited);
    if (ready > 0 && heard[2 * i + 1].revents != 0) seat.process().hear();
    std::optional<Grief> grief;
    if (ready > 0 && heard[2 * i].revents != 0) grief = hear(seat);
    if (options_.stopped()) return;
    if (!grief && seat.owes()) grief = time_of(seat).grief();
    if (grief) replace(seat, *grief);
  }
}

/// For what it owes.
AnswerTime& PoolRun::time_of(WorkerSeat& seat) {
  return seat.is_ready() ? opened_.at(seat.files().front()).time : seat.start_time();
}

std::optional<Grief> PoolRun::hear(WorkerSeat& seat) {
  const bool stands = seat.receive();
  while (const auto next = seat.next()) {
    const auto* frame = std::get_if<WorkerFrame>(&*next);
    const auto fault = frame ? take(seat, *frame) : std::get<ReplyFault>(*next);
    if (fault) return Grief{Grief::Kind::lied, fault->reason};
    if (options_.stopped()) return std::nullopt;
  }
  if (!confinement_told_ && seat.hello()) {
    confinement_told_ = true;
    options_.on_confinement(seat.hello()->confinement);
  }
  return stands ? std::nullopt : std::optional(Grief{Grief::Kind::ended, ""});
}

std::optional<ReplyFault> PoolRun::take(WorkerSeat& seat, const WorkerFrame& frame) {
  if (seat.files().empty()) return ReplyFault{"an answer to nothing"};
  const std::size_t file = seat.files().front();
  OpenedFile& opened = opened_.at(file);
  auto checked = opened.check.take(frame.kind, frame.bytes);
  opened.time.wait_anew();
  if (auto* article = std::get_if<AnalysedArticle>(&checked)) {
    results_.article(file, std::move(*article));
  } else if (auto* rejected = std::get_if<RejectedPart>(&checked)) {
    results_.rejected(file, std::move(*rejected));
  } else if (std::holds_alternative<PageBegun>(checked)) {
    opened.time.wait_for_page();
  } else if (const auto* begun = std::get_if<PartBegun>(&checked)) {
    opened.part = begun->part;
  } else if (auto* analysis = std::get_if<FileAnalysis>(&checked)) {
    return finish(seat, std::move(*analysis));
  } else if (auto* fault = std::get_if<ReplyFault>(&checked)) {
    return *fault;
  }
  return std::nullopt;
}

std::optional<ReplyFault> PoolRun::finish(WorkerSeat& seat, FileAnalysis analysis) {
  const std::size_t file = seat.files().front();
  const OpenedFile& opened = opened_.at(file);
  struct stat status {};
  const bool known = fstat(opened.file.descriptor(), &status) == 0;
  const FileStamp now = known ? stamp_of(status) : FileStamp{};
  FileState& state = analysis.state;
  if (state.outcome != Outcome::unfinished && state.stamp != now) {
    if (now == opened.stamp) return ReplyFault{"a false stamp"};
    leave_unfinished(state, "changed while it was read");
  }
  const bool whole = opened.passed_over.empty() || state.outcome == Outcome::unfinished;
  if (!whole) state.reader = describe_all_readers();  // whichever it was that came to grief
  seat.finish_file(opened.stamp.size);
  opened_.close(file);
  idle_ends_ = 0;
  results_.finish(file, std::move(analysis));
  return std::nullopt;
}

std::unique_ptr<WorkerSeat> PoolRun::take_out(const WorkerSeat& seat) {
  const auto found = std::find_if(seats_.begin(), seats_.end(),
                                  [&](const auto& other) { return other.get() == &seat; });
  auto taken = std::move(*found);
  seats_.erase(found);
  return taken;
}

/// The files that it had not come to yet.
void PoolRun::put_back(WorkerSeat& seat) {
  const auto& files = seat.files();
  for (auto file = files.rbegin(); file != files.rend() - 1; ++file) again_.push_front(*file);
  for (const std::size_t file : files) lseek(opened_.at(file).file.descriptor(), 0, SEEK_SET);
}

void PoolRun::replace(WorkerSeat& seat, const Grief& grief) {
  const auto gone = take_out(seat);
  const WorkerEnding ending = gone->process().end(grief.kind == Grief::Kind::ended);
  if (!gone->is_ready()) {
    give_up(options_, grief.reason.empty() ? ending.description : grief.reason);
  }
  if (gone->files().empty()) {
    constexpr int most_idle_ends = 10;
    if (++idle_ends_ > most_idle_ends) give_up(options_, ending.description);
    return;
  }
  put_back(*gone);
  const std::size_t file = gone->files().front();
  OpenedFile& opened = opened_.at(file);
  const bool is_alone = std::exchange(opened.again, true) || gone->files_read() == 0;
  const bool is_to_blame = is_alone || grief.kind == Grief::Kind::slow_in_all;
  if (is_to_blame && !pass_over_part(opened, grief, ending)) return judge(file, grief, ending);
  suspects_.push_back(file);
  if (file == results_.head()) return opened.check.begin_again();
  opened_.check_anew(file);
  results_.forget(file);
}

void PoolRun::judge(std::size_t file, const Grief& grief, const WorkerEnding& ending) {
  const OpenedFile& opened = opened_.at(file);
  FileAnalysis analysis = blame_file(grief, ending, opened.stamp, opened.check.articles());
  if (analysis.is_disowned) results_.forget(file);
  opened_.close(file);
  results_.finish(file, std::move(analysis));
}

}  // namespace clipfile
