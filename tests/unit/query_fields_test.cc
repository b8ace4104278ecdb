// SPDX-License-Identifier: GPL-2.0-or-later
#include <array>
#include <gtest/gtest.h>

#include "searcher/query/fields.h"
#include "searcher/query/query_error.h"

namespace clipfile::query {
namespace {

using namespace std::chrono_literals;

constexpr std::array<std::string_view, 3> fields = {"headline", "publication", "lang"};

TEST(FindFieldName, WantsLowerCaseAndSomethingToLookFor) {
  struct Row {
    std::string_view typed;
    std::string_view name;
  };
  for (const auto& [typed, name] : std::initializer_list<Row>{{"said-by:x", "said-by"},
                                                              {"headline:\"x", "headline"},
                                                              {"path:/x", "path"},
                                                              {"headline: x", ""},
                                                              {"headline:", ""},
                                                              {"note:)", ""},
                                                              {"http://x", ""},
                                                              {"Title:x", ""},
                                                              {"h5:x", ""},
                                                              {"-by:x", ""},
                                                              {"word", ""}}) {
    const auto characters = read_characters(typed);
    const auto found = find_field_name(characters);
    EXPECT_EQ(found ? to_utf8(*found) : "", name) << typed;
  }
}

std::string hint_for(std::string_view name) {
  try {
    return read_field_name(read_characters(name), fields);
  } catch (const QueryError& error) {
    return error.hint();
  }
}

TEST(ReadFieldName, GuessesWhatWasMeant) {
  const std::string all =
      "the fields are headline, publication, lang, date; text with a colon in it goes in quotes";
  EXPECT_EQ(hint_for("lang"), "lang");
  EXPECT_EQ(hint_for("date"), "date");
  EXPECT_EQ(hint_for("publicaton"), "did you mean publication? " + all);
  EXPECT_EQ(hint_for("haedline"), "did you mean headline? " + all);
  EXPECT_EQ(hint_for("subject"), all);
  EXPECT_EQ(hint_for("x"), all);
}

TEST(ReadDateRange, TakesTheFirstDayOfOneEndAndTheLastOfTheOther) {
  const auto read = [](std::string_view typed) {
    return read_date_range(read_characters(typed), 2022y / 1 / 9);
  };
  EXPECT_EQ(read("2022-02"), (DateRange{2022y / 2 / 1, 2022y / 2 / 28}));
  EXPECT_EQ(read("2021..2022-02"), (DateRange{2021y / 1 / 1, 2022y / 2 / 28}));
  EXPECT_EQ(read("-1w..-1d"), (DateRange{2022y / 1 / 2, 2022y / 1 / 8}));
  EXPECT_EQ(read("2022-01-09..2022"), (DateRange{2022y / 1 / 9, 2022y / 12 / 31}));
  EXPECT_EQ(read("..2022"), (DateRange{std::nullopt, 2022y / 12 / 31}));
  EXPECT_THROW(read("2022..2023..2024"), QueryError);
  EXPECT_THROW(read("2022...2023"), QueryError);
  EXPECT_THROW(read("0000"), QueryError);
}

}  // namespace
}  // namespace clipfile::query
