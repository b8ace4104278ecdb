/// Reads saved searches from files in which each has a line: name = query.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace clipfile {

struct SavedSearch {
  std::string name;   ///< unique among the searches that are read together; printable, on one line
  std::string query;  ///< as written, not looked at yet
  std::string place;  ///< "searches.d/russia:3"
};

struct SavedSearches {
  std::vector<SavedSearch> searches;  ///< in the order of files and lines
  std::vector<std::string> faults;    ///< "place: what is wrong: what to do", one for each bad line
};

/// Adds the searches of one file's text to `found`. Empty lines and lines that begin with # are
/// passed over. A line that is none, or whose name is taken, becomes a fault.
void read_saved_searches(std::string_view text, const std::string& file, SavedSearches& found);

/// Of a file, or of the files in a folder in the order of their names; hidden files and those that
/// editors leave behind (ending in ~) are passed over. A file of a folder that cannot be read
/// becomes a fault. Throws AlertError where `path` itself cannot be read, or holds nothing.
SavedSearches load_saved_searches(const std::string& path);

/// $XDG_CONFIG_HOME/clipfile/searches.d, else ~/.config/clipfile/searches.d.
std::string default_searches_folder();

}  // namespace clipfile
