/// Reads the items of RSS, RDF and Atom as articles.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>
#include <variant>
#include <vector>

#include "indexer/extract/json_records.h"
#include "indexer/extract/xml/xml_tree.h"

namespace clipfile {

/// By the local name of the root: "rss", "RDF", "channel", "feed", "entry".
bool is_feed(const XmlElement& root);

/// RSS 0.9 to 2.0, RDF Site Summary 1.0, Atom 0.3 and 1.0, exports of WordPress. `part` of each is
/// its number among the items; an item with neither text nor title is rejected, what WordPress
/// exports beside posts and pages is passed over. Rejected where there is no item at all.
std::variant<std::vector<ReadPart>, Rejection> read_feed(const XmlElement& root);

}  // namespace clipfile
