/// Checks an index: Xapian's own check, then what Clipfile's articles and states promise, and where
/// it is asked for, the clippings against both.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <chrono>
#include <iosfwd>
#include <string>

#include "indexer/log/log.h"

namespace clipfile {

struct CheckOptions {
  std::string index_folder;
  std::chrono::seconds patience{0};  ///< above 0: no run may write in the meantime
  bool deep = false;                 ///< read the clippings, too
  bool json = false;                 ///< one object instead of lines
  std::chrono::milliseconds silence = std::chrono::hours(1);  ///< longest, of a check that goes on
};

/// Prints what is wrong to `out`. Returns the exit status. Nothing of it is done in this process,
/// since damage can crash whoever meets it. Throws IndexError where there is no index to check,
/// IndexBusy, std::system_error, std::runtime_error.
int check_index(const CheckOptions& options, std::ostream& out, Log& log);

}  // namespace clipfile
