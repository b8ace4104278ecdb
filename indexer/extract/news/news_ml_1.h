/// Reads NewsML 1.x, IPTC's envelope of news items before NewsML-G2.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "indexer/extract/json_records.h"
#include "indexer/extract/xml/xml_tree.h"

namespace clipfile {

/// A component with texts and a headline of its own is an article: an item may hold a story in two
/// languages. `part` is the number among the articles of the file. An item without a text is
/// rejected.
std::vector<ReadPart> read_news_ml_1(const XmlElement& root);

}  // namespace clipfile
