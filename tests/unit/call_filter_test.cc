// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/worker/call_filter.h"

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <functional>
#include <gtest/gtest.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tests/unit/support/confined_child.h"

namespace clipfile {
namespace {

constexpr int no_filter = 77;
constexpr int killed = 128 + SIGSYS;

/// How a process ends that is filtered and then does this: 0 where nothing holds it back.
int filtered(const std::function<bool()>& act) {
  return in_child([&] {
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    if (!filter_calls()) return no_filter;
    return act() ? 0 : errno;
  });
}

struct FilteredCall {
  const char* name;
  std::function<bool()> act;
  int outcome;
};

TEST(CallFilter, KillsWhoDoesWhatOnlyAnAttackerDoes) {
  if (filtered([] { return true; }) == no_filter) GTEST_SKIP() << "this system has no seccomp";
  const FilteredCall rows[] = {
      {"reading", [] { return open("/dev/null", O_RDONLY | O_CLOEXEC) >= 0; }, 0},
      {"writing", [] { return open("/dev/null", O_WRONLY | O_CLOEXEC) >= 0; }, killed},
      {"reading and writing", [] { return open("/dev/null", O_RDWR) >= 0; }, killed},
      {"making", [] { return open("/dev/null", O_RDONLY | O_CREAT, 0600) >= 0; }, killed},
      {"emptying", [] { return open("/dev/null", O_RDONLY | O_TRUNC) >= 0; }, killed},
      {"removing", [] { return unlink("/no/such/file") == 0; }, killed},
      {"a folder", [] { return mkdir("/no/such/folder/at/all", 0700) == 0; }, killed},
      {"socket", [] { return socket(AF_UNIX, SOCK_STREAM, 0) >= 0; }, killed},
      {"network", [] { return socket(AF_INET, SOCK_STREAM, 0) >= 0; }, killed},
      {"fork", [] { return fork() >= 0; }, killed},
      {"exec", [] { return execl("/bin/true", "true", nullptr) == 0; }, killed},
      {"ptrace", [] { return ptrace(PTRACE_TRACEME, 0, 0, 0) == 0; }, killed},
      {"kill", [] { return kill(getppid(), 0) == 0; }, killed},
      {"abort", [] { return raise(SIGABRT) == 0; }, 128 + SIGABRT},
      {"unknown", [] { return setpriority(PRIO_PROCESS, 0, 1) == 0; }, ENOSYS},
  };
  for (const auto& [name, act, outcome] : rows) EXPECT_EQ(filtered(act), outcome) << name;
}

}  // namespace
}  // namespace clipfile
