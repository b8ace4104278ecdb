/// Knows the labels of the fields that Nexis writes, in several languages.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string_view>

namespace clipfile {

enum class NexisLabel {
  headline,
  byline,
  section,
  length,
  dateline,
  highlight,
  body,
  url,
  graphic,
  load_date,
  language,
  other,  ///< of a field that is not kept
};

struct NexisField {
  NexisLabel label;
  std::string_view value;  ///< what stands behind the colon
  bool capitals;           ///< "BYLINE", as the old layout has it
};

/// "BYLINE: By JANE DOE", "Länge: 520 Wörter", "Body". Nothing for a line of text.
std::optional<NexisField> read_nexis_label(std::string_view line);

/// "Document 1 of 25", "1 of 200 DOCUMENTS", "Dokument 1 von 12".
bool is_nexis_count(std::string_view line);

/// "End of Document" in several languages.
bool is_nexis_end(std::string_view line);

/// "Page 2 of 3": the foot of a printed page.
bool is_page_count(std::string_view line);

}  // namespace clipfile
