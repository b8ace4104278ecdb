// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/reading/worker_seat.h"

#include <gtest/gtest.h>
#include <optional>
#include <poll.h>
#include <variant>

#include "indexer/extract/reader_version.h"

namespace clipfile {
namespace {

/// Waits for the worker until something is said, or it is ready.
std::optional<std::variant<WorkerFrame, ReplyFault>> listen(WorkerSeat& seat, bool until_ready) {
  for (;;) {
    if (auto next = seat.next()) return next;
    if (until_ready && seat.is_ready()) return std::nullopt;
    pollfd waiting{seat.process().connection(), POLLIN, 0};
    if (poll(&waiting, 1, 60'000) <= 0 || !seat.receive()) return ReplyFault{"silence"};
  }
}

TEST(WorkerSeat, IsReadyWhenItHasReadAFileOfOurs) {
  WorkerSeat seat(CLIPFILE_WORKER_PROGRAM, {.limits = {}, .most_memory = std::uint64_t{1} << 30});
  EXPECT_FALSE(seat.is_ready());
  EXPECT_TRUE(seat.owes()) << "its hello";
  const auto said = listen(seat, true);
  EXPECT_FALSE(said) << std::get<ReplyFault>(*said).reason;
  ASSERT_TRUE(seat.is_ready());
  EXPECT_TRUE(seat.is_fresh());
  EXPECT_FALSE(seat.owes());
  ASSERT_TRUE(seat.hello());
  EXPECT_EQ(seat.hello()->readers, describe_all_readers());
}

TEST(WorkerSeat, CountsWhatItHas) {
  WorkerSeat seat("/bin/false", {});
  seat.add_file(3, 100);
  seat.add_file(4, 10);
  EXPECT_EQ(seat.file_bytes(), 110U);
  seat.finish_file(100);
  EXPECT_EQ(seat.files().front(), 4U);
  EXPECT_EQ(seat.file_bytes(), 10U);
  EXPECT_EQ(seat.files_read(), 1U);
}

}  // namespace
}  // namespace clipfile
