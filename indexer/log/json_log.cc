// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/log/json_log.h"

#include <nlohmann/json.hpp>
#include <ostream>
#include <utility>

#include "indexer/log/utc_time.h"

namespace clipfile {
namespace {

std::string_view name_of(LogLevel level) {
  switch (level) {
    case LogLevel::error:
      return "error";
    case LogLevel::warning:
      return "warning";
    case LogLevel::notice:
      return "notice";
    case LogLevel::info:
      return "info";
    case LogLevel::detail:
      break;
  }
  return "detail";
}

}  // namespace

JsonLog::JsonLog(std::ostream& out, LogLevel finest, Clock now)
    : Log(finest), out_(out), now_(std::move(now)) {}

void JsonLog::print(const LogMessage& message) {
  nlohmann::ordered_json json;
  json["time"] = utc_time(now_());
  json["level"] = name_of(message.level);
  if (!message.event.empty()) json["event"] = message.event;
  if (!message.path.empty()) json["path"] = message.path;
  json["message"] = message.text;
  out_ << json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) << '\n'
       << std::flush;
}

}  // namespace clipfile
