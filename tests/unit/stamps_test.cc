// SPDX-License-Identifier: GPL-2.0-or-later
#include <gtest/gtest.h>

#include "indexer/extract/dates.h"

namespace clipfile {
namespace {

std::string read(std::string_view stamp) {
  const auto day = parse_stamp(stamp);
  return day ? format_iso_day(*day) : "";
}

TEST(ParseStamp, ReadsEveryFormThatMachinesWrite) {
  for (const char* stamp : {"2022-01-09",
                            "2022-01-09T10:00:00Z",
                            "2022-01-09T10:00:00.123+01:00",
                            "2022-01-09T23:59:59-11:00",
                            "2022-01-09 10:00:00",
                            "2022-01-09T10:00",
                            "20220109",
                            "20220109T100000Z",
                            "20220109100000",
                            "202201091000",
                            "2022-W01-7",
                            "2022W017",
                            "2022-W01-7T10:00",
                            "2022-009",
                            "2022-009T10:00:00Z",
                            "1641722400",
                            "1641722400123",
                            "1641722400.5",
                            "2022/01/09",
                            "2022/01/09 10:00",
                            "2022.01.09",
                            "09.01.2022",
                            "9.1.2022 10:00",
                            "09.01.22",
                            "Sun, 09 Jan 2022 10:00:00 GMT",
                            "Sun, 9 Jan 2022 10:00:00 +0100 (CET)",
                            "09 Jan 22 10:00 EST",
                            "Sunday, 09-Jan-22 10:00:00 GMT",
                            "Sun Jan  9 10:00:00 2022",
                            "Sun Jan 09 2022 10:00:00 GMT+0100",
                            "Sun Jan 09 10:00:00 +0000 2022",
                            "09/Jan/2022:10:00:00 +0000",
                            "January 9, 2022 10:00 AM EST",
                            "  2022-01-09\n",
                            "Published: 9 janvier 2022 à 10h00",
                            "2022年01月09日 10:00",
                            "Veröffentlicht am 9. Jänner 2022",
                            "9 января 2022, 10:00",
                            "9 Oca 2022 - 10:00"}) {
    EXPECT_EQ(read(stamp), "2022-01-09") << stamp;
  }
}

TEST(ParseStamp, GivesNothingForWhatIsNoDayOrNotBelieved) {
  for (const char* stamp : {"",
                            "2022",
                            "2022-01",
                            "2022-13-09",
                            "2022-02-30",
                            "30.02.2022",
                            "0000-00-00T00:00:00",
                            "0001-01-01T00:00:00Z",
                            "1641",
                            "99999999",
                            "20220230",
                            "2 hours ago",
                            "10:00",
                            "yesterday",
                            "2022-W54-1",
                            "2022-366",
                            "2022-000",
                            "1689-12-31",
                            "2999-01-01",
                            "9999999999999",
                            "9/1/2022",
                            "7.1.2022.5",
                            "Jan. 9",
                            "\xFF\xFE\x00",
                            "--------",
                            "123456789012345678901"}) {
    EXPECT_EQ(read(stamp), "") << stamp;
  }
}

TEST(ParseStamp, ReadsTheDayFirstOrTheMonthFirstWhereItIsTold) {
  EXPECT_EQ(parse_stamp("9/1/2022", NumericOrder::day_first), parse_iso_day("2022-01-09"));
  EXPECT_EQ(parse_stamp("9/1/2022", NumericOrder::month_first), parse_iso_day("2022-09-01"));
  EXPECT_EQ(read("31/1/2022"), "2022-01-31");
  EXPECT_EQ(read("1/31/2022"), "2022-01-31");
}

TEST(ParseStamp, BelievesYearsFrom1690ToTheNext) {
  EXPECT_EQ(read("1690-01-01"), "1690-01-01");
  const std::string next = std::to_string(int{today().year()} + 1);
  const std::string too_late = std::to_string(int{today().year()} + 2);
  EXPECT_EQ(read(next + "-12-31"), next + "-12-31");
  EXPECT_EQ(read(too_late + "-01-01"), "");
}

TEST(ParseStamp, TakesTheLatestYearThatTwoDigitsAllow) {
  EXPECT_EQ(read("Friday, 09-Jan-87 10:00:00 GMT"), "1987-01-09");
  EXPECT_EQ(read("09.01.05"), "2005-01-09");
}

}  // namespace
}  // namespace clipfile
