/// Writes messages as lines for people, and the status below them on a terminal.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <iosfwd>

#include "indexer/log/log.h"

namespace clipfile {

class TextLog : public Log {
 public:
  /// The status is shown only where `animated`.
  TextLog(std::ostream& out, LogLevel finest, bool animated = false)
      : Log(finest), out_(out), animated_(animated) {}
  ~TextLog() override { clear(); }

  void show_status(const std::string& line) override;

 protected:
  void print(const LogMessage& message) override;

 private:
  void clear();

  std::ostream& out_;
  bool animated_;
  bool drawn_ = false;
};

}  // namespace clipfile
