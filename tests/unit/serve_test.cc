// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/worker/serve.h"

#include <algorithm>
#include <array>
#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <variant>
#include <vector>

#include "indexer/archive/open_file.h"
#include "indexer/reading/frame_buffer.h"
#include "tests/unit/support/confined_child.h"
#include "tests/unit/support/temporary_folder.h"

namespace clipfile {
namespace {

/// What a reader answers about a file, as kinds of messages; the last one also as it is read.
struct Answer {
  std::vector<WorkerMessage> kinds;
  FinishedFile end;
};

Answer answer_about(int descriptor, const FileOrder& order) {
  std::array<int, 2> ends{};
  EXPECT_EQ(socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()), 0);
  const OpenFile own(ends[0]);
  const OpenFile other(ends[1]);
  WorkerChannel channel(own.descriptor());
  FileAnalyser analyser({});
  read_file(
      analyser,
      {.kind = WorkerMessage::file, .bytes = write_file_order(order), .descriptor = descriptor},
      channel);
  std::array<char, 64 * 1024> bytes{};
  const ssize_t got = recv(other.descriptor(), bytes.data(), bytes.size(), MSG_DONTWAIT);
  FrameBuffer buffer(bytes.size());
  buffer.add({bytes.data(), static_cast<std::size_t>(std::max<ssize_t>(got, 0))});
  Answer answer;
  while (const auto frame = buffer.next()) {
    answer.kinds.push_back(frame->kind);
    if (const auto end = read_finished(frame->bytes)) answer.end = *end;
  }
  return answer;
}

TEST(ReadFile, AnswersWithArticlesRejectionsAndAnEnd) {
  const TemporaryFolder folder;
  const std::string path =
      folder.write("a.jsonl", "{\"text\":\"One.\"}\nnot JSON\n{\"text\":\"Three.\"}\n");
  auto file = std::get<OpenFile>(open_file(path));
  const Answer answer = answer_about(file.release(), {path});
  using Kind = WorkerMessage;
  EXPECT_EQ(answer.kinds,
            (std::vector<Kind>{Kind::article, Kind::rejected, Kind::article, Kind::finished}));
  EXPECT_EQ(answer.end.state.outcome, Outcome::indexed);
  EXPECT_EQ(answer.end.state.articles, 2U);
  EXPECT_EQ(answer.end.rejected_parts, 1U);
}

TEST(ReadFile, TellsOfThePartsThatItBeginsAndPassesOverThoseItIsToldTo) {
  const TemporaryFolder folder;
  std::string mails;
  for (const char* subject : {"One", "Two", "Three"}) {
    mails += "From a@example.org Mon Jan 10 12:00:00 2022\nFrom: a@example.org\nSubject: " +
             std::string(subject) + "\n\nA text of some words.\n\n";
  }
  const std::string path = folder.write("a.mbox", mails);
  auto file = std::get<OpenFile>(open_file(path));
  const Answer answer =
      answer_about(file.release(), {path, "", {{.part = 2, .why = "its reader crashed"}}});
  using Kind = WorkerMessage;
  EXPECT_EQ(answer.kinds, (std::vector<Kind>{Kind::part, Kind::article, Kind::rejected, Kind::part,
                                             Kind::article, Kind::finished}));
  EXPECT_EQ(answer.end.state.outcome, Outcome::indexed);
  EXPECT_EQ(answer.end.rejected_parts, 1U);
}

TEST(ReadFile, SaysWhyAFileCannotBeRead) {
  const TemporaryFolder folder;
  const Answer of_folder = answer_about(open(folder.path().c_str(), O_RDONLY | O_CLOEXEC), {"a"});
  EXPECT_EQ(of_folder.end.state.outcome, Outcome::failed);
  EXPECT_EQ(of_folder.end.state.reason, "a folder, not a regular file");
  const Answer of_nothing = answer_about(9999, {"a"});
  EXPECT_EQ(of_nothing.end.state.outcome, Outcome::unfinished) << "it may be another time";
}

TEST(EndWith, NoticesThatTheParentHasEndedAlready) {
  EXPECT_EQ(in_child([parent = getpid()] { return end_with(parent) ? 0 : 1; }), 0);
  EXPECT_EQ(in_child([] { return end_with(getpid()) ? 0 : 1; }), 1);
}

}  // namespace
}  // namespace clipfile
