// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/options.h"

#include <algorithm>
#include <array>

#include "common/index_folder.h"
#include "searcher/alert_options.h"
#include "searcher/output_options.h"
#include "searcher/overview_options.h"
#include "searcher/request_options.h"

namespace clipfile {
namespace {

SearchCommand command_of(const TypedOptions& typed) {
  if (typed.has("help")) return SearchCommand::help;
  if (typed.has("version")) return SearchCommand::version;
  if (typed.has("alerts")) return SearchCommand::alerts;
  if (typed.has("quotes")) return SearchCommand::quotes;
  for (const char* overview : {"facet", "timeline", "related"}) {
    if (typed.has(overview)) return SearchCommand::overview;
  }
  return typed.has("count") ? SearchCommand::count : SearchCommand::search;
}

std::string joined_query(const std::vector<std::string>& words) {
  std::string query;
  for (const std::string& word : words) query += (query.empty() ? "" : " ") + word;
  return query;
}

std::vector<std::string> indexes_of(const TypedOptions& typed) {
  return typed.has("db") ? typed.texts("db") : std::vector<std::string>{default_index_folder()};
}

void require_quotes(const TypedOptions& typed, OutputFormat format) {
  for (const char* other : {"count", "list", "null", "queries", "per-article", "explain"}) {
    if (typed.is_typed(other)) {
      throw UsageError("--" + std::string(other) + ": does not go with --quotes");
    }
  }
  constexpr std::array fitting = {OutputFormat::text, OutputFormat::json, OutputFormat::json_lines,
                                  OutputFormat::csv, OutputFormat::markdown};
  if (std::find(fitting.begin(), fitting.end(), format) == fitting.end()) {
    throw UsageError("--quotes: --format is text, json, jsonl, csv or markdown");
  }
}

void require_query(const SearchOptions& options) {
  if (options.command == SearchCommand::quotes) return;
  if (options.command == SearchCommand::overview) return;
  if (options.query.empty() && options.queries_file.empty() && options.request.like.empty()) {
    throw UsageError("no query: type what to look for");
  }
  if (!options.query.empty() && !options.queries_file.empty()) {
    throw UsageError("--queries: takes its queries from the file, not from the command line");
  }
}

}  // namespace

SearchOptions take_search_options(const TypedOptions& typed) {
  SearchOptions options;
  options.command = command_of(typed);
  if (options.command == SearchCommand::help || options.command == SearchCommand::version) {
    return options;
  }
  require_company(typed);
  if (options.command == SearchCommand::alerts) {
    options.alerts = take_alert_options(typed);
    return options;
  }
  options.indexes = indexes_of(typed);
  options.names_file = typed.text("names");
  options.synonyms_file = typed.text("synonyms");
  options.query = joined_query(typed.arguments());
  options.queries_file = typed.text("queries");
  options.render = take_render_options(typed);
  options.request = take_request(typed, options.render.format, options.command);
  options.explain = typed.has("explain");
  options.quiet = typed.has("quiet");
  options.pager = wants_pager(typed);
  if (options.command == SearchCommand::quotes) require_quotes(typed, options.render.format);
  if (options.command == SearchCommand::overview) options.overview = take_overview(typed);
  require_query(options);
  return options;
}

}  // namespace clipfile
