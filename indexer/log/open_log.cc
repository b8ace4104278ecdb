// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/log/open_log.h"

#include <cstdlib>
#include <string>
#include <string_view>
#include <sys/stat.h>
#include <unistd.h>

#include "indexer/log/json_log.h"
#include "indexer/log/service_log.h"
#include "indexer/log/text_log.h"

namespace clipfile {
namespace {

std::string_view variable(const char* name) {
  const char* value = std::getenv(name);
  return value ? value : "";
}

/// systemd.exec(5): the variable holds device and inode of the stream that it connected.
bool is_journal(int descriptor) {
  const std::string_view stream = variable("JOURNAL_STREAM");
  struct stat file {};
  if (stream.empty() || fstat(descriptor, &file) != 0) return false;
  return stream == std::to_string(file.st_dev) + ':' + std::to_string(file.st_ino);
}

LineForm form_for(LogPlace place, const LogOptions& options) {
  if (place == LogPlace::journal) return LineForm::journal;
  const bool looked_at = place == LogPlace::terminal && options.verbosity != Verbosity::quiet;
  return options.progress || looked_at ? LineForm::animated : LineForm::plain;
}

}  // namespace

LogPlace place_of(int descriptor) {
  if (is_journal(descriptor)) return LogPlace::journal;
  if (isatty(descriptor) != 1) return LogPlace::unattended;
  const std::string_view terminal = variable("TERM");
  const bool redraws = !terminal.empty() && terminal != "dumb";
  return redraws ? LogPlace::terminal : LogPlace::simple_terminal;
}

LogLevel finest_level(LogPlace place, const LogOptions& options) {
  if (options.verbosity == Verbosity::quiet) return LogLevel::warning;
  if (options.verbosity == Verbosity::verbose) return LogLevel::detail;
  const bool is_kept = place != LogPlace::unattended || options.format == LogFormat::json;
  return is_kept || options.summary ? LogLevel::info : LogLevel::notice;
}

std::unique_ptr<Log> open_log(std::ostream& out, LogPlace place, const LogOptions& options) {
  const LogLevel finest = finest_level(place, options);
  std::unique_ptr<Log> log;
  if (options.format == LogFormat::json) {
    log = std::make_unique<JsonLog>(out, finest);
  } else {
    log = std::make_unique<TextLog>(out, finest, form_for(place, options));
  }
  if (variable("NOTIFY_SOCKET").empty()) return log;
  return std::make_unique<ServiceLog>(std::move(log));
}

}  // namespace clipfile
