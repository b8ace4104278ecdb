/// Reads NITF (News Industry Text Format), IPTC's markup of a story.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <variant>

#include "common/article.h"
#include "indexer/extract/xml/xml_tree.h"

namespace clipfile {

/// A <nitf>, wherever it stands. An empty article where it holds nothing.
Article read_nitf(const XmlElement& nitf);

/// Rejected where it has neither text nor headline.
std::variant<Article, Rejection> read_nitf_story(const XmlElement& nitf);

}  // namespace clipfile
