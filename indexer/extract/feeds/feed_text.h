/// Reads what the elements of a feed hold: plain text, HTML, escaped or not, base64.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "indexer/extract/html/html_fragment.h"
#include "indexer/extract/xml/xml_tree.h"

namespace clipfile {

/// The first child of that name that is no part of a media or podcast extension and holds anything;
/// a missing one where there is none.
XmlElement feed_child(const XmlElement& element, std::string_view name);

/// By its type ("text", "html", "xhtml", media types) and mode ("escaped", "xml", "base64");
/// without them, and in RSS, markup is told by its look.
HtmlFragment read_feed_text(const XmlElement& element);

/// The same as one line.
std::string read_feed_line(const XmlElement& element);

}  // namespace clipfile
