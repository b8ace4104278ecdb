/// Carries out what a pool of workers is for: deals out files, receives what is found, replaces
/// workers.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <deque>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "indexer/reading/grief.h"
#include "indexer/reading/opened_files.h"
#include "indexer/reading/ordered_results.h"
#include "indexer/reading/worker_pool.h"
#include "indexer/reading/worker_seat.h"

namespace clipfile {

class PoolRun {
 public:
  /// All must outlive this.
  PoolRun(const PoolOptions& options, std::span<const FoundFile> files, ReadingSink& sink);

  void run();

 private:
  bool is_done() const { return results_.head() == files_.size(); }
  void seat_workers();
  std::size_t wanted_workers() const;
  bool misses_one() const;

  void deal();
  bool takes_more(const WorkerSeat& seat) const;
  std::optional<std::size_t> choose_for(WorkerSeat& seat);
  bool hand_out(WorkerSeat& seat, std::size_t file);
  void retire_for_suspects();

  void receive();
  bool is_heard(const WorkerSeat& seat) const;
  std::size_t waiting_bytes() const;
  std::optional<Grief> hear(WorkerSeat& seat);
  std::optional<ReplyFault> take(WorkerSeat& seat, const WorkerFrame& frame);
  std::optional<ReplyFault> finish(WorkerSeat& seat, FileAnalysis analysis);
  AnswerTime& time_of(WorkerSeat& seat);

  void replace(WorkerSeat& seat, const Grief& grief);
  void put_back(WorkerSeat& seat);
  void judge(std::size_t file, const Grief& grief, const WorkerEnding& ending);
  std::unique_ptr<WorkerSeat> take_out(const WorkerSeat& seat);

  const PoolOptions& options_;
  std::span<const FoundFile> files_;
  OrderedResults results_;
  std::vector<std::unique_ptr<WorkerSeat>> seats_;
  OpenedFiles opened_;
  std::deque<std::size_t> again_;     ///< opened, and still to be read by any worker
  std::deque<std::size_t> suspects_;  ///< the same, by one that has read nothing else
  bool confinement_told_ = false;
  int idle_ends_ = 0;  ///< workers that ended without a file, since one was last finished
};

}  // namespace clipfile
