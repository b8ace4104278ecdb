/// Reads NewsML-G2, IPTC's envelope of news items of all kinds.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "indexer/extract/json_records.h"
#include "indexer/extract/xml/xml_tree.h"

namespace clipfile {

/// By the local name of the root: "newsItem", "packageItem", "newsMessage", "contentSet" and the
/// like.
bool is_news_ml_g2(const XmlElement& root);

/// Each item of a message, or the one item. Items that hold no text (pictures, packages, plans,
/// concepts) are rejected. `part` is the number among the items; empty where the root is the item.
std::vector<ReadPart> read_news_ml_g2(const XmlElement& root);

}  // namespace clipfile
