/// Chooses the log that the options and the surroundings of a run ask for.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <iosfwd>
#include <memory>

#include "indexer/log/log.h"

namespace clipfile {

enum class LogFormat { text, json };

enum class Verbosity { quiet, usual, verbose };

struct LogOptions {
  LogFormat format = LogFormat::text;
  Verbosity verbosity = Verbosity::usual;
  bool summary = false;   ///< say also where nobody looks on that all was well
  bool progress = false;  ///< show the status also where there is no terminal
};

enum class LogPlace {
  unattended,  ///< a file or a pipe: under cron, every line becomes a mail
  terminal,
  simple_terminal,  ///< one that cannot redraw a line
  journal,          ///< of systemd
};

/// Where what is written to `descriptor` ends. Asks $TERM and $JOURNAL_STREAM.
LogPlace place_of(int descriptor);

/// The finest level that is written there. All is well: nothing is written where nobody looks on.
LogLevel finest_level(LogPlace place, const LogOptions& options);

/// `out` must outlive the log.
std::unique_ptr<Log> open_log(std::ostream& out, LogPlace place, const LogOptions& options);

}  // namespace clipfile
