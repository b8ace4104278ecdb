// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/options.h"

#include <algorithm>
#include <boost/program_options.hpp>
#include <fstream>
#include <initializer_list>
#include <iostream>
#include <sstream>
#include <string_view>

#include "common/index_folder.h"

namespace clipfile {
namespace {

namespace po = boost::program_options;

constexpr unsigned help_columns = 80;

po::options_description visible_options() {
  po::options_description options("Options", help_columns);
  auto add = options.add_options();
  add("db,d", po::value<std::string>()->value_name("DIR"),
      "the index (default: $CLIPFILE_DB, $XDG_DATA_HOME/clipfile, ~/.local/share/clipfile)");
  add("files-from", po::value<std::string>()->value_name("FILE"),
      "take the paths from FILE, one a line; - is standard input");
  add("null,0", "paths in --files-from end with a NUL byte");
  add("include", po::value<std::vector<std::string>>()->value_name("GLOB"),
      "only files whose name matches; may be given again");
  add("exclude", po::value<std::vector<std::string>>()->value_name("GLOB"),
      "no files or folders whose name matches; may be given again");
  add("max-file-size", po::value<long>()->value_name("MB"),
      "largest text and page that is read (default 16 and 64; JSON Lines have no limit)");
  add("jobs,j", po::value<long>()->value_name("N"),
      "processes that read files at a time (default: as many as there are processors)");
  add("file-timeout", po::value<long>()->value_name("SEC"),
      "give a file up that takes longer, apart from a second for each megabyte (default 60)");
  add("no-isolation",
      "read files within this process: a file that crashes its reader ends the run; to find faults "
      "of Clipfile's own");
  add("retry-failed", "try the files again that could not be indexed earlier");
  add("rebuild", "make a new index beside the old one and let it take over when it is complete");
  add("max-purge", po::value<double>()->value_name("PERCENT"),
      "refuse to remove more of the known files (default 10; 50 files are always allowed)");
  add("force", "remove what is gone, however much it is");
  add("wait", po::value<long>()->value_name("SECONDS"),
      "wait for another run that holds the index (default 0)");
  add("watch", "run now, and again whenever something changed, until stopped");
  add("dry-run,n", "say what would be done, and change nothing (with -v file by file)");
  add("extract", "index nothing; print each article as a JSON object a line");
  add("stats",
      "describe the index: articles by year, publication and the like, failed files, size");
  add("check", "check the index against itself, and say what is wrong with it");
  add("deep", "with --check: compare the clippings, too, byte for byte with what was indexed");
  add("json", "print --stats or --check as one JSON object");
  add("export", po::value<std::string>()->value_name("FILE"),
      "write every article of the index to FILE as JSON Lines; - is standard output");
  add("compact", "make the index smaller, and writable again after the disk was full");
  add("formats", "list the formats that this build reads");
  add("report", po::value<std::string>()->value_name("FILE"),
      "write what was done to FILE, as JSON");
  add("summary", "say what was done also where standard error is no terminal and all is well");
  add("progress", "show progress also where standard error is no terminal");
  add("log-format", po::value<std::string>()->value_name("FORMAT"),
      "of messages: text, or json, an object a line (default text)");
  add("verbose,v", "name every file that was added, updated, removed or passed over");
  add("quiet,q", "print nothing but what could not be indexed");
  add("schedule", po::value<std::string>()->value_name("WHEN"),
      "print a service and a timer of systemd for these PATHs and options: hourly, daily, weekly, "
      "monthly, or a time as for OnCalendar=");
  add("crontab", "with --schedule: print a line for cron instead");
  add("units", po::value<std::string>()->value_name("DIR"),
      "with --schedule: write the units into DIR");
  add("print", "with --schedule: print, as it does without --units anyway");
  add("help,h", "show this help");
  add("version", "show the version; with -v what confines those who read files");
  return options;
}

po::variables_map parse(int argc, const char* const* argv) {
  po::options_description all = visible_options();
  all.add_options()("path", po::value<std::vector<std::string>>());
  po::positional_options_description positional;
  positional.add("path", -1);
  using style = po::command_line_style::style_t;
  const int unabbreviated = po::command_line_style::unix_style & ~style::allow_guessing;
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

IndexCommand command_of(const po::variables_map& values) {
  if (values.count("help")) return IndexCommand::help;
  if (values.count("version")) return IndexCommand::version;
  if (values.count("formats")) return IndexCommand::formats;
  if (values.count("stats")) return IndexCommand::stats;
  if (values.count("check")) return IndexCommand::check;
  if (values.count("watch")) return IndexCommand::watch;
  if (values.count("compact")) return IndexCommand::compact;
  if (values.count("export")) return IndexCommand::export_articles;
  if (values.count("schedule")) return IndexCommand::schedule;
  return values.count("extract") ? IndexCommand::extract : IndexCommand::run;
}

/// One command at a time; and what would be passed over without a word is an error.
void require_one_command(const po::variables_map& values, bool names_paths) {
  std::string chosen;
  for (const char* name : {"stats", "check", "compact", "export", "watch", "extract", "schedule"}) {
    if (!values.count(name)) continue;
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
  if (values.count("deep") && chosen != "check") throw UsageError("--deep: goes with --check only");
  if (values.count("json") && !is_any_of({"stats", "check"})) {
    throw UsageError("--json: goes with --stats and --check only");
  }
}

ScheduleOptions take_schedule_options(const po::variables_map& values) {
  ScheduleOptions schedule;
  schedule.when = value_or<std::string>(values, "schedule", "");
  schedule.crontab = values.count("crontab") > 0;
  schedule.units_folder = value_or<std::string>(values, "units", "");
  const bool asked_for = values.count("schedule") > 0;
  for (const char* name : {"crontab", "units", "print"}) {
    if (!asked_for && values.count(name)) {
      throw UsageError(std::string("--") + name + ": goes with --schedule only");
    }
  }
  if (asked_for && values.count("files-from")) {
    throw UsageError(
        "--files-from: does not go with --schedule: index the files once, which are "
        "remembered, and schedule a run without paths");
  }
  if (values.count("crontab") + values.count("units") + values.count("print") > 1) {
    throw UsageError("--print, --crontab and --units: choose one of them");
  }
  return schedule;
}

LogFormat log_format(const std::string& name) {
  if (name == "text") return LogFormat::text;
  if (name == "json") return LogFormat::json;
  throw UsageError("--log-format " + name + ": takes one of text, json");
}

LogOptions take_log_options(const po::variables_map& values) {
  LogOptions log;
  log.format = log_format(value_or<std::string>(values, "log-format", "text"));
  if (values.count("verbose")) log.verbosity = Verbosity::verbose;
  if (values.count("quiet")) log.verbosity = Verbosity::quiet;
  log.summary = values.count("summary") > 0;
  log.progress = values.count("progress") > 0;
  return log;
}

ReadingOptions take_reading_options(const po::variables_map& values) {
  constexpr long most_jobs = 256;
  ReadingOptions reading;
  reading.isolated = values.count("no-isolation") == 0;
  const long jobs = value_or<long>(values, "jobs", 0);
  if (values.count("jobs") && (jobs < 1 || jobs > most_jobs)) {
    throw UsageError("--jobs: takes 1 to " + std::to_string(most_jobs));
  }
  reading.jobs = static_cast<unsigned>(jobs);
  reading.file_timeout =
      std::chrono::seconds(value_or<long>(values, "file-timeout", reading.file_timeout.count()));
  if (reading.file_timeout.count() < 1)
    throw UsageError("--file-timeout: takes 1 or more (seconds)");
  return reading;
}

IndexOptions take(const po::variables_map& values) {
  constexpr std::uint64_t megabyte = 1024 * 1024;
  IndexOptions options;
  options.command = command_of(values);
  options.log = take_log_options(values);
  options.schedule = take_schedule_options(values);
  options.report_file = value_or<std::string>(values, "report", "");
  options.export_file = value_or<std::string>(values, "export", "");
  options.json = values.count("json") > 0;
  options.deep = values.count("deep") > 0;
  RunOptions& run = options.run;
  run.index_folder = values.count("db") ? values["db"].as<std::string>() : default_index_folder();
  run.paths = value_or<std::vector<std::string>>(values, "path", {});
  if (values.count("files-from")) {
    const auto more = paths_from(values["files-from"].as<std::string>(), values.count("null") > 0);
    if (more.empty()) throw UsageError("--files-from: names no path");
    run.paths.insert(run.paths.end(), more.begin(), more.end());
  }
  require_one_command(values, !run.paths.empty());
  run.rules.include = value_or<std::vector<std::string>>(values, "include", {});
  run.rules.exclude = value_or<std::vector<std::string>>(values, "exclude", {});
  if (values.count("max-file-size")) {
    const long given = values["max-file-size"].as<long>();
    const auto megabytes = static_cast<std::uint64_t>(given);
    if (given < 1 || given > 512) throw UsageError("--max-file-size: takes 1 to 512 (MB)");
    run.limits = {.most_page_bytes = megabytes * megabyte,
                  .most_text_bytes = megabytes * megabyte,
                  .most_document_bytes = megabytes * megabyte};
  }
  run.reading = take_reading_options(values);
  run.patience = std::chrono::seconds(value_or<long>(values, "wait", 0));
  run.most_purged_percent = value_or<double>(values, "max-purge", run.most_purged_percent);
  if (run.patience.count() < 0) throw UsageError("--wait: takes a number of seconds, 0 or more");
  if (!(run.most_purged_percent >= 0 && run.most_purged_percent <= 100)) {
    throw UsageError("--max-purge: takes 0 to 100 (percent)");
  }
  run.force = values.count("force") > 0;
  run.retry_failed = values.count("retry-failed") > 0;
  run.rebuild = values.count("rebuild") > 0;
  run.dry_run = values.count("dry-run") > 0;
  if (options.command == IndexCommand::watch && (run.rebuild || run.dry_run || run.force)) {
    throw UsageError("--watch: does not go with --rebuild, --dry-run or --force");
  }
  if (options.command == IndexCommand::extract && run.paths.empty()) {
    throw UsageError("--extract: name the files to read");
  }
  return options;
}

}  // namespace

IndexOptions parse_index_options(int argc, const char* const* argv) try {
  return take(parse(argc, argv));
} catch (const po::error& error) {
  throw UsageError(error.what());
}

std::string index_help() {
  std::ostringstream help;
  help << "clip-index makes an index agree with an archive of news clippings.\n\n"
          "  clip-index ~/clippings               index a folder, or take over what changed in it\n"
          "  clip-index                           the same for every folder indexed before\n"
          "  clip-index -d news.index a.txt b/    an index of its own\n"
          "  clip-index --extract story.html      show what is understood, index nothing\n"
          "  clip-index --dry-run -v ~/clippings  show what a run would do\n"
          "  clip-index --stats                   say what the index holds\n"
          "  clip-index --check --deep            look for damage, also of the clippings\n"
          "  clip-index --schedule daily          print units of systemd that do this every day\n\n"
          "Usage: clip-index [options] PATH...\n\n"
       << visible_options()
       << "\nExit status: 0 the index agrees with the archive, 1 failed, 2 usage, 3 done but some\n"
          "files could not be indexed, 4 refused for safety, 6 the index is damaged, 75 another\n"
          "run holds it, 129, 130 and 143 stopped by a signal after committing what was done.\n";
  return help.str();
}

}  // namespace clipfile
