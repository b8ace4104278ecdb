/// Runs whenever the archive has changed and come to rest, until it is asked to stop.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <chrono>
#include <functional>

#include "indexer/watch/change_source.h"

namespace clipfile {

struct WatchPace {
  std::chrono::seconds settle{2};        ///< without a change, before a run begins
  std::chrono::seconds most_delay{60};   ///< of a run, where changes never cease
  std::chrono::seconds rescan{60 * 60};  ///< without a change; not everything is told of
  std::chrono::seconds retry{60};  ///< after a run that was refused or failed; then twice as long
};

struct WatchLoop {
  ChangeSource& source;
  std::function<ChangeSource::Time()> now;
  std::function<int()> run;           ///< its exit status
  std::function<int()> interruption;  ///< the signal that asks to stop; 0: none
  WatchPace pace = {};
};

/// Returns the exit status. A first run that fails, or finds a damaged index or no archive, ends
/// the watch; where one is refused for safety, and where a later one ends in whatever way, the
/// archive is watched on.
int watch_archive(const WatchLoop& loop);

}  // namespace clipfile
