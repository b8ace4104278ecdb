/// Runs clip-search --alerts: looks, hands the news over, and only then remembers it.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <iosfwd>
#include <string>
#include <vector>

#include "searcher/render/render.h"

namespace clipfile {

enum class AlertFormat : std::uint8_t { text, json_lines, atom, digest };

struct AlertOptions {
  std::string index;
  std::string searches;    ///< file or folder
  std::string state;       ///< folder
  std::string synonyms;    ///< file; empty: the usual one
  std::string names_file;  ///< empty: the user's, if there is one
  std::string output;      ///< file; empty: the stream
  AlertFormat format = AlertFormat::text;
  RenderOptions render;                ///< of text
  std::vector<std::string> addresses;  ///< of a digest
  std::size_t feed_entries = 200;
  bool from_start = false;
  bool quiet = false;
};

/// The exit status. `tell` takes what is to be said beside the news, a message a call. Throws
/// AlertError, StateBusy and what Searcher throws; the state is then as it was, as it is where
/// `out` could not be written.
int run_alerts(const AlertOptions& options, std::ostream& out,
               const std::function<void(const std::string&)>& tell);

}  // namespace clipfile
