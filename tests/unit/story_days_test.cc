// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/dates/story_days.h"

#include <gtest/gtest.h>

#include "indexer/extract/dates/agencies.h"

namespace clipfile::dates {
namespace {

TEST(FindStoryDay, LooksWhereAStorySaysItsOwnDay) {
  const std::vector<std::pair<std::string, StoryDayPlace>> rows = {
      {"GENEVA, Jan. 9 (Reuters) - Talks", StoryDayPlace::dateline},
      {"Published Jan. 9 at 5 p.m.", StoryDayPlace::own_line},
      {"Ministers met in the palace on Jan. 9 and opened talks about talks on talks, and much "
       "more. "
       "(Video: A. Person/The Daily)",
       StoryDayPlace::caption},
      {"Die Minister trafen sich am 9. Januar im Palast und sprachen dort lange über Gespräche. "
       "(Foto: dpa)",
       StoryDayPlace::caption},
  };
  for (const auto& [paragraph, place] : rows) {
    const auto found = find_story_day(paragraph);
    ASSERT_TRUE(found) << paragraph;
    EXPECT_EQ(found->place, place) << paragraph;
    EXPECT_EQ(found->day.day, std::chrono::day{9}) << paragraph;
  }
}

TEST(FindStoryDay, PassesOverRunningText) {
  for (const char* paragraph : {"", "Sunday", "From Jan. 9 to Jan. 11",
                                "Ministers met in the palace on Jan. 9 and opened talks about "
                                "talks on talks, and much more.",
                                "Ministers met in the palace (the old one: by the lake) on Jan. 9 "
                                "and opened talks, he said."}) {
    EXPECT_FALSE(find_story_day(paragraph)) << paragraph;
  }
}

TEST(ShareNames, AsksForTwoOfThem) {
  EXPECT_TRUE(share_names("Ada Lovelace in Geneva", "In Geneva, Lovelace said"));
  EXPECT_FALSE(share_names("Ada Lovelace in Geneva", "Lovelace said in London"));
  EXPECT_FALSE(share_names("Sunday January", "January Sunday")) << "the calendar has no names";
}

TEST(IsAgency, TellsPartiesFromAgencies) {
  for (const char* name : {"AP", "dpa", "Reuters", "Continental Press"}) {
    EXPECT_TRUE(is_agency(name)) << name;
  }
  for (const char* name : {"CDU", "79", ""}) EXPECT_FALSE(is_agency(name)) << name;
}

}  // namespace
}  // namespace clipfile::dates
