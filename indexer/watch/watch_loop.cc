// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/watch/watch_loop.h"

#include <algorithm>

#include "common/exit_status.h"

namespace clipfile {
namespace {

constexpr int least_signal_status = 128;

bool is_done(int status) {
  return status == index_exit::agrees || status == index_exit::some_rejected;
}

/// What hindered the run may pass by itself.
bool can_pass(int status) { return status == index_exit::refused || status == index_exit::busy; }

/// After the first change, until the archive has come to rest or has been waited for long enough.
ArchiveNews await_rest(const WatchLoop& loop) {
  const auto latest = loop.now() + loop.pace.most_delay;
  for (;;) {
    const auto now = loop.now();
    if (now >= latest) return ArchiveNews::changed;
    const ArchiveNews news = loop.source.wait(std::min(now + loop.pace.settle, latest));
    if (news == ArchiveNews::interrupted) return news;
    if (news == ArchiveNews::none) return ArchiveNews::changed;
  }
}

}  // namespace

int watch_archive(const WatchLoop& loop) {
  std::chrono::seconds retry = loop.pace.retry;
  for (bool first = true;; first = false) {
    loop.source.listen();  // before the run, which then sees what happened earlier
    const int status = loop.run();
    if (status >= least_signal_status) return status;
    if (const int signal = loop.interruption()) return least_signal_status + signal;
    if (first && !is_done(status) && !can_pass(status)) return status;
    const auto pause = is_done(status) ? loop.pace.rescan : retry;
    retry = is_done(status) ? loop.pace.retry : std::min(2 * retry, loop.pace.rescan);
    ArchiveNews news = loop.source.wait(loop.now() + pause);
    if (news == ArchiveNews::changed) news = await_rest(loop);
    if (news == ArchiveNews::interrupted) return least_signal_status + loop.interruption();
  }
}

}  // namespace clipfile
