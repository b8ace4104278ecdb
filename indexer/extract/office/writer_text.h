/// Reads the XML parts of an OpenDocument text.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <map>
#include <string>

#include "indexer/extract/office/office_text.h"
#include "indexer/extract/xml/xml_tree.h"

namespace clipfile {

struct WriterStyle {
  std::string base;  ///< name of the style that it takes after
  OfficeStyle style = OfficeStyle::text;
  double size = 0;  ///< points; 0: not said
  bool bold = false;
};

using WriterStyles = std::map<std::string, WriterStyle, std::less<>>;

/// Of styles.xml and content.xml; one may take after the other's.
void read_writer_styles(const XmlTree& tree, WriterStyles& styles);

/// Appends the paragraphs of content.xml. Notes and comments become asides; deleted text, which a
/// document keeps apart, is left out; text boxes come behind the paragraph that they stand in.
void read_writer_text(const XmlTree& content, const WriterStyles& styles, OfficeText& text);

}  // namespace clipfile
