/// Takes the messages of a run, each with its level, and shows what the run is doing.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>

namespace clipfile {

enum class LogLevel {
  error,    ///< the run ends
  warning,  ///< a file could not be indexed; what -q leaves
  notice,   ///< to be seen wherever messages go
  info,     ///< good to know for who looks on: the summary of a run in which all was well
  detail,   ///< what was done with a single file; what -v adds
};

struct LogMessage {
  LogLevel level = LogLevel::info;
  std::string text;   ///< one line, as people read it; may hold any bytes that a path may have
  std::string event;  ///< for programs, in a word or two: "added"; may be empty
  std::string path;   ///< of the file that this is about; may be empty
};

class Log {
 public:
  /// Passes over what is finer than `finest`.
  explicit Log(LogLevel finest) : finest_(finest) {}
  virtual ~Log() = default;
  Log(const Log&) = delete;
  Log& operator=(const Log&) = delete;

  void write(const LogMessage& message) {
    if (message.level <= finest_) print(message);
  }

  /// Shows what the run is doing now, in place of what it did before; empty: nothing any more.
  /// Lost where there is no place for it.
  virtual void show_status(const std::string& /*line*/) {}

 protected:
  virtual void print(const LogMessage& message) = 0;

 private:
  LogLevel finest_;
};

}  // namespace clipfile
