/// Reads a note in Markdown, as web clippers and note takers write it, as an article.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "common/article.h"
#include "common/calendar.h"
#include "indexer/extract/text/lines.h"

namespace clipfile {

/// Front matter overrules "# Title", and both overrule what the lines say. Markup is stripped to
/// its text, and what it shows but does not say becomes asides: "caption" (texts for pictures),
/// "related" (lines that are links alone). Rejects a text that holds no word.
std::variant<Article, Rejection> read_markdown(std::string_view utf8, Day today);

struct MarkdownText {
  std::string title;  ///< of the first heading of the first level; empty where there is none
  std::vector<TextLine>
      lines;  ///< paragraphs, headings, items, rows of tables in order, without markup
  std::vector<Aside> asides;  ///< in order
};

MarkdownText strip_markdown(std::string_view utf8);

}  // namespace clipfile
