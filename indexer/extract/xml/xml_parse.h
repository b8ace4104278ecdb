/// Parses XML that nobody vouches for.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <variant>

#include "common/article.h"
#include "indexer/extract/xml/xml_tree.h"

namespace clipfile {

/// In any encoding, declared rightly, wrongly or not at all. What is broken is mended as far as it
/// goes; where something is lacking then, `XmlTree::cut` says so. Nothing is fetched, no document
/// type is heeded: of entities only XML's own and HTML's are expanded. Several documents in a row
/// are one with several roots. Rejects what is no text, and what holds no element.
std::variant<XmlTree, Rejection> parse_xml(std::string_view bytes);

/// As parse_xml, of text that is decoded already.
std::variant<XmlTree, Rejection> parse_xml_text(std::string_view utf8);

/// The charset that the XML declaration at the start names, as written there; else empty.
std::string declared_xml_charset(std::string_view bytes);

}  // namespace clipfile
