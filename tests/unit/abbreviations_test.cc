// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/abbreviations.h"

#include <gtest/gtest.h>
#include <string>

namespace clipfile {
namespace {

TEST(ClassifyFullStop, TellsWhatMayFollow) {
  struct Row {
    std::string_view word;
    FullStop expected;
  };
  constexpr Row rows[] = {{"Mr", FullStop::leads_to_name},
                          {"MR", FullStop::leads_to_name},
                          {"z.B", FullStop::leads_to_name},
                          {"Jan", FullStop::leads_to_number},
                          {"p.m", FullStop::leads_to_number},
                          {"No", FullStop::leads_to_number},
                          {"U.S", FullStop::may_end},
                          {"J", FullStop::may_end},
                          {"И.В", FullStop::may_end},
                          {"им", FullStop::may_end},
                          {"Mass", FullStop::may_end},
                          {"mass", FullStop::ends},
                          {"talks", FullStop::ends},
                          {"5", FullStop::ends},
                          {"", FullStop::ends},
                          {"U.", FullStop::ends},
                          {"\xFF", FullStop::ends}};
  for (const auto& [word, expected] : rows) EXPECT_EQ(classify_full_stop(word), expected) << word;
  EXPECT_EQ(classify_full_stop(std::string(1000, 'J')), FullStop::ends);
}

TEST(QualifiesHour, KnowsDaysAndZones) {
  EXPECT_TRUE(qualifies_hour("Sunday"));
  EXPECT_TRUE(qualifies_hour("EST"));
  EXPECT_FALSE(qualifies_hour("Nobody"));
}

TEST(FollowsOrdinal, KnowsGermanMonths) {
  EXPECT_TRUE(follows_ordinal("März"));
  EXPECT_FALSE(follows_ordinal("Nobody"));
}

}  // namespace
}  // namespace clipfile
