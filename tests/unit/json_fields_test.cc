// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/json_fields.h"

#include <gtest/gtest.h>

#include "common/calendar.h"

namespace clipfile {
namespace {

using Json = nlohmann::json;
using Texts = std::vector<std::string>;

TEST(ReadNames, PartsNamesAndKeepsInitials) {
  const struct {
    Json value;
    Texts names;
  } rows[] = {
      {"Jane Doe", {"Jane Doe"}},
      {"By Jane Doe and John Roe", {"Jane Doe", "John Roe"}},
      {"Jane Doe, John Roe", {"Jane Doe", "John Roe"}},
      {"Doe, J. K.; Roe, A.", {"Doe, J. K.", "Roe, A."}},
      {"doe,j.k. and roe,a.", {"doe,j.k.", "roe,a."}},
      {"Doe, J.", {"Doe, J."}},
      {Json::array({"Doe, Jane", " ", {{"name", "John Roe"}}}), {"Doe, Jane", "John Roe"}},
      {7.5, {"7.5"}},
      {"", {}},
  };
  for (const auto& row : rows) EXPECT_EQ(read_names(row.value), row.names) << row.value;
}

TEST(ReadDate, ReadsStampsNumbersAndItsOwnForm) {
  const auto day_of = [](const Json& value) {
    const auto published = read_date(value);
    return published ? format_iso_day(published->day) : "none";
  };
  EXPECT_EQ(day_of("2022-01-09"), "2022-01-09");
  EXPECT_EQ(day_of("Sun, 09 Jan 2022 10:00:00 GMT"), "2022-01-09");
  EXPECT_EQ(day_of(1641722400), "2022-01-09");
  EXPECT_EQ(day_of(20220109), "2022-01-09");
  EXPECT_EQ(day_of({{"date", "2022-01-09"}}), "2022-01-09");
  EXPECT_EQ(day_of("soon"), "none");
  EXPECT_EQ(day_of({{"date", "soon"}}), "none");
  EXPECT_EQ(day_of(nullptr), "none");
}

TEST(ReadText, TakesWhatAnObjectIsCalled) {
  EXPECT_EQ(read_text(" a\n b "), "a b");
  EXPECT_EQ(read_text(17), "17");
  EXPECT_EQ(read_text(true), "");
  EXPECT_EQ(read_text({{"name", "Wire"}, {"id", 3}}), "Wire");
  EXPECT_EQ(read_text(Json::array({"first", "second"})), "first");
  EXPECT_EQ(read_text(Json::array({Json::array({"deep"})})), "");
}

TEST(ReadLanguage, TakesCodesOnly) {
  EXPECT_EQ(read_language("EN_us"), "en");
  EXPECT_EQ(read_language("de"), "de");
  EXPECT_EQ(read_language("English"), "");
  EXPECT_EQ(read_language("x"), "");
}

}  // namespace
}  // namespace clipfile
