// SPDX-License-Identifier: GPL-2.0-or-later
#include <gtest/gtest.h>

#include "indexer/extract/dates.h"

namespace clipfile {
namespace {

/// "place|day|agency|story".
std::string describe(std::string_view paragraph) {
  const auto found = parse_dateline(paragraph);
  if (!found) return "";
  std::string day;
  if (found->day) day = format_iso_day(*found->day);
  if (found->partial_day) {
    day = format_iso_day(
              Day{std::chrono::year{2000}, found->partial_day->month, found->partial_day->day})
              .substr(5);
  }
  return found->place + '|' + day + '|' + found->agency + '|' +
         std::string(paragraph.substr(found->length));
}

TEST(ParseDateline, ReadsTheWaysOfTheWires) {
  const std::vector<std::pair<std::string, std::string>> rows = {
      {"MOSCOW, March 1 (Reuters) - Talks", "MOSCOW|03-01|Reuters|Talks"},
      {"GENEVA, Jan 10 (Continental Press) — Talks", "GENEVA|01-10|Continental Press|Talks"},
      {"BERLIN (dpa) - Die", "BERLIN||dpa|Die"},
      {"Москва, 9 января. Агентство - Что", "Москва|01-09|Агентство|Что"},
      {"Москва. 9 января. Агентство - Что", "Москва|01-09|Агентство|Что"},
      {"GENEVA — Talks", "GENEVA|||Talks"},
      {"GENEVA—Talks", "GENEVA|||Talks"},
      {"WASHINGTON, D.C., Jan. 9, 2022 /PRNewswire/ -- A",
       "WASHINGTON, D.C.|2022-01-09|PRNewswire|A"},
      {"PARIS (AP) —Talks", "PARIS||AP|Talks"},
      {"Genf (Continental Press) – Die", "Genf||Continental Press|Die"},
      {"ST. PETERSBURG, Fla. (AP) — A", "ST. PETERSBURG, Fla.||AP|A"},
      {"WINSTON-SALEM, N.C., Jan. 9 (UPI) -- A", "WINSTON-SALEM, N.C.|01-09|UPI|A"},
      {"WASHINGTON/MOSCOW, Jan 9 (Reuters) - A", "WASHINGTON/MOSCOW|01-09|Reuters|A"},
      {"KÖLN, 9. Januar (dpa) – Der", "KÖLN|01-09|dpa|Der"},
      {"NEW YORK, Sunday, Jan. 9 — A", "NEW YORK|01-09||A"},
  };
  for (const auto& [paragraph, expected] : rows) EXPECT_EQ(describe(paragraph), expected);
}

TEST(ParseDateline, ReadsThoseThatEndWithAFullStop) {
  const std::vector<std::pair<std::string, std::string>> rows = {
      {"MOSCOW, January 9. /TASS/. Talks", "MOSCOW|01-09|TASS|Talks"},
      {"МОСКВА, 9 января. /ТАСС/. Что", "МОСКВА|01-09|ТАСС|Что"},
      {"Moscow, January 9, 2022. /Wire/. Talks - he", "Moscow|2022-01-09|Wire|Talks - he"},
      {"МОСКВА, 9 января 2022 года. Что", "МОСКВА|2022-01-09||Что"},
      {"MOSCOW, January 9, 2022. The talks — the first — failed",
       "MOSCOW|2022-01-09||The talks — the first — failed"},
      {"MOSCOW, Jan. 9. \"Talks\"", "MOSCOW|01-09||\"Talks\""},
      {"MOSCOW, January 9. Continental Press - Talks", "MOSCOW|01-09|Continental Press|Talks"},
      {"BERLIN, 9. Januar 2022. Die", "BERLIN|2022-01-09||Die"},
  };
  for (const auto& [paragraph, expected] : rows) EXPECT_EQ(describe(paragraph), expected);
}

TEST(ParseDateline, GivesNothingForParagraphsThatOnlyHoldADash) {
  for (const char* paragraph : {"",
                                "—",
                                "GENEVA",
                                "GENEVA — ",
                                "Merkel (CDU) – die Kanzlerin",
                                "NATO - the alliance",
                                "He said (in March) - yes",
                                "I — who was there — said",
                                "BREAKING — Talks",
                                "The talks in Geneva — the first — failed",
                                "GENEVA: Talks",
                                "2022 - a year",
                                "On Jan. 9 the talks (the first) - failed",
                                "MOSCOW, January 9.",
                                "MOSCOW, January 9. ",
                                "MOSCOW, January 9. /TASS/.",
                                "Smith, January 9, 2022. Retrieved",
                                "MOSCOW, January 9, 2022",
                                "The and/or/xor of January 9. /No/. Talks",
                                "The talks of January 9, 2022. They failed",
                                "NATO, January 9, 2022. The",
                                "MOSCOW 2022. The",
                                "On /both/. The",
                                "\xFF\xFE — \x80"}) {
    EXPECT_EQ(describe(paragraph), "") << paragraph;
  }
}

}  // namespace
}  // namespace clipfile
