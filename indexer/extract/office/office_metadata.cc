// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/office/office_metadata.h"

#include "common/text/utf8.h"
#include "indexer/extract/dates.h"

namespace clipfile {
namespace {

std::string text_of(const XmlElement& root, std::string_view name) {
  return fold_white_space(root.descendant(name).text());
}

}  // namespace

DocumentMetadata read_office_metadata(const XmlTree& tree) {
  const XmlElement meta = tree.root().descendant("meta");
  const XmlElement root = meta.exists() ? meta : tree.root();
  DocumentMetadata metadata;
  metadata.title = text_of(root, "title");
  // In ODF "creator" is who changed it last.
  std::string author = text_of(root, "initial-creator");
  if (author.empty()) author = text_of(root, "creator");
  if (!author.empty()) metadata.authors.push_back(std::move(author));
  metadata.language = text_of(root, "language");
  std::string created = text_of(root, "created");
  if (created.empty()) created = text_of(root, "creation-date");
  metadata.created = parse_stamp(created);
  return metadata;
}

}  // namespace clipfile
