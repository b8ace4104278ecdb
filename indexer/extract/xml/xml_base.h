/// Says where the addresses of a document lead to.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "indexer/extract/xml/xml_tree.h"

namespace clipfile {

/// `address`, taken in the element, as seen from outside the document: xml:base of the element and
/// of those around it counts, then `base`. As it is written where that is no address.
std::string resolve_address(const XmlElement& element, std::string_view address,
                            std::string_view base);

/// The nearest xml:lang of the element and those around it; empty where there is none.
std::string_view language_around(XmlElement element);

}  // namespace clipfile
