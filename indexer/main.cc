// SPDX-License-Identifier: GPL-2.0-or-later
#include <csignal>
#include <exception>
#include <filesystem>
#include <iostream>
#include <string>
#include <unistd.h>
#include <xapian.h>

#include "common/durable_file.h"
#include "common/exit_status.h"
#include "common/index_folder.h"
#include "common/standard_streams.h"
#include "indexer/log/text_log.h"
#include "indexer/options.h"
#include "indexer/run/extract_command.h"
#include "indexer/run/index_run.h"
#include "indexer/run/interruption.h"
#include "indexer/store/index_lock.h"
#include "indexer/upkeep/compact.h"
#include "indexer/upkeep/export.h"
#include "indexer/upkeep/last_run.h"
#include "indexer/upkeep/statistics_output.h"
#include "indexer/watch/inotify_source.h"
#include "indexer/watch/watch_loop.h"
#include "indexer/watch/watched_paths.h"

namespace {

using namespace clipfile;

int end_with(int status, const std::string& message, Log& log) {
  log.write({LogLevel::error, message, "ended", ""});
  return status;
}

int status_of_fault(IndexFault fault) {
  return fault == IndexFault::damaged ? index_exit::damaged : index_exit::failed;
}

/// The one place where what ends a run becomes a message and an exit status.
template <typename Action>
int guarded(const Action& action, Log& log, std::string& error) {
  const auto end = [&](int status, const std::string& message) {
    error = message;
    return end_with(status, message, log);
  };
  try {
    return action();
  } catch (const RunRefused& refusal) {
    return end(index_exit::refused, refusal.what());
  } catch (const IndexBusy& busy) {
    return end(index_exit::busy, busy.what());
  } catch (const IndexError& fault) {
    return end(status_of_fault(fault.fault()), fault.what());
  } catch (const std::invalid_argument& usage) {
    return end(index_exit::usage, usage.what());
  } catch (const Xapian::Error& fault) {
    return end(index_exit::failed,
               "the index: " + fault.get_description() +
                   ": it is as it was after its last commit: run again when the cause is mended");
  } catch (const std::bad_alloc&) {
    return end(index_exit::failed, "out of memory: the index is as it was after its last commit");
  } catch (const std::exception& fault) {
    return end(index_exit::failed, fault.what());
  }
}

int status_of(const RunReport& report) {
  if (const int signal = interruption()) return 128 + signal;
  const bool failed = !report.failed.empty() || !report.still_failed.empty();
  return failed ? index_exit::some_rejected : index_exit::agrees;
}

/// Where all is well, it is for those who look on.
LogLevel summary_level(const RunReport& report) {
  return report.dry_run || !report.failed.empty() ? LogLevel::notice : LogLevel::info;
}

/// For --stats. A run that did its work has not failed because of this.
void remember(const std::string& index_folder, const RunReport& report, Log& log) try {
  store_last_run(index_folder, report);
} catch (const std::exception& fault) {
  if (report.error.empty()) {
    log.write({LogLevel::warning, std::string(fault.what()) + ": what this run did is not kept",
               "not kept", ""});
  }
}

int run(const IndexOptions& options, Log& log) {
  RunReport report;
  const auto index = [&] {
    run_indexing(options.run, report, log);
    return status_of(report);
  };
  report.exit_status = guarded(index, log, report.error);
  const auto write_report = [&] {
    if (!options.report_file.empty()) replace_file(options.report_file, write_report_json(report));
    return report.exit_status;
  };
  std::string ignored;
  const int status = guarded(write_report, log, ignored);
  remember(options.run.index_folder, report, log);
  if (report.error.empty()) log.write({summary_level(report), summarise(report), "summary", ""});
  return status;
}

int watch(IndexOptions options, Log& log) {
  options.run.patience = std::chrono::seconds(0);  // another try comes soon enough
  WalkRules rules = options.run.rules;
  rules.skipped_folder = std::filesystem::weakly_canonical(options.run.index_folder);
  const auto roots = [&] { return watched_paths(options.run.index_folder, options.run.paths); };
  InotifySource source(roots, rules, log);
  watch_for_interruption();
  const auto run_and_report = [&] {
    const int status = run(options, log);
    log.show_status("watching for changes in " + std::to_string(source.watches()) + " folders");
    return status;
  };
  return watch_archive({.source = source,
                        .now = std::chrono::steady_clock::now,
                        .run = run_and_report,
                        .interruption = interruption});
}

int describe(const IndexOptions& options) {
  const IndexStatistics statistics = read_statistics(options.run.index_folder);
  if (options.json) {
    std::cout << write_statistics_json(statistics);
  } else {
    print_statistics(statistics, std::cout);
  }
  return index_exit::agrees;
}

int print(const std::string& text) {
  std::cout << text;
  return index_exit::agrees;
}

int obey(const IndexOptions& options, const std::string& program, Log& log) {
  switch (options.command) {
    case IndexCommand::help:
      return print(index_help());
    case IndexCommand::version:
      return print("clip-index " CLIPFILE_VERSION "\n");
    case IndexCommand::formats:
      print_formats(std::cout);
      return index_exit::agrees;
    case IndexCommand::extract:
      return print_extracted(options.run, std::cout, std::cerr);
    case IndexCommand::stats:
      return describe(options);
    case IndexCommand::compact:
      return compact_index({options.run.index_folder, options.run.patience}, log);
    case IndexCommand::export_articles:
      return export_articles({options.run.index_folder, options.export_file, options.run.patience},
                             std::cout, log);
    case IndexCommand::schedule:
      write_schedule(options.schedule, {options.run, options.log, options.report_file}, program,
                     std::cout, log);
      return index_exit::agrees;
    case IndexCommand::watch:
      return watch(options, log);
    case IndexCommand::run:
      break;
  }
  return run(options, log);
}

}  // namespace

int main(int argc, char** argv) {
  occupy_closed_streams();
  std::ios::sync_with_stdio(false);
  TextLog of_usage(std::cerr, LogLevel::error);
  IndexOptions options;
  try {
    options = parse_index_options(argc, argv);
  } catch (const UsageError& error) {
    return end_with(index_exit::usage, std::string(error.what()) + ": see clip-index --help",
                    of_usage);
  }
  const auto log = open_log(std::cerr, place_of(STDERR_FILENO), options.log);
  std::string ignored;
  const int status = guarded([&] { return obey(options, argv[0], *log); }, *log, ignored);
  if (std::cout.flush()) return status;
  return end_with(index_exit::failed,
                  "standard output: cannot be written: what was printed is not complete", *log);
}
