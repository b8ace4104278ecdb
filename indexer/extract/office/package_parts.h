/// Holds the parts of a document that is a zip archive, and parses those that are XML.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <variant>

#include "indexer/extract/reader.h"
#include "indexer/extract/xml/xml_tree.h"

namespace clipfile {

/// Contents by name.
using PackageParts = std::map<std::string, std::string>;

std::variant<PackageParts, Rejection> read_package(
    const Clipping& clipping, const std::function<bool(std::string_view name)>& wanted);

/// An empty tree where the part is missing or no XML.
XmlTree parse_part(const PackageParts& parts, std::string_view name);

/// The part without which the document is none; rejected ("broken DOCX: has no ...") where it is
/// missing or no XML.
std::variant<XmlTree, Rejection> parse_main_part(const PackageParts& parts, std::string_view name,
                                                 std::string_view format);

}  // namespace clipfile
