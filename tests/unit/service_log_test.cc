// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/log/service_log.h"

#include <gtest/gtest.h>

#include "tests/unit/support/notify_socket.h"
#include "tests/unit/support/recorded_log.h"

namespace clipfile {
namespace {

using Lines = std::vector<std::string>;

TEST(ServiceLog, TellsTheManagerWhatTheRunIsDoing) {
  const NotifySocket manager;
  {
    ServiceLog log(std::make_unique<RecordedLog>());
    EXPECT_EQ(manager.received(), Lines{"READY=1"});
    log.show_status("1 of 3 files");
    log.show_status("");
    log.write({LogLevel::detail, "added /a", "added", "/a"});
    EXPECT_EQ(manager.received(), Lines{"STATUS=1 of 3 files"});
    log.write({LogLevel::warning, "/b\nREADY=0: empty file", "failed", "/b"});
    log.write({LogLevel::info, "3 files added", "summary", ""});
    EXPECT_EQ(manager.received(), (Lines{"STATUS=/b READY=0: empty file", "STATUS=3 files added"}));
  }
  EXPECT_EQ(manager.received(), Lines{"STOPPING=1"});
}

TEST(ServiceLog, PassesEverythingOn) {
  const VariableGuard nobody("NOTIFY_SOCKET", "/nobody/listens");
  auto inner = std::make_unique<RecordedLog>(LogLevel::info);
  const RecordedLog& recorded = *inner;
  ServiceLog log(std::move(inner));
  log.show_status("1 of 3 files");
  log.write({LogLevel::info, "a", "b", "c"});
  log.write({LogLevel::detail, "d", "", ""});
  EXPECT_EQ(recorded.statuses, Lines{"1 of 3 files"});
  ASSERT_EQ(recorded.messages.size(), 1U);
  EXPECT_EQ(recorded.messages[0].text, "a");
  EXPECT_EQ(recorded.messages[0].event, "b");
  EXPECT_EQ(recorded.messages[0].path, "c");
}

}  // namespace
}  // namespace clipfile
