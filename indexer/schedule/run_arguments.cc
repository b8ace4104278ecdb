// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/schedule/run_arguments.h"

#include <array>
#include <charconv>
#include <utility>

namespace clipfile {
namespace {

constexpr std::chrono::seconds usual_patience{600};

class Arguments {
 public:
  void flag(const std::string& name, bool given) {
    if (given) words_.push_back(name);
  }
  void value(const std::string& name, const std::string& value) {
    words_.push_back(name + '=' + value);
  }
  void values(const std::string& name, const std::vector<std::string>& all) {
    for (const std::string& each : all) value(name, each);
  }
  void paths(const std::vector<std::string>& paths) {
    words_.insert(words_.end(), paths.begin(), paths.end());
  }
  std::vector<std::string> take() { return std::move(words_); }

 private:
  std::vector<std::string> words_;
};

/// Without the locale's decimal sign.
std::string format_percent(double percent) {
  std::array<char, 64> text{};
  const auto end = std::to_chars(text.data(), text.data() + text.size(), percent);
  return {text.data(), end.ptr};
}

}  // namespace

std::vector<std::string> run_arguments(const RepeatedRun& repeated) {
  constexpr std::uint64_t megabyte = 1024 * 1024;
  const RunOptions& run = repeated.run;
  const RunOptions usual;
  Arguments arguments;
  arguments.value("--db", run.index_folder);
  arguments.values("--include", run.rules.include);
  arguments.values("--exclude", run.rules.exclude);
  if (run.limits.most_text_bytes != usual.limits.most_text_bytes ||
      run.limits.most_page_bytes != usual.limits.most_page_bytes) {
    arguments.value("--max-file-size", std::to_string(run.limits.most_text_bytes / megabyte));
  }
  if (run.most_purged_percent != usual.most_purged_percent) {
    arguments.value("--max-purge", format_percent(run.most_purged_percent));
  }
  if (run.reading.jobs != usual.reading.jobs) {
    arguments.value("--jobs", std::to_string(run.reading.jobs));
  }
  if (run.reading.most_memory != usual.reading.most_memory) {
    arguments.value("--memory", std::to_string(run.reading.most_memory / megabyte));
  }
  if (run.reading.file_timeout != usual.reading.file_timeout) {
    arguments.value("--file-timeout", std::to_string(run.reading.file_timeout.count()));
  }
  if (!run.limits.ocr_languages.empty()) arguments.value("--ocr", run.limits.ocr_languages);
  arguments.flag("--retry-failed", run.retry_failed);
  arguments.flag("--rebuild", run.rebuild);
  const bool waits = run.patience != usual.patience;
  arguments.value("--wait", std::to_string((waits ? run.patience : usual_patience).count()));
  if (!repeated.report_file.empty()) arguments.value("--report", repeated.report_file);
  if (repeated.log.format == LogFormat::json) arguments.value("--log-format", "json");
  arguments.flag("--verbose", repeated.log.verbosity == Verbosity::verbose);
  arguments.flag("--quiet", repeated.log.verbosity == Verbosity::quiet);
  arguments.flag("--summary", repeated.log.summary);
  arguments.paths(run.paths);
  return arguments.take();
}

}  // namespace clipfile
