// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/overview_options.h"

#include <gtest/gtest.h>

#include "searcher/option_table.h"
#include "searcher/options.h"
#include "tests/unit/support/typed_line.h"

namespace clipfile {
namespace {

TEST(OverviewOptions, NameFieldsAndAUnit) {
  const SearchOptions options = take_search_options(
      typed_line({{"facet", "place"}, {"facet", "lang"}, {"timeline", "week"}}, ""));
  EXPECT_EQ(options.command, SearchCommand::overview);
  ASSERT_EQ(options.overview.facets.size(), 2U);
  EXPECT_EQ(options.overview.facets[1]->name, "language");
  EXPECT_TRUE(options.overview.timeline);
  EXPECT_EQ(options.overview.unit, TimeUnit::week);
  EXPECT_EQ(options.request.compile.tiers, Tiers::all) << "as a count means it";
}

TEST(OverviewOptions, LeaveTheUnitOpen) {
  const SearchOptions options = take_search_options(typed_line({{"timeline", "auto"}}, "talks"));
  EXPECT_TRUE(options.overview.timeline);
  EXPECT_FALSE(options.overview.unit.has_value());
}

TEST(OverviewOptions, SayWhatMakesNoSense) {
  const auto refusal = [](const TypedOptions& typed) {
    return refusal_by(take_search_options, typed);
  };
  EXPECT_EQ(refusal(typed_line({{"facet", "colour"}}, "")),
            "--facet colour: takes one of publication, byline, place, section, language, year, "
            "month, tag, type, site");
  EXPECT_EQ(refusal(typed_line({{"facet", "year"}, {"count", ""}}, "")),
            "--count: does not go with --facet");
  EXPECT_EQ(refusal(typed_line({{"timeline", "auto"}, {"format", "trec"}}, "")),
            "--timeline: --format is text, json, jsonl or csv");
  EXPECT_EQ(refusal(typed_line({{"related", ""}}, "")),
            "--related: needs a query: words are related to what it finds");
  EXPECT_EQ(refusal(typed_line({{"related", ""}, {"like", "a"}}, "talks")),
            "--like: does not go with --related");
  EXPECT_EQ(refusal(typed_line({{"timeline", "decade"}}, "")),
            "--timeline decade: takes one of auto, day, week, month, year");
}

TEST(OverviewOptions, OfferTheFieldsThatThereAre) {
  std::string known;
  for (const FacetField& field : facet_fields()) {
    known += (known.empty() ? "" : " ") + std::string(field.name);
  }
  EXPECT_EQ(find_option(search_program(), "facet")->choices, known);
}

}  // namespace
}  // namespace clipfile
