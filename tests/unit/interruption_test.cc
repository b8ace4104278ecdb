// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/run/interruption.h"

#include <csignal>
#include <cstdlib>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include "indexer/store/index_lock.h"
#include "indexer/store/index_state.h"
#include "tests/unit/support/archive_run.h"
#include "tests/unit/support/temporary_folder.h"

namespace clipfile {
namespace {

/// The exit status of another process that does this: signals are for a whole process.
template <typename Action>
int status_elsewhere(const Action& action) {
  const pid_t child = fork();
  if (child == 0) _exit(action());
  int status = 0;
  waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

TEST(Interruption, IsNoneWithoutASignal) {
  EXPECT_EQ(status_elsewhere([] {
              watch_for_interruption();
              return interruption();
            }),
            0);
}

TEST(Interruption, RemembersTheFirstSignal) {
  for (const int number : {SIGINT, SIGTERM, SIGHUP}) {
    EXPECT_EQ(status_elsewhere([&] {
                signal(number, SIG_DFL);
                watch_for_interruption();
                raise(number);
                raise(SIGTERM);
                return interruption();
              }),
              number);
  }
}

TEST(Interruption, HasAName) {
  EXPECT_EQ(interruption_name(), "no signal");
  EXPECT_EQ(status_elsewhere([] {
              watch_for_interruption();
              raise(SIGTERM);
              return interruption_name() == "SIGTERM" ? 0 : 1;
            }),
            0);
}

TEST(Interruption, IsNoneByAHangupThatIsIgnored) {
  EXPECT_EQ(status_elsewhere([] {
              signal(SIGHUP, SIG_IGN);
              watch_for_interruption();
              raise(SIGHUP);
              return interruption();
            }),
            0);
}

TEST(Interruption, LeavesASignalAloneThatIsNotWatchedFor) {
  EXPECT_EQ(status_elsewhere([] {
              signal(SIGTERM, SIG_DFL);
              raise(SIGTERM);
              return 0;
            }),
            -SIGTERM);
}

TEST(Interruption, LetsARunCommitWhatIsDoneAndTheNextGoOn) {
  const TemporaryFolder folder;
  for (const std::string_view name : {"clips/a.txt", "clips/b.txt"}) {
    folder.write(name, "A story about talks.\n\nThey ended without agreement on Sunday.\n");
  }
  const RunOptions options = options_for(folder.path("index"), folder.path("clips"));
  EXPECT_EQ(status_elsewhere([&] {
              watch_for_interruption();
              raise(SIGTERM);
              return run_quietly(options).files_added == 0 ? 0 : 1;
            }),
            0);
  EXPECT_EQ(count_faults(options.index_folder), 0U);
  const auto roots = read_roots(open_index(options.index_folder));
  ASSERT_EQ(roots.size(), 1U);
  EXPECT_EQ(roots[0].path, options.paths[0]);
  EXPECT_EQ(run_quietly(options).files_added, 2U);
  EXPECT_EQ(count_faults(options.index_folder), 0U);
}

TEST(Interruption, EndsTheWaitForAnotherRun) {
  const TemporaryFolder folder;
  folder.write("clips/a.txt", "A story about talks.\n\nThey ended without agreement on Sunday.\n");
  RunOptions options = options_for(folder.path("index"), folder.path("clips"));
  run_quietly(options);
  const IndexLock held(options.index_folder, std::chrono::seconds(0));
  options.patience = std::chrono::seconds(60);
  constexpr int given_up = 42;
  EXPECT_EQ(status_elsewhere([&] {
              watch_for_interruption();
              raise(SIGTERM);
              try {
                run_quietly(options);
              } catch (const StoppedWaiting& stop) {
                return std::string(stop.what()).find("stopped by SIGTERM") == std::string::npos
                           ? 0
                           : given_up;
              }
              return 0;
            }),
            given_up);
}

}  // namespace
}  // namespace clipfile
