/// Remembers what a run says.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "indexer/log/log.h"

namespace clipfile {

class RecordedLog : public Log {
 public:
  explicit RecordedLog(LogLevel finest = LogLevel::detail) : Log(finest) {}

  void show_status(const std::string& line) override { statuses.push_back(line); }

  std::vector<LogMessage> messages;
  std::vector<std::string> statuses;

 protected:
  void print(const LogMessage& message) override { messages.push_back(message); }
};

}  // namespace clipfile
