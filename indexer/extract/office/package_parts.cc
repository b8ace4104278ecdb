// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/office/package_parts.h"

#include <utility>

#include "indexer/extract/archive/zip_members.h"
#include "indexer/extract/xml/xml_parse.h"

namespace clipfile {

std::variant<PackageParts, Rejection> read_package(
    const Clipping& clipping, const std::function<bool(std::string_view name)>& wanted) {
  const auto most = static_cast<std::size_t>(clipping.limits.most_document_bytes);
  return read_zip_members(clipping.bytes, wanted, most, clipping.budget);
}

XmlTree parse_part(const PackageParts& parts, std::string_view name) {
  auto parsed = parse_main_part(parts, name, "");
  if (auto* tree = std::get_if<XmlTree>(&parsed)) return std::move(*tree);
  XmlTree empty;
  empty.nodes.push_back({});
  empty.nodes.front().end = 1;
  return empty;
}

std::variant<XmlTree, Rejection> parse_main_part(const PackageParts& parts, std::string_view name,
                                                 std::string_view format) {
  const std::string broken = "broken " + std::string(format) + ": ";
  const auto part = parts.find(std::string(name));
  if (part == parts.end()) return Rejection{broken + "has no " + std::string(name)};
  auto parsed = parse_xml(part->second);
  if (const auto* rejection = std::get_if<Rejection>(&parsed)) {
    return Rejection{broken + std::string(name) + ": " + rejection->reason};
  }
  return parsed;
}

}  // namespace clipfile
