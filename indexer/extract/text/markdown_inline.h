/// Strips the markup inside a paragraph of Markdown to the text that it shows.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace clipfile {

struct InlineText {
  std::string text;                   ///< white space folded
  std::vector<std::string> captions;  ///< texts that stand for pictures, and their titles
  bool links_only = false;            ///< no word stands outside a link
  std::string url;                    ///< of the first link
};

/// Emphasis, links, pictures, footnote marks, code, HTML tags, entities, escapes, wiki links.
InlineText strip_inline(std::string_view markdown);

}  // namespace clipfile
