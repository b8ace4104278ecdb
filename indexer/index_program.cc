// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/index_program.h"

#include <cerrno>
#include <ctime>
#include <exception>
#include <filesystem>
#include <iostream>
#include <new>
#include <string>
#include <string_view>
#include <system_error>
#include <unistd.h>

#include "common/calendar.h"
#include "common/command_line/configuration.h"
#include "common/command_line/help.h"
#include "common/command_line/pages.h"
#include "common/durable_file.h"
#include "common/exit_status.h"
#include "common/standard_streams.h"
#include "indexer/log/text_log.h"
#include "indexer/option_table.h"
#include "indexer/options.h"
#include "indexer/run/extract_command.h"
#include "indexer/run/index_run.h"
#include "indexer/run/interruption.h"
#include "indexer/run/run_end.h"
#include "indexer/run/run_reading.h"
#include "indexer/upkeep/check.h"
#include "indexer/upkeep/compact.h"
#include "indexer/upkeep/export.h"
#include "indexer/upkeep/last_run.h"
#include "indexer/upkeep/statistics_output.h"
#include "indexer/watch/inotify_source.h"
#include "indexer/watch/watch_loop.h"
#include "indexer/watch/watched_paths.h"

namespace clipfile {
namespace {

void tell_end(const std::string& message, Log& log) {
  log.write({LogLevel::error, message, "ended", ""});
}

/// Runs `action`, which returns an exit status; where it throws, the log says why.
template <typename Action>
int guarded(const Action& action, Log& log) {
  return status_of_run(action, [&](const std::string& message) { tell_end(message, log); });
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

/// Under cron and in a log, where nobody saw the key that was pressed.
void tell_interruption(bool of_rebuild, Log& log) {
  const std::string end = of_rebuild
                              ? ": the rebuild is given up, the index as it was: start it again"
                              : ": what was done is committed: the next run goes on from there";
  log.write({LogLevel::notice, "stopped by " + interruption_name() + end, "stopped", ""});
}

int run(const IndexOptions& options, Log& log) {
  RunReport report;
  report.version = CLIPFILE_VERSION;
  report.started = format_iso_time(std::time(nullptr));
  const auto index = [&] {
    run_indexing(options.run, report, log);
    return status_of(report);
  };
  report.exit_status = status_of_run(index, [&](const std::string& message) {
    report.error = message;
    tell_end(message, log);
  });
  report.finished = format_iso_time(std::time(nullptr));
  const auto write_report = [&] {
    if (!options.report_file.empty()) replace_file(options.report_file, write_report_json(report));
    return report.exit_status;
  };
  const int status = guarded(write_report, log);
  remember(options.run.index_folder, report, log);
  if (!report.error.empty()) return status;
  if (interruption() != 0) tell_interruption(options.run.rebuild, log);
  if (interruption() != 0 && options.run.rebuild) return status;
  log.write({summary_level(report), summarise(report), "summary", ""});
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

/// With -v also what confines the workers here.
int tell_version(const IndexOptions& options) {
  std::cout << "clip-index " CLIPFILE_VERSION "\n";
  if (options.log.verbosity == Verbosity::verbose) {
    std::cout << "clip-worker: confined by " << describe(confinement_of_workers()) << '\n';
  }
  return index_exit::agrees;
}

bool reads_files(IndexCommand command) {
  return command == IndexCommand::run || command == IndexCommand::extract ||
         command == IndexCommand::watch || command == IndexCommand::schedule;
}

int obey(const IndexOptions& options, const std::string& program, Log& log) {
  if (reads_files(options.command)) require_recognition(options.run.limits);
  switch (options.command) {
    case IndexCommand::help:
      return print(write_help(index_program()));
    case IndexCommand::version:
      return tell_version(options);
    case IndexCommand::formats:
      print_formats(std::cout);
      return index_exit::agrees;
    case IndexCommand::extract:
      return print_extracted(options.run, std::cout, log);
    case IndexCommand::stats:
      return describe(options);
    case IndexCommand::check:
      return check_index({.index_folder = options.run.index_folder,
                          .patience = options.run.patience,
                          .deep = options.deep,
                          .json = options.json},
                         std::cout, log);
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

/// Xapian writes in a destructor, too, and has no other way to tell there that it could not.
/// Nothing may be relied on here, so the log is passed by.
[[noreturn]] void give_up() {
  constexpr std::string_view message =
      "clip-index: broke off, most likely since the index could not be written: it is as it was "
      "after its last commit: see whether the disk is full or failing, and run again\n";
  [[maybe_unused]] const auto told = write(STDERR_FILENO, message.data(), message.size());
  _exit(index_exit::failed);
}

[[noreturn]] void become_program_with_readers(char** argv) {
  const std::string program = find_helper("clip-index-within");
  execv(program.c_str(), argv);
  throw std::system_error(errno, std::generic_category(), program);
}

int obey_within(const IndexOptions& options, char** argv, Log& log) {
  const bool needs_readers = reads_files(options.command) && !options.run.reading.isolated &&
                             options.command != IndexCommand::schedule;
  if (needs_readers && !options.run.reading.within) become_program_with_readers(argv);
  return obey(options, argv[0], log);
}

}  // namespace

int run_index_program(int argc, char** argv, OpenWithin within) try {
  std::set_terminate(give_up);
  occupy_closed_streams();
  std::ios::sync_with_stdio(false);
  TextLog of_usage(std::cerr, LogLevel::error);
  IndexOptions options;
  try {
    const TypedOptions typed = read_options(index_program(), argc, argv);
    if (typed.has("generate")) return print(write_page(index_program(), typed, CLIPFILE_VERSION));
    options = take_index_options(typed);
    options.run.reading.within = within;
  } catch (const UsageError& error) {
    tell_end(std::string(error.what()) + ": see clip-index --help", of_usage);
    return index_exit::usage;
  }
  const auto log = open_log(std::cerr, place_of(STDERR_FILENO), options.log);
  const int status = guarded([&] { return obey_within(options, argv, *log); }, *log);
  if (std::cout.flush()) return status;
  tell_end("standard output: cannot be written: what was printed is not complete", *log);
  return index_exit::failed;
} catch (const std::bad_alloc&) {
  std::cerr << "clip-index: out of memory: the index is as it was after its last commit\n";
  return index_exit::failed;
}

}  // namespace clipfile
