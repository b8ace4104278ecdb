// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/reading/worker_pool.h"

#include <ctime>
#include <utility>

#include "indexer/reading/pool_run.h"

namespace clipfile {
namespace {

/// Coarse, and so much cheaper than the other clocks.
std::chrono::milliseconds now_on_system() {
  struct timespec now {};
  clock_gettime(CLOCK_MONOTONIC_COARSE, &now);
  return std::chrono::duration_cast<std::chrono::milliseconds>(
      std::chrono::seconds(now.tv_sec) + std::chrono::nanoseconds(now.tv_nsec));
}

}  // namespace

WorkerPool::WorkerPool(PoolOptions options) : options_(std::move(options)) {
  if (!options_.now) options_.now = now_on_system;
}

void WorkerPool::read(std::span<const FoundFile> files, ReadingSink& sink) {
  PoolRun(options_, files, sink).run();
}

}  // namespace clipfile
