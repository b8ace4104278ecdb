/// Shows who says what in a text, for tests: a line for each quote.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "indexer/analyse/quotes/find_quotes.h"

namespace clipfile {

/// "Ada Byron: I am here.\n"; "?" before the colon where the speaker is inferred.
inline std::string show_quotes(std::string_view text, std::string_view language = "en") {
  std::string shown;
  const Quotes found = find_quotes(text, language);
  for (const Quote& quote : found.quotes) {
    shown += found.speakers[quote.speaker];
    if (quote.certainty == SpeakerCertainty::inferred) shown += '?';
    shown.append(": ").append(quote.range.of(text)).append("\n");
  }
  return shown;
}

}  // namespace clipfile
