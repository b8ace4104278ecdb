// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/log/text_log.h"

#include <ostream>

#include "common/text/printable.h"

namespace clipfile {
namespace {

/// As in sd-daemon(3), which are the levels of syslog.
std::string_view journal_priority(LogLevel level) {
  switch (level) {
    case LogLevel::error:
      return "<3>";
    case LogLevel::warning:
      return "<4>";
    case LogLevel::notice:
      return "<5>";
    case LogLevel::info:
      return "<6>";
    case LogLevel::detail:
      break;
  }
  return "<7>";
}

}  // namespace

void TextLog::show_status(const std::string& line) {
  if (line.empty()) return clear();
  if (form_ != LineForm::animated) return;
  out_ << '\r' << printable(line) << "\x1b[K" << std::flush;
  drawn_ = true;
}

void TextLog::print(const LogMessage& message) {
  clear();
  const bool to_journal = form_ == LineForm::journal;
  out_ << (to_journal ? journal_priority(message.level) : "clip-index: ") << printable(message.text)
       << '\n'
       << std::flush;
}

void TextLog::clear() {
  if (drawn_) out_ << "\r\x1b[K" << std::flush;
  drawn_ = false;
}

}  // namespace clipfile
