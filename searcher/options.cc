// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/options.h"

#include <algorithm>
#include <array>
#include <boost/program_options.hpp>
#include <cstdlib>
#include <sstream>
#include <string_view>
#include <sys/ioctl.h>
#include <unistd.h>
#include <utility>

#include "common/index_folder.h"
#include "common/schema.h"
#include "common/user_folders.h"
#include "searcher/alerts/saved_searches.h"
#include "searcher/render/mail_header.h"

namespace clipfile {
namespace {

namespace po = boost::program_options;

constexpr unsigned help_columns = 80;

constexpr std::size_t default_passages = 10;
constexpr std::size_t default_trec_articles = 1000;

template <typename Value>
using Choices = std::initializer_list<std::pair<std::string_view, Value>>;

po::options_description visible_options() {
  po::options_description options("Options", help_columns);
  auto add = options.add_options();
  add("db,d", po::value<std::vector<std::string>>()->value_name("DIR|HOST:PORT"),
      "the index; given again, several answer as one (default: $CLIPFILE_DB, "
      "$XDG_DATA_HOME/clipfile, "
      "~/.local/share/clipfile)");
  add("format", po::value<std::string>()->value_name("NAME"),
      "text, json, jsonl, paths or trec (default text)");
  add("json", "the same as --format=json");
  add("limit,n", po::value<long>()->value_name("N"), "passages to show (default 10; 0: all)");
  add("offset", po::value<long>()->value_name("N"), "passages to pass over first");
  add("per-article", po::value<long>()->value_name("N"),
      "passages of one article to show (default 3; 0: all that match)");
  add("sort", po::value<std::string>()->value_name("ORDER"),
      "relevance, date (oldest first) or -date (default relevance)");
  add("since", po::value<std::string>()->value_name("DATE"),
      "published then or later: 2022, 2022-01, 2022-01-09, -7d, yesterday");
  add("until", po::value<std::string>()->value_name("DATE"), "published then or earlier");
  add("all", "only articles that hold all words");
  add("any", "rank whatever holds one of the words, all or not");
  add("exact", "no stems, no other spellings of names, no feedback: words as they are typed");
  add("names", po::value<std::string>()->value_name("FILE"),
      "names that are one, lines like Kyiv = Kiev (default: $XDG_CONFIG_HOME/clipfile/names, "
      "~/.config/clipfile/names)");
  add("no-feedback", "do not rank by the words of the best articles too");
  add("count,c", "print how many articles match, nothing else");
  add("quotes",
      "list who said what in the articles that match, or in all; with said-by: what that person "
      "says; --limit counts quotes; --format is text, json or jsonl");
  add("list,l", "print the paths of the articles only, as --format=paths does");
  add("null,0", "paths end with a NUL byte");
  add("queries", po::value<std::string>()->value_name("FILE"),
      "a query a line, or id, TAB, query; - is standard input");
  add("synonyms", po::value<std::string>()->value_name("FILE"),
      "what ~word stands for: a line a group, with commas between its words (default: "
      "$XDG_CONFIG_HOME/clipfile/synonyms, ~/.config/clipfile/synonyms)");
  add("alerts",
      "report what came in since each saved search last looked; --format is text, jsonl, "
      "atom or digest (a mail)");
  add("searches", po::value<std::string>()->value_name("FILE|DIR"),
      "saved searches, lines name = query (default: $XDG_CONFIG_HOME/clipfile/searches.d, "
      "~/.config/clipfile/searches.d)");
  add("from-start", "with --alerts: report what is in the index already, and all of it again");
  add("output", po::value<std::string>()->value_name("FILE"),
      "with --alerts: write there, as a whole or not at all; a feed is extended");
  add("feed-entries", po::value<long>()->value_name("N"),
      "with --format=atom: entries of the feed (default 200)");
  add("mail-to", po::value<std::vector<std::string>>()->value_name("ADDRESS"),
      "with --format=digest: who gets it; can be given again");
  add("state", po::value<std::string>()->value_name("DIR"),
      "with --alerts: where it is kept how far each search looked (default: "
      "$XDG_STATE_HOME/clipfile, ~/.local/state/clipfile)");
  add("explain", "say on standard error how the query was understood");
  add("color", po::value<std::string>()->value_name("WHEN"),
      "auto, always or never (default auto)");
  add("quiet,q", "no summary line");
  add("help,h", "show this help");
  add("version", "show the version");
  return options;
}

po::variables_map parse(int argc, const char* const* argv) {
  po::options_description all = visible_options();
  all.add_options()("query", po::value<std::vector<std::string>>());
  po::positional_options_description positional;
  positional.add("query", -1);
  const int unabbreviated =
      po::command_line_style::unix_style & ~po::command_line_style::allow_guessing;
  po::variables_map values;
  po::store(po::command_line_parser(argc, argv)
                .options(all)
                .positional(positional)
                .style(unabbreviated)
                .run(),
            values);
  po::notify(values);
  return values;
}

template <typename Value>
Value value_or(const po::variables_map& values, const char* name, Value otherwise) {
  return values.count(name) ? values[name].as<Value>() : otherwise;
}

template <typename Value>
Value choose(const po::variables_map& values, const char* name, Choices<Value> choices,
             Value otherwise) {
  if (!values.count(name)) return otherwise;
  const auto& typed = values[name].as<std::string>();
  std::string known;
  for (const auto& [choice, value] : choices) {
    if (choice == typed) return value;
    known += (known.empty() ? "" : ", ") + std::string(choice);
  }
  throw UsageError("--" + std::string(name) + " " + typed + ": takes one of " + known);
}

/// A number of things; boost itself lets "-1" pass for a very large one.
std::size_t amount_or(const po::variables_map& values, const char* name, std::size_t otherwise) {
  if (!values.count(name)) return otherwise;
  const long amount = values[name].as<long>();
  if (amount < 0) throw UsageError("--" + std::string(name) + ": takes a number, 0 or more");
  return static_cast<std::size_t>(amount);
}

DayRange period(const po::variables_map& values, const char* name) {
  const auto& typed = values[name].as<std::string>();
  const auto range = parse_period(typed, today());
  if (range) return *range;
  throw UsageError(
      "--" + std::string(name) + " " + typed +
      ": takes a day, month or year (2022-01-09, 2022-01, 2022) or a time back (-7d, -3m, -1y, "
      "yesterday, today)");
}

OutputFormat format_of(const po::variables_map& values) {
  if (values.count("json")) return OutputFormat::json;
  if (values.count("list")) return OutputFormat::paths;
  return choose<OutputFormat>(values, "format",
                              {{"text", OutputFormat::text},
                               {"json", OutputFormat::json},
                               {"jsonl", OutputFormat::json_lines},
                               {"paths", OutputFormat::paths},
                               {"trec", OutputFormat::trec}},
                              OutputFormat::text);
}

bool wants_colour(const po::variables_map& values) {
  enum class When { automatic, always, never };
  const When when =
      choose<When>(values, "color",
                   {{"auto", When::automatic}, {"always", When::always}, {"never", When::never}},
                   When::automatic);
  if (when != When::automatic) return when == When::always;
  const char* none = std::getenv("NO_COLOR");
  const char* terminal = std::getenv("TERM");
  const bool dumb = !terminal || std::string_view(terminal) == "dumb";
  return isatty(STDOUT_FILENO) == 1 && !dumb && (!none || *none == '\0');
}

std::size_t terminal_columns() {
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
  constexpr std::size_t usual = 80;
  return usual;
}

/// How many passages to show where the command line does not say.
std::size_t default_limit(OutputFormat format, SearchCommand command) {
  if (format == OutputFormat::paths) return 0;
  if (format == OutputFormat::trec) return default_trec_articles;
  return command == SearchCommand::count ? 1 : default_passages;
}

Tiers tiers_of(const po::variables_map& values, OutputFormat format, SearchCommand command) {
  if (values.count("any")) return Tiers::any;
  // A count and a list of paths mean what holds all words.
  const bool strict = format == OutputFormat::paths || command == SearchCommand::count;
  return values.count("all") || strict ? Tiers::all : Tiers::all_first;
}

SearchRequest request_of(const po::variables_map& values, OutputFormat format,
                         SearchCommand command) {
  SearchRequest request;
  request.compile.tiers = tiers_of(values, format, command);
  request.compile.exact = values.count("exact") > 0;
  request.settings.feedback = !request.compile.exact && !values.count("no-feedback");
  RankingRequest& ranking = request.ranking;
  const bool by_article = format == OutputFormat::paths || format == OutputFormat::trec;
  ranking.passages = amount_or(values, "limit", default_limit(format, command));
  ranking.exact_count = command == SearchCommand::count || format != OutputFormat::text;
  ranking.offset = amount_or(values, "offset", 0);
  ranking.per_article = by_article ? 1 : amount_or(values, "per-article", ranking.per_article);
  ranking.order = choose<SortOrder>(values, "sort",
                                    {{"relevance", SortOrder::relevance},
                                     {"date", SortOrder::oldest_first},
                                     {"-date", SortOrder::newest_first}},
                                    SortOrder::relevance);
  if (values.count("since")) request.since = period(values, "since").first;
  if (values.count("until")) request.until = period(values, "until").last;
  if (request.since && request.until && *request.since > *request.until) {
    throw UsageError("--since is later than --until");
  }
  return request;
}

std::string joined_query(const std::vector<std::string>& words) {
  std::string query;
  for (const std::string& word : words) query += (query.empty() ? "" : " ") + word;
  return query;
}

SearchCommand command_of(const po::variables_map& values) {
  if (values.count("help")) return SearchCommand::help;
  if (values.count("version")) return SearchCommand::version;
  if (values.count("quotes")) return SearchCommand::quotes;
  return values.count("count") ? SearchCommand::count : SearchCommand::search;
}

/// Options that belong to saved searches and no others, and those that both take.
constexpr std::array<std::string_view, 7> of_alerts = {
    "alerts", "searches", "from-start", "output", "feed-entries", "mail-to", "state"};
constexpr std::array<std::string_view, 6> of_both = {"db",    "format",   "color",
                                                     "quiet", "synonyms", "names"};

void require_company(const po::variables_map& values) {
  const bool alerts = values.count("alerts") > 0;
  const auto contains = [](const auto& names, const std::string& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
  };
  for (const auto& [name, value] : values) {
    if (!alerts && contains(of_alerts, name)) throw UsageError("--" + name + ": needs --alerts");
    if (!alerts || contains(of_alerts, name) || contains(of_both, name)) continue;
    if (name == "query") throw UsageError("--alerts: takes its queries from files (--searches)");
    throw UsageError("--" + name + ": does not go with --alerts");
  }
}

std::vector<std::string> addresses_of(const po::variables_map& values) {
  const auto addresses = value_or<std::vector<std::string>>(values, "mail-to", {});
  for (const std::string& address : addresses) {
    if (!is_mail_address(address)) {
      throw UsageError("--mail-to " + address + ": not an address: give name@host, once for each");
    }
  }
  return addresses;
}

SearchOptions take_alerts(const po::variables_map& values) {
  SearchOptions options;
  options.command = SearchCommand::alerts;
  options.indexes = value_or<std::vector<std::string>>(values, "db", {default_index_folder()});
  if (options.indexes.size() > 1) throw UsageError("--alerts: takes one index, not several");
  AlertOptions& alerts = options.alerts;
  alerts.names_file = value_or<std::string>(values, "names", "");
  alerts.index = options.indexes.front();
  alerts.searches = value_or<std::string>(values, "searches", default_searches_folder());
  alerts.state = value_or<std::string>(values, "state", user_state_folder());
  alerts.output = value_or<std::string>(values, "output", "");
  alerts.synonyms = value_or<std::string>(values, "synonyms", "");
  alerts.format = choose<AlertFormat>(values, "format",
                                      {{"text", AlertFormat::text},
                                       {"jsonl", AlertFormat::json_lines},
                                       {"atom", AlertFormat::atom},
                                       {"digest", AlertFormat::digest}},
                                      AlertFormat::text);
  alerts.render.colour = alerts.output.empty() && wants_colour(values);
  alerts.render.columns = terminal_columns();
  alerts.addresses = addresses_of(values);
  alerts.feed_entries = amount_or(values, "feed-entries", alerts.feed_entries);
  alerts.from_start = values.count("from-start") > 0;
  alerts.quiet = values.count("quiet") > 0;
  return options;
}

void require_quotes(const po::variables_map& values, const SearchOptions& options) {
  for (const char* other : {"count", "list", "null", "queries", "per-article", "explain"}) {
    if (values.count(other)) {
      throw UsageError("--" + std::string(other) + ": does not go with --quotes");
    }
  }
  const OutputFormat format = options.render.format;
  if (format == OutputFormat::paths || format == OutputFormat::trec) {
    throw UsageError("--quotes: --format is text, json or jsonl");
  }
}

SearchOptions take(const po::variables_map& values) {
  if (!values.count("help") && !values.count("version")) {
    require_company(values);
    if (values.count("alerts")) return take_alerts(values);
  }
  SearchOptions options;
  options.command = command_of(values);
  options.indexes = value_or<std::vector<std::string>>(values, "db", {default_index_folder()});
  options.names_file = value_or<std::string>(values, "names", "");
  options.query = joined_query(value_or<std::vector<std::string>>(values, "query", {}));
  options.queries_file = value_or<std::string>(values, "queries", "");
  options.synonyms_file = value_or<std::string>(values, "synonyms", "");
  options.render.format = format_of(values);
  options.render.colour = wants_colour(values);
  options.render.columns = terminal_columns();
  options.render.null_terminated = values.count("null") > 0;
  options.render.batch = !options.queries_file.empty();
  options.request = request_of(values, options.render.format, options.command);
  options.explain = values.count("explain") > 0;
  options.quiet = values.count("quiet") > 0;
  const bool asks =
      options.command == SearchCommand::search || options.command == SearchCommand::count;
  if (asks && options.query.empty() && options.queries_file.empty()) {
    throw UsageError("no query: type what to look for");
  }
  if (options.command == SearchCommand::quotes) require_quotes(values, options);
  if (!options.query.empty() && !options.queries_file.empty()) {
    throw UsageError("--queries: takes its queries from the file, not from the command line");
  }
  return options;
}

}  // namespace

SearchOptions parse_search_options(int argc, const char* const* argv) try {
  return take(parse(argc, argv));
} catch (const po::error& error) {
  throw UsageError(error.what());
}

std::string search_help() {
  std::ostringstream help;
  help << "clip-search ranks the passages of an archive of news clippings.\n\n"
          "  clip-search sanctions                         passages about sanctions, best first\n"
          "  clip-search 'Ryabkov \"outstretched hand\"'     a word and a phrase\n"
          "  clip-search 'sanction* NOT gas' --since 2022  beginnings, exclusion, dates\n"
          "  clip-search headline:pipeline lang:de         fields\n"
          "  clip-search --json OSCE | jq .results[0]      for scripts\n"
          "  clip-search --alerts                          what is new for the saved searches\n\n"
          "Usage: clip-search [options] QUERY...\n"
          "       clip-search --alerts [options]\n\n"
       << visible_options() << "\nFields:\n";
  for (const schema::Field& field : schema::fields) {
    const std::string name = std::string(field.name) + ':';
    help << "  " << name << std::string(14 - name.size(), ' ') << field.help << '\n';
  }
  help << "\nExit status: 0 found, 1 nothing found or nothing new, 2 bad query or usage, 6 the "
          "index is\n"
          "damaged, 75 it cannot be read for now.\n";
  return help.str();
}

}  // namespace clipfile
