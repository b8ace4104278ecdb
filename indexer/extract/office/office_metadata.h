/// Reads what office documents say of themselves, in the words of Dublin Core.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "indexer/extract/text/document_text.h"
#include "indexer/extract/xml/xml_tree.h"

namespace clipfile {

/// Of docProps/core.xml (OOXML), meta.xml and flat documents (ODF): title, creator, language and
/// the day of its creation.
DocumentMetadata read_office_metadata(const XmlTree& tree);

}  // namespace clipfile
