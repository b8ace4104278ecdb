/// Reads the text of an element, paragraph by paragraph, in whatever vocabulary it is marked up.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "indexer/extract/xml/xml_tree.h"

namespace clipfile {

/// White space folded, none empty.
struct XmlText {
  std::vector<std::string> paragraphs;
  std::vector<std::string> captions;  ///< of pictures and films
};

/// Elements that XHTML, NITF, TEI, DocBook and JATS have for blocks begin and end a paragraph, as
/// do two line breaks in a row. What was escaped twice is expanded.
XmlText read_xml_text(const XmlElement& element);

/// Whether it holds elements that begin and end paragraphs.
bool has_paragraphs(const XmlElement& element);

/// All its text as one line.
std::string read_xml_line(const XmlElement& element);

}  // namespace clipfile
