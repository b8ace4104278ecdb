// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/worker/sandbox.h"

#include <csignal>
#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include "indexer/worker/call_filter.h"
#include "indexer/worker/landlock.h"

namespace clipfile {
namespace {

bool set_limit(__rlimit_resource resource, rlim_t most) {
  const struct rlimit limit { most, most };
  return setrlimit(resource, &limit) == 0;
}

bool set_limits(std::uint64_t most_memory) {
  constexpr rlim_t open_files = 64;
  signal(SIGXFSZ, SIG_IGN);  // writing to a file just fails
  bool all = set_limit(RLIMIT_FSIZE, 0);
  all = set_limit(RLIMIT_CORE, 0) && all;
  all = set_limit(RLIMIT_NOFILE, open_files) && all;
  if (most_memory == 0 || has_sanitizer()) return all;
  return set_limit(RLIMIT_AS, most_memory) && all;
}

/// Where memory is short the kernel ends this process before others.
void offer_to_be_killed_first() {
  const int file = open("/proc/self/oom_score_adj", O_WRONLY | O_CLOEXEC);
  if (file < 0) return;
  constexpr char score[] = "500";
  const auto written = write(file, score, sizeof score - 1);
  static_cast<void>(written);  // without it, it is as likely to be killed as others
  close(file);
}

}  // namespace

bool has_sanitizer() {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
  return true;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
  return true;
#else
  return false;
#endif
#else
  return false;
#endif
}

Confinement confine_process(std::uint64_t most_memory) {
  offer_to_be_killed_first();
  Confinement confinement;
  const bool gains_nothing_by_exec = prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0;
  confinement.limits = set_limits(most_memory);
  if (!gains_nothing_by_exec) return confinement;  // which the other two need
  confinement.landlock = close_file_system();
  confinement.call_filter = filter_calls();
  return confinement;
}

}  // namespace clipfile
