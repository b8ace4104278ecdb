/// Reads one story of a news wire.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <variant>

#include "common/article.h"

namespace clipfile {

/// A story whose parts are UTF-8 without control characters but tabs and line ends.
struct WireStory {
  std::string header;
  std::string text;
  std::string trailer;
  bool is_anpa = false;  ///< of ANPA 1312: `` '' and _ stand for quotation marks and dashes
};

/// Slug line, headline and byline are told from the text by the marks that agencies put there: "^"
/// at the beginning of lines, "=" at the end of the last one. Rejected where nothing is left.
std::variant<Article, Rejection> read_wire_story(const WireStory& story);

}  // namespace clipfile
