/// Reads files of XML: feeds, the formats of the news trade, and what else holds stories.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string_view>
#include <variant>
#include <vector>

#include "indexer/extract/json_records.h"
#include "indexer/extract/reader.h"
#include "indexer/extract/xml/xml_tree.h"

namespace clipfile {

/// By the root: feed, nitf, newsml, or xml for all others. `text` is the start of a document.
Format recognise_xml(std::string_view text);

/// All stories of a document, whatever its kind; rejected where there is none ("XML of an unknown
/// kind: <mock>").
std::variant<std::vector<ReadPart>, Rejection> read_xml_articles(const XmlTree& tree);

/// A whole file of XML. What is lost at a broken end is a rejected part "end".
std::optional<Rejection> read_xml_file(const Clipping& clipping, PartSink& sink);

}  // namespace clipfile
