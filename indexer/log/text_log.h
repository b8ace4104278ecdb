/// Writes messages as lines for people, and the status below them on a terminal.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <iosfwd>

#include "indexer/log/log.h"

namespace clipfile {

enum class LineForm {
  plain,
  animated,  ///< shows the status
  journal,   ///< begins with a priority, which systemd's journal takes off, and without our name
};

class TextLog : public Log {
 public:
  TextLog(std::ostream& out, LogLevel finest, LineForm form = LineForm::plain)
      : Log(finest), out_(out), form_(form) {}
  ~TextLog() override { clear(); }

  void show_status(const std::string& line) override;

 protected:
  void print(const LogMessage& message) override;

 private:
  void clear();

  std::ostream& out_;
  LineForm form_;
  bool drawn_ = false;
};

}  // namespace clipfile
