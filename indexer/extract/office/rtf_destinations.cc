// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/office/rtf_destinations.h"

#include <algorithm>
#include <array>
#include <utility>

namespace clipfile {

std::optional<RtfDestination> rtf_destination(std::string_view word) {
  using enum RtfDestination;
  constexpr auto table = std::to_array<std::pair<std::string_view, RtfDestination>>({
      {"fonttbl", fonts},
      {"stylesheet", styles},
      {"info", info},
      {"title", title},
      {"author", author},
      {"creatim", created},
      {"footnote", note},
      {"annotation", comment},
      {"header", furniture},
      {"headerl", furniture},
      {"headerr", furniture},
      {"headerf", furniture},
      {"footer", furniture},
      {"footerl", furniture},
      {"footerr", furniture},
      {"footerf", furniture},
      {"colortbl", skipped},
      {"pict", skipped},
      {"objdata", skipped},
      {"objclass", skipped},
      {"objname", skipped},
      {"fldinst", skipped},
      {"listtext", skipped},
      {"pntext", skipped},
      {"xe", skipped},
      {"tc", skipped},
      {"rxe", skipped},
      {"sp", skipped},
      {"nonshppict", skipped},
      {"nonesttables", skipped},
      {"bkmkstart", skipped},
      {"bkmkend", skipped},
      {"atnid", skipped},
      {"atnauthor", skipped},
      {"atrfstart", skipped},
      {"atrfend", skipped},
      {"falt", skipped},
      {"panose", skipped},
      {"fontemb", skipped},
      {"upr", skipped},
      {"template", skipped},
      {"operator", skipped},
      {"subject", skipped},
      {"keywords", skipped},
      {"doccomm", skipped},
      {"comment", skipped},
      {"company", skipped},
      {"manager", skipped},
      {"category", skipped},
      {"hlinkbase", skipped},
      {"revtim", skipped},
      {"printim", skipped},
      {"buptim", skipped},
      {"filetbl", skipped},
      {"listtable", skipped},
      {"listoverridetable", skipped},
      {"revtbl", skipped},
      {"rsidtbl", skipped},
      {"themedata", skipped},
      {"datastore", skipped},
      {"ud", body},
      {"shptxt", body},
      {"fldrslt", body},
      {"result", body},
      {"shpinst", body},
      {"shprslt", skipped},
      {"ftnsep", skipped},
      {"ftnsepc", skipped},
      {"aftnsep", skipped},
      {"aftnsepc", skipped},
  });
  const auto row = std::find_if(table.begin(), table.end(),
                                [&](const auto& candidate) { return candidate.first == word; });
  return row == table.end() ? std::nullopt : std::optional(row->second);
}

std::string_view rtf_character(std::string_view word) {
  constexpr auto table = std::to_array<std::pair<std::string_view, std::string_view>>({
      {"tab", "\t"},
      {"line", "\n"},
      {"lbr", "\n"},
      {"emdash", "—"},
      {"endash", "–"},
      {"lquote", "‘"},
      {"rquote", "’"},
      {"ldblquote", "“"},
      {"rdblquote", "”"},
      {"bullet", "•"},
      {"emspace", " "},
      {"enspace", " "},
      {"qmspace", " "},
      {"~", " "},
      {"_", "-"},
  });
  const auto row = std::find_if(table.begin(), table.end(),
                                [&](const auto& candidate) { return candidate.first == word; });
  return row == table.end() ? std::string_view() : row->second;
}

}  // namespace clipfile
