// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/request_options.h"

#include <string>

namespace clipfile {
namespace {

constexpr std::size_t default_passages = 10;
constexpr std::size_t default_trec_articles = 1000;

DayRange period(const TypedOptions& typed, const std::string& name) {
  const std::string day = typed.text(name);
  const auto range = parse_period(day, today());
  if (range) return *range;
  throw UsageError(
      "--" + name + " " + day +
      ": takes a day, month or year (2022-01-09, 2022-01, 2022) or a time back (-7d, -3m, -1y, "
      "yesterday, today)");
}

/// How many passages to show where the command line does not say.
std::size_t default_limit(OutputFormat format, SearchCommand command) {
  if (format == OutputFormat::paths) return 0;
  if (format == OutputFormat::trec) return default_trec_articles;
  return command == SearchCommand::count ? 1 : default_passages;
}

/// What a configuration file says is of pages for people, not of lists and counts.
std::size_t limit_of(const TypedOptions& typed, OutputFormat format, SearchCommand command) {
  const std::size_t usual = default_limit(format, command);
  if (usual != default_passages && !typed.is_typed("limit")) return usual;
  return typed.amount("limit", usual);
}

bool is_by_article(OutputFormat format) {
  return format == OutputFormat::paths || format == OutputFormat::trec ||
         format == OutputFormat::ris || format == OutputFormat::bibtex;
}

/// Other formats have no place for what stands below a result, and none may leave articles out.
bool names_copies(OutputFormat format) {
  return format == OutputFormat::text || format == OutputFormat::json ||
         format == OutputFormat::json_lines;
}

bool has_place_for_context(OutputFormat format) {
  return names_copies(format) || format == OutputFormat::markdown || format == OutputFormat::html;
}

/// For programs, which take a number for what it says.
bool counts_all(OutputFormat format) {
  return format == OutputFormat::json || format == OutputFormat::json_lines ||
         format == OutputFormat::paths || format == OutputFormat::trec;
}

/// Days.
int take_half_life(const TypedOptions& typed) {
  constexpr std::size_t usual = 30;
  constexpr std::size_t most = 36'525;
  if (typed.is_typed("sort") && typed.text("sort") != "relevance") {
    throw UsageError("--recent: does not go with --sort " + typed.text("sort"));
  }
  const std::size_t days = typed.amount("recent", usual);
  if (days == 0 || days > most) throw UsageError("--recent: takes 1 to 36525 days");
  return static_cast<int>(days);
}

Tiers tiers_of(const TypedOptions& typed, OutputFormat format, SearchCommand command) {
  if (typed.has("any")) return Tiers::any;
  // A count and a list of paths mean what holds all words.
  const bool strict = format == OutputFormat::paths || command == SearchCommand::count ||
                      command == SearchCommand::overview;
  return typed.has("all") || strict ? Tiers::all : Tiers::all_first;
}

}  // namespace

SearchRequest take_request(const TypedOptions& typed, OutputFormat format, SearchCommand command) {
  SearchRequest request;
  request.compile.tiers = tiers_of(typed, format, command);
  request.like = typed.text("like");
  request.advise = request.like.empty();
  request.compile.exact = typed.has("exact");
  request.settings.feedback = !request.compile.exact && !typed.has("no-feedback");
  RankingRequest& ranking = request.ranking;
  ranking.passages = limit_of(typed, format, command);
  ranking.exact_count = command == SearchCommand::count || counts_all(format);
  ranking.offset = typed.amount("offset", 0);
  ranking.per_article =
      is_by_article(format) ? 1 : typed.amount("per-article", ranking.per_article);
  request.collapse = !typed.has("no-collapse") && names_copies(format) && ranking.passages > 0 &&
                     command == SearchCommand::search;
  if (typed.has("context") && !has_place_for_context(format)) {
    throw UsageError("--context: --format is text, json, jsonl, markdown or html");
  }
  request.context = typed.amount("context", 0);
  if (typed.has("recent")) request.half_life = take_half_life(typed);
  ranking.order = typed.choice<SortOrder>("sort",
                                          {{"relevance", SortOrder::relevance},
                                           {"date", SortOrder::oldest_first},
                                           {"-date", SortOrder::newest_first}},
                                          SortOrder::relevance);
  if (typed.has("since")) request.since = period(typed, "since").first;
  if (typed.has("until")) request.until = period(typed, "until").last;
  if (request.since && request.until && *request.since > *request.until) {
    throw UsageError("--since is later than --until");
  }
  return request;
}

}  // namespace clipfile
