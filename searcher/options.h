/// Reads the command line of clip-search.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <stdexcept>
#include <string>
#include <vector>

#include "searcher/alerts_command.h"
#include "searcher/answer/search.h"
#include "searcher/render/render.h"

namespace clipfile {

enum class SearchCommand { search, count, quotes, alerts, help, version };

struct SearchOptions {
  SearchCommand command = SearchCommand::search;
  std::vector<std::string> indexes;
  std::string query;          ///< empty with a batch
  std::string queries_file;   ///< "-" for standard input; empty: no batch
  std::string synonyms_file;  ///< empty: the usual one, if it is there
  std::string names_file;     ///< empty: the user's, if there is one
  SearchRequest request;
  RenderOptions render;
  AlertOptions alerts;
  bool explain = false;
  bool quiet = false;
};

/// A command line that makes no sense.
class UsageError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Throws UsageError.
SearchOptions parse_search_options(int argc, const char* const* argv);

std::string search_help();

}  // namespace clipfile
