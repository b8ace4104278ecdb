// SPDX-License-Identifier: GPL-2.0-or-later
#include <exception>
#include <fstream>
#include <iostream>
#include <new>
#include <optional>
#include <string>
#include <system_error>
#include <xapian.h>

#include "common/command_line/configuration.h"
#include "common/command_line/help.h"
#include "common/command_line/pages.h"
#include "common/exit_status.h"
#include "common/index_folder.h"
#include "common/standard_streams.h"
#include "common/text/printable.h"
#include "searcher/alerts/alert_error.h"
#include "searcher/alerts/state_file.h"
#include "searcher/alerts_command.h"
#include "searcher/answer/batch.h"
#include "searcher/answer/kept_answers.h"
#include "searcher/answer/search.h"
#include "searcher/option_table.h"
#include "searcher/options.h"
#include "searcher/overview/more_like.h"
#include "searcher/pager.h"
#include "searcher/query/query_error.h"
#include "searcher/render/command_line.h"
#include "searcher/render/explain.h"
#include "searcher/render/json.h"
#include "searcher/render/overview.h"
#include "searcher/render/quotes.h"

namespace {

using namespace clipfile;

int tell(int status, const std::string& message) {
  const std::string text = printable(message, Layout::kept);
  std::cerr << "clip-search: " << text << (text.ends_with('\n') ? "" : "\n");
  return status;
}

int status_of(const Answer& answer) {
  return answer.articles > 0 || answer.shown() > 0 ? search_exit::found
                                                   : search_exit::nothing_found;
}

/// What people want to know beside the results; on standard error.
void remark(const Answer& answer, const SearchOptions& options) {
  if (options.explain) std::cerr << explain(answer);
  if (options.quiet) return;
  for (const std::string& line : remarks(answer)) tell(0, line);
  const std::string option = options.command == SearchCommand::quotes ? "--quotes" : "";
  if (!answer.advice.query.empty()) {
    tell(0, "try: " + command_for(answer.advice, options.indexes, option));
  }
  const bool for_people = options.command == SearchCommand::search &&
                          options.render.format == OutputFormat::text && !options.render.batch;
  if (for_people && answer.shown() > 0) tell(0, summarise(answer));
}

Answer print_answer(Searcher& searcher, const std::string& query, const SearchRequest& request,
                    Renderer& renderer) {
  if (is_kept(request.ranking)) {
    Answer answer = searcher.answer(query, request);
    renderer.render(answer);
    return answer;
  }
  bool begun = false;
  Answer answer = searcher.hand_out(query, request, [&](const Answer& known, const Result& result) {
    if (!begun) renderer.begin(known);
    begun = true;
    renderer.add(known, result);
  });
  if (!begun) renderer.begin(answer);
  renderer.end(answer);
  return answer;
}

/// What `print` prints goes through a pager where one is asked for, which has ended then.
template <typename Print>
void print_paged(const SearchOptions& options, const Print& print) {
  std::optional<Pager> pager;
  if (options.pager) pager.emplace(pager_command());
  print();
  std::cout.flush();
}

int answer_one(Searcher& searcher, const SearchOptions& options) {
  Answer answer;
  if (options.command == SearchCommand::count) {
    answer = searcher.answer(options.query, options.request);
    std::cout << answer.articles << '\n';
  } else {
    print_paged(options, [&] {
      const auto renderer = make_renderer(std::cout, options.render);
      answer = print_answer(searcher, options.query, options.request, *renderer);
      renderer->finish();
    });
  }
  std::cout.flush();
  remark(answer, options);
  return status_of(answer);
}

/// The exit status. Throws query::QueryError.
int answer_of_batch(Searcher& searcher, const SearchOptions& options, const BatchQuery& asked,
                    Renderer& renderer) {
  SearchRequest request = options.request;
  request.query_id = asked.id;
  if (options.command != SearchCommand::count) {
    return status_of(print_answer(searcher, asked.query, request, renderer));
  }
  const Answer answer = searcher.answer(asked.query, request);
  std::cout << answer.query_id << '\t' << answer.articles << '\n';
  return status_of(answer);
}

int answer_batch(Searcher& searcher, const SearchOptions& options, std::istream& queries) {
  const auto renderer = make_renderer(std::cout, options.render);
  int status = search_exit::nothing_found;
  bool any_bad = false;
  for_each_query(queries, [&](const BatchQuery& asked) {
    try {
      const int found = answer_of_batch(searcher, options, asked, *renderer);
      if (found == search_exit::found) status = search_exit::found;
    } catch (const query::QueryError& error) {
      any_bad = true;
      tell(0, asked.id + ": " + format_query_error(error, asked.query));
      if (options.render.format == OutputFormat::json_lines) {
        std::cout << write_query_error_json(asked.id, asked.query, error.what()) << '\n';
      }
    }
  });
  renderer->finish();
  return any_bad ? search_exit::usage : status;
}

QuoteAnswer print_quotes(Searcher& searcher, const SearchOptions& options) {
  if (is_kept(options.request.ranking)) {
    QuoteAnswer answer = searcher.quotes(options.query, options.request);
    render_quotes(std::cout, answer, options.render);
    return answer;
  }
  const auto renderer = make_quote_renderer(std::cout, options.render);
  QuoteAnswer answer = searcher.hand_out_quotes(
      options.query, options.request, [&](const QuoteResult& result) { renderer->add(result); });
  renderer->end(answer);
  return answer;
}

int list_quotes(const SearchOptions& options) {
  Searcher searcher(options.indexes, options.synonyms_file,
                    Equivalents::of_user(options.names_file));
  QuoteAnswer answer;
  print_paged(options, [&] { answer = print_quotes(searcher, options); });
  remark(answer.asked, options);
  if (answer.shown() == 0) {
    if (!options.quiet && answer.asked.articles > 0) tell(0, summarise(answer));
    return search_exit::nothing_found;
  }
  if (!options.quiet && options.render.format == OutputFormat::text) tell(0, summarise(answer));
  return search_exit::found;
}

int give_overview(const SearchOptions& options) {
  Searcher searcher(options.indexes, options.synonyms_file,
                    Equivalents::of_user(options.names_file));
  const Overview overview = searcher.overview(options.query, options.request, options.overview);
  print_paged(options, [&] { render_overview(std::cout, overview, options.render); });
  remark(overview.asked, options);
  if (overview.asked.articles == 0) return search_exit::nothing_found;
  if (!options.quiet && options.render.format == OutputFormat::text) tell(0, summarise(overview));
  return search_exit::found;
}

int search(const SearchOptions& options) {
  Searcher searcher(options.indexes, options.synonyms_file,
                    Equivalents::of_user(options.names_file));
  if (options.queries_file.empty()) return answer_one(searcher, options);
  if (options.queries_file == "-") return answer_batch(searcher, options, std::cin);
  std::ifstream queries(options.queries_file);
  if (!queries) throw UsageError("--queries " + options.queries_file + ": cannot be read");
  return answer_batch(searcher, options, queries);
}

int obey(const SearchOptions& options) {
  switch (options.command) {
    case SearchCommand::help:
      std::cout << write_help(search_program());
      return search_exit::found;
    case SearchCommand::version:
      std::cout << "clip-search " CLIPFILE_VERSION "\n";
      return search_exit::found;
    case SearchCommand::quotes:
      return list_quotes(options);
    case SearchCommand::overview:
      return give_overview(options);
    case SearchCommand::alerts:
      return run_alerts(options.alerts, std::cout,
                        [](const std::string& message) { tell(0, message); });
    default:
      return search(options);
  }
}

int generate(const TypedOptions& typed) {
  std::cout << write_page(search_program(), typed, CLIPFILE_VERSION);
  return search_exit::found;
}

int status_of(const IndexError& error) {
  return error.fault() == IndexFault::damaged ? search_exit::damaged : search_exit::usage;
}

/// The one place where what ends a search becomes a message and an exit status.
int guarded(int argc, char** argv) {
  std::string typed;
  try {
    const TypedOptions line = read_options(search_program(), argc, argv);
    if (line.has("generate")) return generate(line);
    const SearchOptions options = take_search_options(line);
    typed = options.query;
    return obey(options);
  } catch (const UsageError& error) {
    return tell(search_exit::usage, std::string(error.what()) + ": see clip-search --help");
  } catch (const query::QueryError& error) {
    return tell(search_exit::usage, format_query_error(error, typed));
  } catch (const ArticleNotNamed& error) {
    return tell(search_exit::usage, error.what());
  } catch (const EquivalentsError& error) {
    return tell(search_exit::usage, error.what());
  } catch (const SynonymsError& error) {
    return tell(search_exit::usage, error.what());
  } catch (const IndexError& error) {
    return tell(status_of(error), error.what());
  } catch (const StateBusy& error) {
    return tell(search_exit::busy, error.what());
  } catch (const AlertError& error) {
    return tell(search_exit::usage, error.what());
  } catch (const Xapian::DatabaseModifiedError&) {
    return tell(search_exit::busy, "the index changes faster than it can be read: try again");
  } catch (const Xapian::Error& error) {
    return tell(search_exit::busy,
                "the index cannot be read for now: " + error.get_description() + ": try again");
  } catch (const std::system_error& error) {
    return tell(search_exit::busy,
                "the index cannot be read for now: " + std::string(error.what()) + ": try again");
  } catch (const std::bad_alloc&) {
    return tell(search_exit::busy, "out of memory: try again, or ask for less");
  } catch (const std::exception& error) {
    return tell(search_exit::busy, error.what());
  }
}

}  // namespace

int main(int argc, char** argv) {
  occupy_closed_streams();
  std::ios::sync_with_stdio(false);
  const int status = guarded(argc, argv);
  if (std::cout.flush()) return status;
  return tell(search_exit::usage, "standard output: cannot be written: the answer is not complete");
}
