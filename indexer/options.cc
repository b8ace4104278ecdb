// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/options.h"

#include <algorithm>
#include <fstream>
#include <initializer_list>
#include <iostream>
#include <string_view>

#include "common/index_folder.h"

namespace clipfile {
namespace {

std::vector<std::string> read_paths(std::istream& in, char end) {
  std::vector<std::string> paths;
  for (std::string path; std::getline(in, path, end);) {
    if (!path.empty()) paths.push_back(path);
  }
  return paths;
}

std::vector<std::string> paths_from(const std::string& file, bool null_terminated) {
  const char end = null_terminated ? '\0' : '\n';
  if (file == "-") return read_paths(std::cin, end);
  std::ifstream in(file);
  if (!in) throw UsageError("--files-from " + file + ": cannot be read");
  return read_paths(in, end);
}

IndexCommand command_of(const TypedOptions& typed) {
  if (typed.has("help")) return IndexCommand::help;
  if (typed.has("version")) return IndexCommand::version;
  if (typed.has("formats")) return IndexCommand::formats;
  if (typed.has("stats")) return IndexCommand::stats;
  if (typed.has("check")) return IndexCommand::check;
  if (typed.has("watch")) return IndexCommand::watch;
  if (typed.has("compact")) return IndexCommand::compact;
  if (typed.has("export")) return IndexCommand::export_articles;
  if (typed.has("schedule")) return IndexCommand::schedule;
  return typed.has("extract") ? IndexCommand::extract : IndexCommand::run;
}

/// One command at a time; and what would be passed over without a word is an error.
void require_one_command(const TypedOptions& typed, bool names_paths) {
  std::string chosen;
  for (const char* name : {"stats", "check", "compact", "export", "watch", "extract", "schedule"}) {
    if (!typed.has(name)) continue;
    if (!chosen.empty())
      throw UsageError("--" + chosen + " and --" + name + ": choose one of them");
    chosen = name;
  }
  const auto is_any_of = [&](std::initializer_list<std::string_view> names) {
    return std::find(names.begin(), names.end(), chosen) != names.end();
  };
  if (names_paths && is_any_of({"stats", "check", "compact", "export"})) {
    throw UsageError("--" + chosen + ": takes no paths: name the index with --db");
  }
  if (typed.has("deep") && chosen != "check") throw UsageError("--deep: goes with --check only");
  if (typed.has("json") && !is_any_of({"stats", "check"})) {
    throw UsageError("--json: goes with --stats and --check only");
  }
}

ScheduleOptions take_schedule_options(const TypedOptions& typed) {
  ScheduleOptions schedule;
  schedule.when = typed.text("schedule");
  schedule.crontab = typed.has("crontab");
  schedule.units_folder = typed.text("units");
  const bool asked_for = typed.has("schedule");
  for (const char* name : {"crontab", "units", "print"}) {
    if (!asked_for && typed.has(name)) {
      throw UsageError(std::string("--") + name + ": goes with --schedule only");
    }
  }
  if (asked_for && typed.has("files-from")) {
    throw UsageError(
        "--files-from: does not go with --schedule: index the files once, which are "
        "remembered, and schedule a run without paths");
  }
  if (typed.has("crontab") + typed.has("units") + typed.has("print") > 1) {
    throw UsageError("--print, --crontab and --units: choose one of them");
  }
  return schedule;
}

LogOptions take_log_options(const TypedOptions& typed) {
  LogOptions log;
  log.format = typed.choice<LogFormat>(
      "log-format", {{"text", LogFormat::text}, {"json", LogFormat::json}}, LogFormat::text);
  if (typed.has("verbose")) log.verbosity = Verbosity::verbose;
  if (typed.has("quiet")) log.verbosity = Verbosity::quiet;
  log.summary = typed.has("summary");
  log.progress = typed.has("progress");
  return log;
}

ReadingOptions take_reading_options(const TypedOptions& typed) {
  ReadingOptions reading;
  reading.isolated = !typed.has("no-isolation");
  reading.jobs = static_cast<unsigned>(typed.number("jobs", {.least = 1, .most = 256}, 0));
  constexpr std::uint64_t megabyte = 1024 * 1024;
  const NumberRange megabytes = {.least = 64, .most = 1024 * 1024, .unit = "MB"};
  const auto usual = static_cast<std::int64_t>(reading.most_memory / megabyte);
  reading.most_memory =
      static_cast<std::uint64_t>(typed.number("memory", megabytes, usual)) * megabyte;
  const NumberRange seconds = {.least = 1, .unit = "seconds"};
  reading.file_timeout =
      std::chrono::seconds(typed.number("file-timeout", seconds, reading.file_timeout.count()));
  return reading;
}

/// Those of the command line and those of --files-from.
std::vector<std::string> take_paths(const TypedOptions& typed) {
  std::vector<std::string> paths = typed.arguments();
  if (!typed.has("files-from")) return paths;
  const auto more = paths_from(typed.text("files-from"), typed.has("null"));
  if (more.empty()) throw UsageError("--files-from: names no path");
  paths.insert(paths.end(), more.begin(), more.end());
  return paths;
}

RunOptions take_run_options(const TypedOptions& typed) {
  constexpr std::uint64_t megabyte = 1024 * 1024;
  RunOptions run;
  run.index_folder = typed.text("db", default_index_folder());
  run.paths = take_paths(typed);
  run.rules.include = typed.texts("include");
  run.rules.exclude = typed.texts("exclude");
  if (typed.has("max-file-size")) {
    const long given = typed.number("max-file-size", {.least = 1, .most = 512, .unit = "MB"}, 0);
    const std::uint64_t most = static_cast<std::uint64_t>(given) * megabyte;
    run.limits = {.most_page_bytes = most, .most_text_bytes = most, .most_document_bytes = most};
  }
  run.limits.ocr_languages = typed.text("ocr", "");
  if (typed.has("ocr") && run.limits.ocr_languages.empty()) {
    throw UsageError("--ocr: takes languages, such as eng+deu");
  }
  run.reading = take_reading_options(typed);
  run.patience = std::chrono::seconds(typed.number("wait", {.unit = "seconds"}, 0));
  run.most_purged_percent = typed.percent("max-purge", run.most_purged_percent);
  run.force = typed.has("force");
  run.retry_failed = typed.has("retry-failed");
  run.rebuild = typed.has("rebuild");
  run.dry_run = typed.has("dry-run");
  return run;
}

void require_fitting_run(IndexCommand command, const RunOptions& run) {
  if (command == IndexCommand::watch && (run.rebuild || run.dry_run || run.force)) {
    throw UsageError("--watch: does not go with --rebuild, --dry-run or --force");
  }
  if (command == IndexCommand::extract && run.paths.empty()) {
    throw UsageError("--extract: name the files to read");
  }
}

}  // namespace

IndexOptions take_index_options(const TypedOptions& typed) {
  IndexOptions options;
  options.command = command_of(typed);
  options.log = take_log_options(typed);
  options.schedule = take_schedule_options(typed);
  options.report_file = typed.text("report");
  options.export_file = typed.text("export");
  options.json = typed.has("json");
  options.deep = typed.has("deep");
  options.run = take_run_options(typed);
  require_one_command(typed, !options.run.paths.empty());
  require_fitting_run(options.command, options.run);
  return options;
}

}  // namespace clipfile
