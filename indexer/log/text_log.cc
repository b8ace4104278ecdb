// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/log/text_log.h"

#include <ostream>

#include "common/text/printable.h"

namespace clipfile {

void TextLog::show_status(const std::string& line) {
  if (line.empty()) return clear();
  if (!animated_) return;
  out_ << '\r' << printable(line) << "\x1b[K" << std::flush;
  drawn_ = true;
}

void TextLog::print(const LogMessage& message) {
  clear();
  out_ << "clip-index: " << printable(message.text) << '\n' << std::flush;
}

void TextLog::clear() {
  if (drawn_) out_ << "\r\x1b[K" << std::flush;
  drawn_ = false;
}

}  // namespace clipfile
