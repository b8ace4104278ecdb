// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/store/index_lock.h"

#include <filesystem>
#include <gtest/gtest.h>
#include <string>
#include <sys/wait.h>
#include <system_error>
#include <thread>
#include <unistd.h>

#include "tests/unit/support/temporary_folder.h"

namespace clipfile {
namespace {

using namespace std::chrono_literals;

std::string why_busy(const std::string& folder, std::chrono::seconds patience = 0s) {
  try {
    const IndexLock lock(folder, patience);
  } catch (const IndexBusy& busy) {
    return busy.what();
  }
  return "";
}

TEST(IndexLock, IsHeldByOneRunAtATime) {
  const TemporaryFolder folder;
  {
    const IndexLock held(folder.path(), 0s);
    const std::string message = why_busy(folder.path());
    EXPECT_TRUE(message.starts_with(folder.path() + ": another run holds the index (process " +
                                    std::to_string(getpid()) + ", since 2"))
        << message;
    EXPECT_NE(message.find(" UTC): let it finish, or wait for it with --wait"), std::string::npos);
  }
  EXPECT_EQ(why_busy(folder.path()), "") << "released";
}

TEST(IndexLock, MovesWithItsOwner) {
  const TemporaryFolder folder;
  IndexLock first(folder.path(), 0s);
  {
    const IndexLock second(std::move(first));
    EXPECT_NE(why_busy(folder.path()), "");
  }
  EXPECT_EQ(why_busy(folder.path()), "");
}

TEST(IndexLock, LetsAWaitBeGivenUp) {
  const TemporaryFolder folder;
  const IndexLock held(folder.path(), 0s);
  int called = 0;
  const Patience patience(30s, [&] {
    if (++called == 2) throw std::runtime_error("enough");
  });
  EXPECT_THROW(IndexLock(folder.path(), patience), std::runtime_error);
  EXPECT_EQ(called, 2);
}

TEST(IndexLock, WaitsAsLongAsItIsTold) {
  const TemporaryFolder folder;
  std::thread other;
  {
    const IndexLock held(folder.path(), 0s);
    other = std::thread([&] { EXPECT_EQ(why_busy(folder.path(), 30s), ""); });
    std::this_thread::sleep_for(150ms);
  }
  other.join();
}

TEST(IndexLock, GoesWithItsProcess) {
  const TemporaryFolder folder;
  const pid_t child = fork();
  if (child == 0) {
    auto* leaked = new IndexLock(folder.path(), 0s);
    _exit(leaked == nullptr);
  }
  int status = 0;
  ASSERT_EQ(waitpid(child, &status, 0), child);
  ASSERT_EQ(status, 0);
  EXPECT_EQ(why_busy(folder.path()), "") << "though the file is still there";
  EXPECT_TRUE(std::filesystem::exists(folder.path("lock")));
}

/// As where a run is killed while it starts a worker.
TEST(IndexLock, IsWaitedForWhereAnotherProcessOfADeadRunHasIt) {
  const TemporaryFolder folder;
  const pid_t run = fork();
  if (run == 0) {
    const IndexLock held(folder.path(), 0s);
    if (fork() == 0) std::this_thread::sleep_for(200ms);
    _exit(0);
  }
  int status = 0;
  waitpid(run, &status, 0);
  EXPECT_EQ(why_busy(folder.path()), "");
}

TEST(IndexLock, NamesTheLatestHolderOnly) {
  const TemporaryFolder folder;
  folder.write("lock", std::string(100, 'x') + "\nold\n");
  const IndexLock held(folder.path(), 0s);
  const std::string text = read_whole(folder.path("lock"));
  EXPECT_TRUE(text.starts_with("process "));
  EXPECT_EQ(text.find('\n'), text.size() - 1);
}

TEST(IndexLock, IsNoLinkToAnotherFile) {
  const TemporaryFolder folder;
  const std::string victim = folder.write("victim", "precious");
  std::filesystem::create_symlink(victim, folder.path("lock"));
  EXPECT_THROW(IndexLock(folder.path(), 0s), std::system_error);
  EXPECT_EQ(read_whole(victim), "precious");
  EXPECT_THROW(IndexLock(folder.path("missing"), 0s), std::system_error);
}

}  // namespace
}  // namespace clipfile
