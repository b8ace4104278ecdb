// SPDX-License-Identifier: GPL-2.0-or-later
#include <gtest/gtest.h>
#include <initializer_list>
#include <string>
#include <utility>

#include "searcher/option_table.h"
#include "searcher/options.h"
#include "tests/unit/support/typed_line.h"

namespace clipfile {
namespace {

using Typed = std::initializer_list<std::pair<const char*, std::string>>;

TypedOptions typed(Typed options, const std::string& argument = "sanctions") {
  return typed_line(options, argument);
}

std::string refusal(const TypedOptions& options) {
  return refusal_by(take_search_options, options);
}

TEST(SearchOptions, AskForTheBestPassagesWhereNothingElseIsSaid) {
  const SearchOptions options = take_search_options(typed({}));
  EXPECT_EQ(options.command, SearchCommand::search);
  EXPECT_EQ(options.query, "sanctions");
  EXPECT_EQ(options.render.format, OutputFormat::text);
  EXPECT_EQ(options.request.ranking.passages, 10U);
  EXPECT_EQ(options.request.ranking.per_article, 3U);
  EXPECT_TRUE(options.request.settings.feedback);
}

TEST(SearchOptions, AskForEveryArticleWherePathsAreListed) {
  const SearchOptions options = take_search_options(typed({{"list", ""}}));
  EXPECT_EQ(options.render.format, OutputFormat::paths);
  EXPECT_EQ(options.request.ranking.passages, 0U);
  EXPECT_EQ(options.request.ranking.per_article, 1U);
  EXPECT_EQ(options.request.compile.tiers, Tiers::all);
}

/// No format leaves articles out that it cannot name below another.
TEST(SearchOptions, LetCopiesStandBelowOneAnotherWhereTheyAreNamed) {
  const auto collapses = [](Typed options) {
    return take_search_options(typed(options)).request.collapse;
  };
  for (const char* format : {"text", "json", "jsonl"}) {
    EXPECT_TRUE(collapses({{"format", format}})) << format;
    EXPECT_FALSE(collapses({{"format", format}, {"no-collapse", ""}})) << format;
    EXPECT_FALSE(collapses({{"format", format}, {"limit", "0"}})) << format;
  }
  for (const char* format : {"csv", "markdown", "html", "atom", "paths", "trec", "ris", "bibtex"}) {
    EXPECT_FALSE(collapses({{"format", format}})) << format;
  }
  EXPECT_FALSE(collapses({{"list", ""}}));
  EXPECT_FALSE(collapses({{"count", ""}}));
}

TEST(SearchOptions, TakeNeighboursWhereTheFormatHasAPlaceForThem) {
  const SearchOptions options = take_search_options(typed({{"context", "2"}}));
  EXPECT_EQ(options.request.context, 2U);
  EXPECT_TRUE(options.render.whole_passages);
  EXPECT_FALSE(take_search_options(typed({})).render.whole_passages);
  for (const char* format : {"json", "jsonl", "markdown", "html"}) {
    EXPECT_EQ(refusal(typed({{"context", "1"}, {"format", format}})), "taken") << format;
  }
  for (const char* format : {"csv", "atom", "paths", "trec", "ris", "bibtex"}) {
    EXPECT_EQ(refusal(typed({{"context", "1"}, {"format", format}})),
              "--context: --format is text, json, jsonl, markdown or html");
  }
}

TEST(SearchOptions, PreferWhatIsRecentInTheOrderOfRelevanceOnly) {
  EXPECT_EQ(take_search_options(typed({})).request.half_life, std::nullopt);
  EXPECT_EQ(take_search_options(typed({{"recent", "7"}})).request.half_life, 7);
  EXPECT_EQ(refusal(typed({{"recent", "7"}, {"sort", "relevance"}})), "taken");
  EXPECT_EQ(refusal(typed({{"recent", "7"}, {"sort", "-date"}})),
            "--recent: does not go with --sort -date");
  for (const char* days : {"0", "36526"}) {
    EXPECT_EQ(refusal(typed({{"recent", days}})), "--recent: takes 1 to 36525 days");
  }
}

TEST(SearchOptions, TakeWordsAsTheyAreTyped) {
  const SearchOptions options = take_search_options(typed({{"exact", ""}}));
  EXPECT_TRUE(options.request.compile.exact);
  EXPECT_FALSE(options.request.settings.feedback);
}

TEST(SearchOptions, SayWhatDoesNotGoTogether) {
  EXPECT_EQ(refusal(typed({}, "")), "no query: type what to look for");
  EXPECT_EQ(refusal(typed({{"quotes", ""}}, "")), "taken");
  EXPECT_EQ(refusal(typed({{"help", ""}, {"state", "x"}}, "")), "taken");
  EXPECT_EQ(refusal(typed({{"queries", "file"}})),
            "--queries: takes its queries from the file, not from the command line");
  EXPECT_EQ(refusal(typed({{"quotes", ""}, {"count", ""}})), "--count: does not go with --quotes");
  EXPECT_EQ(refusal(typed({{"state", "dir"}})), "--state: needs --alerts");
  EXPECT_EQ(refusal(typed({{"alerts", ""}, {"limit", "3"}}, "")),
            "--limit: does not go with --alerts");
  EXPECT_EQ(refusal(typed({{"alerts", ""}})),
            "--alerts: takes its queries from files (--searches)");
  EXPECT_EQ(refusal(typed({{"since", "2022"}, {"until", "2021"}})),
            "--since is later than --until");
}

/// Every word of the table is taken in a search or with --alerts, and no other.
TEST(SearchOptions, TakeTheWordsOfTheTable) {
  for (const Option& option : search_program().options) {
    const std::string name(option.name);
    if (name == "generate") continue;  // which takes no options
    for (const std::string_view word : words(option)) {
      const std::string in_search = refusal(typed({{name.c_str(), std::string(word)}}));
      const std::string in_alerts =
          refusal(typed({{"alerts", ""}, {name.c_str(), std::string(word)}}, ""));
      EXPECT_TRUE(in_search == "taken" || in_alerts == "taken") << name << ' ' << word;
    }
    if (option.choices.empty()) continue;
    EXPECT_NE(refusal(typed({{name.c_str(), "nonsense"}})), "taken") << name;
    if (option.fallback.empty()) continue;
    EXPECT_EQ(refusal(typed({{name.c_str(), std::string(option.fallback)}})), "taken") << name;
  }
}

TEST(SearchOptions, TellSavedSearchesWhatConcernsThem) {
  const SearchOptions options = take_search_options(typed({{"alerts", ""},
                                                           {"db", "index"},
                                                           {"format", "digest"},
                                                           {"mail-to", "ana@news.example"},
                                                           {"feed-entries", "7"}},
                                                          ""));
  EXPECT_EQ(options.command, SearchCommand::alerts);
  EXPECT_EQ(options.alerts.index, "index");
  EXPECT_EQ(options.alerts.format, AlertFormat::digest);
  EXPECT_EQ(options.alerts.addresses.size(), 1U);
  EXPECT_EQ(options.alerts.feed_entries, 7U);
  EXPECT_EQ(refusal(typed({{"alerts", ""}, {"mail-to", "Ana <a@b.example>"}}, "")),
            "--mail-to Ana <a@b.example>: not an address: give name@host, once for each");
}

}  // namespace
}  // namespace clipfile
