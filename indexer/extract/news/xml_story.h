/// Reads stories in XML that was not made for news: TEI, JATS, DocBook, and elements with the
/// fields of a record.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "indexer/extract/json_records.h"
#include "indexer/extract/xml/xml_tree.h"

namespace clipfile {

/// Empty where the document has neither of these. A record is an element whose children are named
/// as fields of JSON records are (json_fields.h), a headline and a text among them.
std::vector<ReadPart> read_xml_stories(const XmlElement& document);

}  // namespace clipfile
