// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/office/odt.h"

#include <string>
#include <utility>
#include <variant>

#include "indexer/extract/office/office_metadata.h"
#include "indexer/extract/office/office_text.h"
#include "indexer/extract/office/package_parts.h"
#include "indexer/extract/office/writer_text.h"
#include "indexer/extract/xml/xml_parse.h"

namespace clipfile {
namespace {

bool is_wanted(std::string_view name) {
  return name == "content.xml" || name == "styles.xml" || name == "meta.xml" ||
         name == "META-INF/manifest.xml";
}

/// Each entry of the manifest for an encrypted file says how it was encrypted.
bool is_encrypted(const PackageParts& parts) {
  const auto manifest = parts.find("META-INF/manifest.xml");
  return manifest != parts.end() && manifest->second.find("encryption-data") != std::string::npos;
}

std::optional<Rejection> read_flat(const Clipping& clipping, PartSink& sink) {
  const auto bytes = read_whole(clipping, clipping.limits.most_document_bytes);
  if (const auto* rejection = std::get_if<Rejection>(&bytes)) return *rejection;
  const auto parsed = parse_xml(std::get<std::string>(bytes));
  if (const auto* rejection = std::get_if<Rejection>(&parsed)) return *rejection;
  const XmlTree& tree = std::get<XmlTree>(parsed);
  WriterStyles styles;
  read_writer_styles(tree, styles);
  OfficeText text;
  read_writer_text(tree, styles, text);
  text.metadata = read_office_metadata(tree);
  return hand_over(std::move(text), sink);
}

}  // namespace

std::optional<Rejection> read_odt(const Clipping& clipping, PartSink& sink) {
  const auto head = clipping.bytes.head(2);
  if (const auto* rejection = std::get_if<Rejection>(&head)) return *rejection;
  if (std::get<std::string_view>(head) != "PK") return read_flat(clipping, sink);
  const auto read = read_package(clipping, is_wanted);
  if (const auto* rejection = std::get_if<Rejection>(&read)) return *rejection;
  const auto& parts = std::get<PackageParts>(read);
  if (is_encrypted(parts)) return Rejection{"is encrypted: save a copy without a password"};
  const auto content = parse_main_part(parts, "content.xml", "ODT");
  if (const auto* rejection = std::get_if<Rejection>(&content)) return *rejection;
  const XmlTree& tree = std::get<XmlTree>(content);
  WriterStyles styles;
  read_writer_styles(parse_part(parts, "styles.xml"), styles);
  read_writer_styles(tree, styles);
  OfficeText text;
  text.metadata = read_office_metadata(parse_part(parts, "meta.xml"));
  read_writer_text(tree, styles, text);
  return hand_over(std::move(text), sink);
}

bool looks_like_flat_odt(std::string_view head) {
  constexpr std::string_view root = "<office:document";
  const std::size_t at = head.find(root);
  if (at == std::string_view::npos) return false;
  const std::string_view rest = head.substr(at + root.size());
  return rest.find("opendocument.text") != std::string_view::npos ||
         rest.find("application/vnd.sun.xml.writer") != std::string_view::npos;
}

}  // namespace clipfile
