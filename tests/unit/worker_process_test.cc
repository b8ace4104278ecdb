// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/reading/worker_process.h"

#include <cstdlib>
#include <filesystem>
#include <gtest/gtest.h>
#include <poll.h>
#include <sys/socket.h>
#include <system_error>
#include <unistd.h>

#include "tests/unit/support/temporary_folder.h"

namespace clipfile {
namespace {

constexpr bool closed_connection = true;

/// A program in place of a worker.
class WorkerProcessTest : public testing::Test {
 protected:
  std::string script(const std::string& commands) {
    std::string path = folder_.write("worker", "#!/bin/sh\n" + commands + '\n');
    std::filesystem::permissions(path, std::filesystem::perms::owner_all);
    return path;
  }

  /// What it writes to its connection until it closes it.
  static std::string listen(WorkerProcess& process) {
    std::string all;
    for (;;) {
      pollfd waiting{process.connection(), POLLIN, 0};
      if (poll(&waiting, 1, 60'000) <= 0) return all + " (silence)";
      char bytes[4096];
      const ssize_t got = recv(process.connection(), bytes, sizeof bytes, 0);
      if (got <= 0) return all;
      all.append(bytes, static_cast<std::size_t>(got));
    }
  }

  WorkerEnding ending_of(const std::string& commands) {
    WorkerProcess process(script(commands));
    listen(process);
    return process.end(closed_connection);
  }

  TemporaryFolder folder_;
};

TEST_F(WorkerProcessTest, HasNothingButItsConnection) {
  const OpenFile other(dup(0));
  setenv("SECRET_OF_THE_USER", "x", 1);
  setenv("CLIPFILE_SETTING", "y", 1);
  WorkerProcess process(
      script("(ls /proc/self/fd | tr '\\n' ' '; env | sort | cut -c1-16; "
             "readlink /proc/self/fd/0; echo $1) >&3"));
  const std::string said = listen(process);
  unsetenv("SECRET_OF_THE_USER");
  unsetenv("CLIPFILE_SETTING");
  EXPECT_EQ(said.find("SECRET"), std::string::npos) << said;
  EXPECT_NE(said.find("CLIPFILE_SETTING"), std::string::npos) << said;
  EXPECT_NE(said.find("LC_ALL=C.UTF-8"), std::string::npos) << said;
  EXPECT_NE(said.find("/dev/null"), std::string::npos) << said;
  EXPECT_NE(said.find(std::to_string(getpid())), std::string::npos) << said;
  EXPECT_TRUE(said.starts_with("0 1 2 3 ")) << said;
  EXPECT_EQ(said.find(" 5 "), std::string::npos) << "4 is ls's own: " << said;
}

TEST_F(WorkerProcessTest, TellsHowItEnded) {
  using Kind = WorkerEnding::Kind;
  const struct {
    const char* commands;
    Kind kind;
    const char* description;
  } rows[] = {
      {"exit 0", Kind::left, "ended with status 0"},
      {"exit 7", Kind::left, "ended with status 7"},
      {"exit 112", Kind::out_of_memory, "needs more memory than it may have"},
      {"kill -SEGV $$", Kind::crashed, "crashed (signal 11: Segmentation fault)"},
      {"kill -KILL $$", Kind::killed, "was killed (signal 9: Killed)"},
      {"exec 3>&-; exec sleep 600", Kind::stuck, "did not end by itself"},
      {"echo one >&2; printf 'the \\033[1mlast\\n\\n' >&2; exit 1", Kind::left,
       "ended with status 1: the \xEF\xBF\xBDlast"},
  };
  for (const auto& [commands, kind, description] : rows) {
    const WorkerEnding ending = ending_of(commands);
    EXPECT_EQ(ending.kind, kind) << commands;
    EXPECT_EQ(ending.description, description) << commands;
  }
}

TEST_F(WorkerProcessTest, IsNotEndedByWhatIsMeantForTheRun) {
  const WorkerEnding ending = ending_of("kill -INT $$; kill -HUP $$; kill -TERM $$; exit 5");
  EXPECT_EQ(ending.description, "ended with status 5");
}

TEST_F(WorkerProcessTest, CannotBeStartedFromNothing) {
  EXPECT_THROW(WorkerProcess(folder_.path("nothing")), std::system_error);
}

TEST_F(WorkerProcessTest, DoesNotWaitForOneThatDoesNotListen) {
  WorkerProcess process(script("exec sleep 600"));
  const std::string large(10'000, 'x');
  int sent = 0;
  while (sent < 10'000 && process.send(WorkerMessage::terms, large)) ++sent;
  EXPECT_LT(sent, 10'000);
}

}  // namespace
}  // namespace clipfile
