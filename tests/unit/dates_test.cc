// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/dates.h"

#include <array>
#include <gtest/gtest.h>

namespace clipfile {
namespace {

namespace chr = std::chrono;

/// "2022-01-09 2022-01-10", a star behind one with its weekday.
std::string describe(std::string_view text, NumericOrder order = NumericOrder::unambiguous) {
  std::string described;
  for (const FoundDay& found : find_days(text, order)) {
    described += (described.empty() ? "" : " ") + format_iso_day(found.day);
    if (found.has_weekday) described += '*';
  }
  return described;
}

/// "01-09", a star behind one with its weekday.
std::string describe_partial(std::string_view text) {
  std::string described;
  for (const PartialDay& found : find_partial_days(text)) {
    const Day day{chr::year{2000}, found.month, found.day};
    described += (described.empty() ? "" : " ") + format_iso_day(day).substr(5);
    if (found.weekday) described += '*';
  }
  return described;
}

TEST(FindDays, ReadsTheDatesOfManyLanguages) {
  for (const char* text : {"on Jan. 9, 2022, he",
                           "JANUARY 9 2022",
                           "9 January 2022",
                           "the 9th of January, 2022",
                           "January 9th, 2022",
                           "9 Jan 2022",
                           "09-Jan-2022",
                           "2022 Jan 9",
                           "am 9. Januar 2022",
                           "9.Januar 2022",
                           "9. Jänner 2022",
                           "9 janvier 2022",
                           "9 janv. 2022",
                           "9 JANVIER 2022",
                           "9 de enero de 2022",
                           "9 de enero del 2022",
                           "enero 9 de 2022",
                           "9 ene. 2022",
                           "9 gennaio 2022",
                           "l'9 gennaio 2022",
                           "9 de janeiro de 2022",
                           "9 jan. 2022",
                           "9 januari 2022",
                           "9 января 2022 года",
                           "9-го января 2022 г.",
                           "9 січня 2022",
                           "9 січня 2022 року",
                           "9 stycznia 2022 r.",
                           "9 sty 2022",
                           "9. ledna 2022",
                           "9. januára 2022",
                           "9 januari 2022",
                           "den 9. januar 2022",
                           "9. tammikuuta 2022",
                           "2022. január 9-én",
                           "2022. január 9.",
                           "2022. jan. 9.",
                           "9 Ocak 2022",
                           "9 Ιανουαρίου 2022",
                           "9 Ιαν 2022",
                           "9 ianuarie 2022",
                           "9 de gener de 2022",
                           "9 януари 2022 г.",
                           "9. jaanuar 2022",
                           "2022年1月9日",
                           "2022年01月09日",
                           "２０２２年１月９日",
                           "2022年1月9号",
                           "令和4年1月9日",
                           "2022년 1월 9일",
                           "2022. 1. 9.",
                           "09.01.2022",
                           "9.1.2022",
                           "9. 1. 2022",
                           "2022-01-09",
                           "2022/01/09",
                           "2022.01.09",
                           "8-9 January 2022",
                           "10:00, 9 January 2022",
                           "(9 January 2022)",
                           "9 January 2022."}) {
    EXPECT_EQ(describe(text), "2022-01-09") << text;
  }
  EXPECT_EQ(describe("1er mars 2022"), "2022-03-01");
  EXPECT_EQ(describe("1º de março de 2022"), "2022-03-01");
}

TEST(FindDays, TakesTheWeekdayAlong) {
  for (const char* text :
       {"Sunday, January 9th, 2022", "Sun., Jan. 9, 2022", "Sonntag, den 9. Januar 2022",
        "dimanche 9 janvier 2022", "domingo, 9 de enero de 2022", "domenica 9 gennaio 2022",
        "zondag 9 januari 2022", "неділя, 9 січня 2022", "воскресенье, 9 января 2022",
        "9 January 2022 (Sunday"}) {
    EXPECT_EQ(describe(text), "2022-01-09*") << text;
    const auto found = find_days(text);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found.front().length, std::string_view(text).size()) << text;
  }
  EXPECT_EQ(describe("on Sunday. Jan. 9, 2022, was"), "2022-01-09");
}

TEST(FindDays, ReadsSlashesOnlyWhereTheyAreClear) {
  EXPECT_EQ(describe("9/1/2022"), "");
  EXPECT_EQ(describe("9/1/2022", NumericOrder::day_first), "2022-01-09");
  EXPECT_EQ(describe("9/1/2022", NumericOrder::month_first), "2022-09-01");
  EXPECT_EQ(describe("31/1/2022 and 1/31/2022 and 5/5/2022"), "2022-01-31 2022-01-31 2022-05-05");
  EXPECT_EQ(describe("31/1/2022", NumericOrder::month_first), "2022-01-31");
  EXPECT_EQ(describe("09.01.2022", NumericOrder::month_first), "2022-01-09");
}

TEST(FindDays, PassesOverWhatOnlyLooksLikeADate) {
  for (const char* text : {"1 in 2022",
                           "in May 2022",
                           "may 2022",
                           "they may 9 times",
                           "192.168.1.2022",
                           "10.1.2022.5",
                           "version 1.2.2022",
                           "v1.2.2022",
                           "+49 30 12 2022",
                           "tel 1-2-2022-33",
                           "978-3-16-148410-0",
                           "31.02.2022",
                           "February 30, 2022",
                           "9 January 1600",
                           "9 January 2999",
                           "March 9, 1,500",
                           "since 2014. May 9 was",
                           "$9.1.2022",
                           "2022-01-09-12",
                           "2022-01-0912",
                           "9 des 2022 joueurs",
                           "on 9 January 1800 GMT",
                           "12022-01-09",
                           "2022年13月1日",
                           "2022年1月",
                           "Janus 9, 2022"}) {
    EXPECT_EQ(describe(text), "") << text;
  }
}

TEST(FindDays, GivesDatesInOrderWithTheirPlaces) {
  const std::string text = "Born 9 January 2022, died Jan. 10, 2022.";
  const std::vector<FoundDay> expected = {{*parse_iso_day("2022-01-09"), 5, 14, false},
                                          {*parse_iso_day("2022-01-10"), 26, 13, false}};
  EXPECT_EQ(find_days(text), expected);
  EXPECT_EQ(describe("in 2021. January 9, 2022"), "2022-01-09");
  EXPECT_EQ(describe("5 May 10, 2022"), "2022-05-10");
}

TEST(FindPartialDays, ReadsDaysWithoutAYear) {
  for (const char* text : {"on Jan. 9 previewed", "January 9", "9 January", "the 9th of January",
                           "9. Januar", "le 9 janvier", "el 9 de enero", "9 января", "január 9-én",
                           "1月9日", "1월 9일", "JAN. 9", "Jan. 9-11", "9 Jan", "Jan 9 1800 GMT"}) {
    EXPECT_EQ(describe_partial(text), "01-09") << text;
  }
  for (const char* text : {"Sunday, Jan. 9", "Sonntag, 9. Januar", "dimanche 9 janvier",
                           "Sunday (Jan. 9", "9 January, Sunday"}) {
    EXPECT_EQ(describe_partial(text), "01-09*") << text;
  }
  EXPECT_EQ(describe_partial("Feb. 29"), "02-29");
}

TEST(FindPartialDays, PassesOverFullDatesAndOtherNumbers) {
  for (const char* text :
       {"Jan. 9, 2022", "9 January 2022", "2022年1月9日", "January 2022", "may 9 people", "march 9",
        "9 may be", "May 9%", "Jan. 9.5", "March 9:30", "March 1,500", "Feb. 30", "Jan. 32",
        "Jan. 9, 1600", "set 9", "9 set", "10.9 January"}) {
    EXPECT_EQ(describe_partial(text), "") << text;
  }
}

TEST(FindDays, FindsADateAnywhereInALongText) {
  const std::string date = "Sunday, January 9, 2022";
  for (std::size_t before = 64950; before < 65650; before += 11) {
    const std::string text =
        std::string(before, '.') + " " + date + " and " + std::string(1000, '.');
    const std::vector<FoundDay> expected = {
        {*parse_iso_day("2022-01-09"), before + 1, date.size(), true}};
    ASSERT_EQ(find_days(text), expected) << before;
  }
}

using Writer = std::string (*)(Day);

std::string day_of(Day day) { return std::to_string(unsigned{day.day()}); }
std::string year_of(Day day) { return std::to_string(int{day.year()}); }
std::string month_of(Day day) { return std::to_string(unsigned{day.month()}); }

template <std::size_t count>
std::string name_of(Day day, const std::array<const char*, count>& names) {
  return names.at(unsigned{day.month()} - 1);
}

constexpr std::array english = {"January",   "February", "March",    "April",
                                "May",       "June",     "July",     "August",
                                "September", "October",  "November", "December"};
constexpr std::array russian = {"января", "февраля", "марта",    "апреля",  "мая",    "июня",
                                "июля",   "августа", "сентября", "октября", "ноября", "декабря"};

constexpr std::array<Writer, 7> writers = {
    [](Day day) { return format_iso_day(day); },
    [](Day day) { return day_of(day) + "." + month_of(day) + "." + year_of(day); },
    [](Day day) { return name_of(day, english) + " " + day_of(day) + ", " + year_of(day); },
    [](Day day) { return day_of(day) + " " + name_of(day, english) + " " + year_of(day); },
    [](Day day) {
      return name_of(day, english).substr(0, 3) + ". " + day_of(day) + ", " + year_of(day);
    },
    [](Day day) {
      return day_of(day) + " " + name_of(day, russian) + " " + year_of(day) + " года";
    },
    [](Day day) { return year_of(day) + "年" + month_of(day) + "月" + day_of(day) + "日"; }};

TEST(FindDays, FindsEachDayOfFortyYearsAsItIsWritten) {
  const chr::sys_days first = chr::year{1985} / 1 / 1;
  const chr::sys_days last = chr::year{2024} / 12 / 31;
  for (chr::sys_days at = first; at <= last; at += chr::days{1}) {
    const Day day{at};
    for (const Writer writer : writers) {
      const std::string written = writer(day);
      const auto found = find_days("Signed on " + written + " in Geneva");
      ASSERT_EQ(found.size(), 1U) << written;
      ASSERT_EQ(found.front().day, day) << written;
      ASSERT_EQ(found.front().length, written.size()) << written;
      ASSERT_EQ(parse_stamp(written), day) << written;
    }
    ASSERT_EQ(parse_stamp(format_compact_day(day)), day);
    const auto seconds = chr::sys_seconds{at}.time_since_epoch().count();
    const bool ten_digits = seconds >= 1'000'000'000;
    ASSERT_EQ(ten_digits ? parse_stamp(std::to_string(seconds)) : day, day);
  }
}

/// Everything that reads dates, on `length` bytes of one piece again and again.
chr::milliseconds time_all(std::string_view piece, std::size_t length) {
  std::string text;
  while (text.size() < length) text += piece;
  const auto start = chr::steady_clock::now();
  find_days(text);
  find_partial_days(text);
  parse_stamp(text);
  parse_dateline(text);
  find_day_in_url(text);
  infer_day_from_weekday(std::array{text}, *parse_iso_day("2026-06-01"));
  return chr::duration_cast<chr::milliseconds>(chr::steady_clock::now() - start);
}

TEST(FindDays, TakesHostileTextInLinearTime) {
  constexpr std::size_t megabyte = 1 << 20;
  constexpr std::size_t some_kilobytes = 1 << 17;
  constexpr chr::seconds generous{10};  // sanitizers and a busy machine; quadratic time takes hours
  for (const char* piece : {"1", "January 9 "}) EXPECT_LT(time_all(piece, megabyte), generous);
  for (const char* piece :
       {"1 ", "9.", "2022-", "January ", "9 January ", "Jan. ", "Sunday, ", "10:00:00", "2022年",
        "\xFF", "de ", "МАРТ", "January 9 10:00 ", "(", "— "}) {
    EXPECT_LT(time_all(piece, some_kilobytes), generous) << piece;
  }
}

TEST(FindDays, TakesAnyBytes) {
  unsigned state = 12345;
  const std::string alphabet = "019 .,/-:JanuaryMay\xD1\x8F\xE5\xB9\xB4\xFF(T";
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (int length = 0; length < 60; ++length) {
      state = state * 1664525U + 1013904223U;
      text += alphabet[(state >> 16) % alphabet.size()];
    }
    std::size_t free_from = 0;
    for (const FoundDay& found : find_days(text)) {
      ASSERT_GE(found.offset, free_from);
      free_from = found.offset + found.length;
      ASSERT_LE(free_from, text.size());
      ASSERT_TRUE(found.day.ok());
    }
  }
}

}  // namespace
}  // namespace clipfile
