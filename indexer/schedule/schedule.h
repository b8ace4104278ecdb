/// Says when which run has to take place, for a scheduler to be told.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

namespace clipfile {

struct Schedule {
  std::string name;                  ///< that units can have: "clip-index-news"
  std::string when;                  ///< "hourly", "daily", "weekly", "monthly", or as OnCalendar=
  std::vector<std::string> command;  ///< the program's absolute path, and its arguments
  std::vector<std::string> roots;    ///< what must be mounted; absolute paths
  std::vector<std::string> written;  ///< folders that the run writes to; absolute paths
  std::string user;                  ///< who runs it; a plain name, or a number
};

}  // namespace clipfile
