/// Knows what WordPress puts into its exports (WXR, a kind of RSS).
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "indexer/extract/html/html_fragment.h"
#include "indexer/extract/xml/xml_tree.h"

namespace clipfile {

/// Whether an item is one of such an export.
bool is_word_press(const XmlElement& item);

/// A post or a page; not a file, an entry of a menu, or what was thrown away.
bool is_word_press_post(const XmlElement& item);

/// What the author wrote as a summary; empty where there is none.
std::string read_word_press_excerpt(const XmlElement& item);

/// HTML whose paragraphs are parted by blank lines; shortcodes ("[gallery ids=1]") are left out.
HtmlFragment read_word_press_text(std::string_view text);

}  // namespace clipfile
