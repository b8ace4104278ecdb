// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/worker/worker_channel.h"

#include <array>
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <unistd.h>

#include "indexer/archive/open_file.h"

namespace clipfile {
namespace {

class WorkerChannelTest : public testing::Test {
 protected:
  WorkerChannelTest() {
    std::array<int, 2> ends{};
    EXPECT_EQ(socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()), 0);
    other_ = OpenFile(ends[0]);
    own_ = OpenFile(ends[1]);
  }

  void write_to_it(const std::string& bytes) {
    ASSERT_EQ(write(other_.descriptor(), bytes.data(), bytes.size()),
              static_cast<ssize_t>(bytes.size()));
  }

  std::string read_from_it(std::size_t most) {
    std::string bytes(most, '\0');
    const ssize_t got = recv(other_.descriptor(), bytes.data(), most, MSG_DONTWAIT);
    bytes.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
    return bytes;
  }

  OpenFile other_;
  OpenFile own_;
  WorkerChannel channel() { return WorkerChannel(own_.descriptor()); }
};

TEST_F(WorkerChannelTest, ReceivesOneOrderAfterTheOther) {
  write_to_it(write_frame_head({.bytes = 3, .kind = WorkerMessage::file}) + "abc" +
              write_frame_head({.bytes = 0, .kind = WorkerMessage::terms}));
  WorkerChannel own = channel();
  const auto first = own.receive();
  ASSERT_TRUE(first);
  EXPECT_EQ(first->kind, WorkerMessage::file);
  EXPECT_EQ(first->bytes, "abc");
  EXPECT_EQ(first->descriptor, -1);
  EXPECT_EQ(own.receive()->kind, WorkerMessage::terms);
  other_ = OpenFile();
  EXPECT_FALSE(own.receive());
}

TEST_F(WorkerChannelTest, RefusesWhatMakesNoSense) {
  for (const std::string& bytes :
       {std::string(5, '\xFF'), write_frame_head({.bytes = 1U << 30}), std::string("abc")}) {
    std::array<int, 2> ends{};
    ASSERT_EQ(socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()), 0);
    const OpenFile own(ends[1]);
    ASSERT_EQ(write(ends[0], bytes.data(), bytes.size()), static_cast<ssize_t>(bytes.size()));
    close(ends[0]);
    EXPECT_FALSE(WorkerChannel(own.descriptor()).receive());
  }
}

TEST_F(WorkerChannelTest, SendsWhenItIsFlushed) {
  WorkerChannel own = channel();
  own.send(WorkerMessage::rejected, "ab", "c");
  EXPECT_EQ(read_from_it(100), "");
  own.flush();
  EXPECT_EQ(read_from_it(100),
            write_frame_head({.bytes = 3, .kind = WorkerMessage::rejected}) + "abc");
}

}  // namespace
}  // namespace clipfile
