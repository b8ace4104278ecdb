// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/reading/answer_time.h"

#include <gtest/gtest.h>
#include <string>

namespace clipfile {
namespace {

using std::chrono::seconds;

constexpr std::uint64_t megabyte = 1'000'000;

std::string reason(const AnswerTime& time) {
  const auto grief = time.grief();
  if (!grief) return "in time";
  return grief->reason + (grief->kind == Grief::Kind::slow ? "" : "!");
}

TEST(AnswerTime, IsWhatTheFileMayTakeAndASecondForEachMegabyte) {
  AnswerTime time(seconds(60), 5 * megabyte);
  time.wait_for(seconds(65));
  EXPECT_EQ(reason(time), "in time");
  time.wait_for(seconds(1));
  EXPECT_EQ(reason(time), "took longer than 65 s");
}

TEST(AnswerTime, BeginsAnewWithWhatComes) {
  AnswerTime time(seconds(60), 0);
  for (int i = 0; i < 8; ++i) {
    time.wait_for(seconds(60));
    EXPECT_EQ(reason(time), "in time") << i;
    time.wait_anew();
  }
  time.wait_for(seconds(59));
  EXPECT_EQ(reason(time), "in time");
  time.wait_for(seconds(2));
  EXPECT_EQ(reason(time), "took longer than 60 s") << "what comes next is late, not all";
}

TEST(AnswerTime, IsTenTimesAsMuchInAll) {
  AnswerTime time(seconds(60), 0);
  for (int i = 0; i < 600; ++i) {
    time.wait_for(seconds(1));
    time.wait_anew();
  }
  EXPECT_EQ(reason(time), "in time");
  time.wait_for(seconds(1));
  EXPECT_EQ(reason(time), "took longer than 600 s in all!");
}

TEST(AnswerTime, OfPagesThatAreRecognisedIsTheirOwn) {
  constexpr int pages = 100;
  AnswerTime time(seconds(60), 0);
  for (int i = 0; i < pages; ++i) {
    time.wait_for_page();
    time.wait_for(seconds(60));
    EXPECT_EQ(reason(time), "in time") << i;
  }
  time.wait_for(seconds(1));
  EXPECT_EQ(reason(time), "took longer than 60 s");
}

}  // namespace
}  // namespace clipfile
