// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/overview/facets.h"

#include <gtest/gtest.h>

#include "tests/unit/support/dated_articles.h"

namespace clipfile {
namespace {

using Values = std::vector<FacetValue>;

Facet facet_of(const std::string& field, const ValueCounts& values, std::uint64_t articles,
               std::size_t limit = 0) {
  const FacetField& found = *find_facet_field(field);
  return make_facet(found, {articles, {{found.slot, values}}}, limit);
}

TEST(Facets, AreInTheOrderOfTheirCountsThenOfTheirLetters) {
  const Facet facet = facet_of("publication", {{"Zeit", 2}, {"Abend", 2}, {"Morgen", 5}}, 10);
  EXPECT_EQ(facet.values, (Values{{"Morgen", 5}, {"Abend", 2}, {"Zeit", 2}}));
  EXPECT_EQ(facet.without, 1U);
  EXPECT_EQ(facet.more, 0U);
}

TEST(Facets, TakeValuesThatDifferInCaseForOne) {
  const Facet facet = facet_of(
      "publication", {{"The Courier", 3}, {"THE COURIER", 2}, {"L'Express", 1}, {"Express", 1}}, 7);
  EXPECT_EQ(facet.values, (Values{{"The Courier", 5}, {"Express", 1}, {"L'Express", 1}}));
}

TEST(Facets, TakeAPublicationWithAndWithoutItsArticleForOne) {
  const Facet facet = facet_of("publication",
                               {{"The Courier", 2},
                                {"Courier", 3},
                                {"COURIER\nThe Courier", 1},
                                {"Der Standard", 1},
                                {"The Standard", 1},
                                {"Standard", 1},
                                {"Le Monde", 1}},
                               10);
  EXPECT_EQ(facet.values, (Values{{"Courier", 6},
                                  {"Der Standard", 1},
                                  {"Le Monde", 1},
                                  {"Standard", 1},
                                  {"The Standard", 1}}));
  EXPECT_EQ(facet_of("tag", {{"the west", 1}, {"west", 1}}, 2).values,
            (Values{{"the west", 1}, {"west", 1}}));
}

TEST(Facets, CountAnArticleOnceForEachOfItsValues) {
  const Facet facet =
      facet_of("byline", {{"Ada Byron\nMax Born", 2}, {"Ada Byron\nada byron", 1}}, 4);
  EXPECT_EQ(facet.values, (Values{{"Ada Byron", 3}, {"Max Born", 2}}));
  EXPECT_EQ(facet.without, 1U);
}

TEST(Facets, SayHowManyValuesAreNotShown) {
  const Facet facet = facet_of("tag", {{"a", 1}, {"b", 2}, {"c", 3}}, 6, 2);
  EXPECT_EQ(facet.values, (Values{{"c", 3}, {"b", 2}}));
  EXPECT_EQ(facet.more, 1U);
}

TEST(Facets, CutDaysToMonthsAndYears) {
  const ValueCounts days = {{"20220109", 1}, {"20220110", 2}, {"20211231", 4}};
  EXPECT_EQ(facet_of("year", days, 7).values, (Values{{"2021", 4}, {"2022", 3}}));
  EXPECT_EQ(facet_of("month", days, 7).values, (Values{{"2021-12", 4}, {"2022-01", 3}}));
}

TEST(Facets, TakePlacesWithoutTheDay) {
  const Facet facet = facet_of("place",
                               {{"NEW YORK, April 7 -", 2},
                                {"New York", 3},
                                {"Washington, D.C.", 1},
                                {"BERLIN —", 1},
                                {"7 -", 1}},
                               8);
  EXPECT_EQ(facet.values,
            (Values{{"New York", 5}, {"7", 1}, {"BERLIN", 1}, {"Washington, D.C.", 1}}));
}

TEST(FacetFields, HaveTheNamesOfQueriesToo) {
  for (const FacetField& field : facet_fields()) {
    EXPECT_EQ(find_facet_field(field.name), &field) << field.name;
  }
  EXPECT_EQ(find_facet_field("lang"), find_facet_field("language"));
  EXPECT_EQ(find_facet_field("headline"), nullptr);
}

}  // namespace
}  // namespace clipfile
