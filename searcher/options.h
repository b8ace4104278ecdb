/// Takes from the command line what clip-search is to do.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "common/command_line/typed_options.h"
#include "searcher/alerts_command.h"
#include "searcher/answer/search.h"
#include "searcher/render/render.h"

namespace clipfile {

enum class SearchCommand : std::uint8_t { search, count, quotes, overview, alerts, help, version };

struct SearchOptions {
  SearchCommand command = SearchCommand::search;
  std::vector<std::string> indexes;
  std::string query;          ///< empty with a batch
  std::string queries_file;   ///< "-" for standard input; empty: no batch
  std::string synonyms_file;  ///< empty: the usual one, if it is there
  std::string names_file;     ///< empty: the user's, if there is one
  SearchRequest request;
  OverviewRequest overview;
  RenderOptions render;
  AlertOptions alerts;
  bool explain = false;
  bool quiet = false;
  bool pager = false;
};

/// Throws UsageError.
SearchOptions take_search_options(const TypedOptions& typed);

}  // namespace clipfile
