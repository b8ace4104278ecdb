/// Writes messages as JSON objects, one a line; docs/json-output.md describes them.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <chrono>
#include <functional>
#include <iosfwd>

#include "indexer/log/log.h"

namespace clipfile {

class JsonLog : public Log {
 public:
  using Clock = std::function<std::chrono::system_clock::time_point()>;

  JsonLog(std::ostream& out, LogLevel finest, Clock now = std::chrono::system_clock::now);

 protected:
  void print(const LogMessage& message) override;

 private:
  std::ostream& out_;
  Clock now_;
};

}  // namespace clipfile
