// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/wire/wire_date.h"

#include <gtest/gtest.h>

#include "common/calendar.h"

namespace clipfile {
namespace {

TEST(ReadWireDate, KnowsHowAgenciesWriteIt) {
  const std::pair<std::string_view, std::string_view> rows[] = {
      {"\x03"
       "131137 GMT Nov 13 ",
       "2013-11-13"},
      {"\x03"
       "101137 GMT Dez 18\r\n",
       "2018-12-10"},
      {"\x03"
       "211259 Nov 18",
       "2018-11-21"},
      {"\x03"
       "091223 dec 18\n\n",
       "2018-12-09"},
      {"\x03"
       "AP-WF-11-13-13 1509GMT<",
       "2013-11-13"},
      {"\x03"
       "AP-WF-11-13-94 1509GMT<",
       "1994-11-13"},
      {"\x03"
       "KWS-21:37-09-12-18",
       "2018-12-09"},
      {"", "none"},
      {"1234", "none"},
      {"99-99-99", "none"},
      {"1011371 GMT", "none"},
  };
  for (const auto& [trailer, day] : rows) {
    const auto found = read_wire_date(trailer);
    EXPECT_EQ(found ? format_iso_day(*found) : "none", day) << trailer;
  }
}

}  // namespace
}  // namespace clipfile
