// SPDX-License-Identifier: GPL-2.0-or-later
#include <fstream>
#include <gtest/gtest.h>

#include "indexer/extract/dates.h"

namespace clipfile {
namespace {

using Paragraphs = std::vector<std::string>;

constexpr Day some_day_of_2026 = std::chrono::year{2026} / std::chrono::June / 1;

std::string infer(const Paragraphs& paragraphs, Day today = some_day_of_2026) {
  const auto day = infer_day_from_weekday(paragraphs, today);
  return day ? format_iso_day(*day) : "";
}

/// A story of Sunday, 9 January 2022, that never says so.
Paragraphs story() {
  return {
      "Minister Ada Lovelace on Jan. 9 opened talks in Geneva. (Video: A. Person/The Daily)",
      "Minister Ada Lovelace on Sunday opened talks in Geneva that go on until Tuesday.",
      "“We shall see,” she said on Sunday. The last such talks were in 2014.",
      "Her deputy on Sunday declined to say more.",
  };
}

TEST(InferDayFromWeekday, FindsTheOnlyYearWhoseDayIsTheWeekdayOfTheStory) {
  EXPECT_EQ(infer(story()), "2022-01-09");
}

TEST(InferDayFromWeekday, TakesTheWeekdayBesideTheDay) {
  EXPECT_EQ(infer({"Sunday, Jan. 9", "The talks of 2014 were long."}), "2022-01-09");
  EXPECT_EQ(infer({"Sonntag, 9. Januar", "Die Gespräche von 2014 waren lang."}), "2022-01-09");
  EXPECT_EQ(infer({"GENEVA, Sunday, Jan. 9 (AP) — As in 2014, talks began."}), "2022-01-09");
  EXPECT_EQ(infer({"Воскресенье, 9 января", "Переговоры 2014 года."}), "2022-01-09");
}

TEST(InferDayFromWeekday, GivesNothingWhereItsEvidenceIsWeak) {
  Paragraphs changed = story();
  changed[2] = "“We shall see,” she said on Sunday.";
  EXPECT_EQ(infer(changed), "") << "no year is named";

  changed = story();
  changed[3] = "Her deputy on Monday declined to say more. He too on Monday.";
  EXPECT_EQ(infer(changed), "") << "two weekdays compete";

  changed = story();
  changed[3] = "Her deputy said today that he had read the Sunday Times.";
  EXPECT_EQ(infer(changed), "") << "a story that says today does not call it Sunday";

  changed = story();
  changed[0] = "A palace beside the lake on Jan. 9 last year. (Video: A. Person/The Daily)";
  EXPECT_EQ(infer(changed), "") << "the caption is about something else";

  changed = story();
  changed[0] = "Minister Ada Lovelace on Jan. 9 opened talks in Geneva, and they went on and on.";
  EXPECT_EQ(infer(changed), "") << "a day in running text is not the story's";

  changed = story();
  changed.insert(changed.begin(), {"Saturday, Jan. 8", "Sunday, Jan. 9"});
  EXPECT_EQ(infer(changed), "") << "two days contradict each other";

  EXPECT_EQ(infer({}), "");
  EXPECT_EQ(infer({"Sunday, Jan. 9", ""}), "");
}

TEST(InferDayFromWeekday, GivesNothingWhereNotExactlyOneYearFits) {
  Paragraphs changed = story();
  changed[2] = "The last such talks were in 2008.";
  changed.push_back("She spoke on Sunday.");
  EXPECT_EQ(infer(changed), "") << "2011 and 2022 fit";
  changed[2] = "The last such talks were in 2023.";
  EXPECT_EQ(infer(changed), "") << "no year from 2023 fits";
  EXPECT_EQ(infer(story(), std::chrono::year{2022} / std::chrono::January / 8), "")
      << "the day has not come yet";
}

TEST(InferDayFromWeekday, SolvesTheReferenceClipping) {
  std::ifstream file(CLIPFILE_SOURCE_DIR "/../shared/data/seed/washington-post-2022-01-09.txt");
  if (!file) GTEST_SKIP() << "the reference clipping is not here";
  Paragraphs paragraphs;
  for (std::string line; std::getline(file, line);) {
    if (!line.empty()) paragraphs.push_back(line);
  }
  EXPECT_EQ(infer(paragraphs), "2022-01-09");
}

}  // namespace
}  // namespace clipfile
