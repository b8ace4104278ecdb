/// Reads the XML parts of a DOCX document.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "indexer/extract/office/office_text.h"
#include "indexer/extract/xml/xml_tree.h"

namespace clipfile {

struct WordStyle {
  OfficeStyle style = OfficeStyle::text;
  unsigned level = 0;  ///< of a heading
  double size = 0;     ///< points; 0: not said
  bool bold = false;
};

/// By the id that paragraphs name. Styles take after those that they are based on.
using WordStyles = std::map<std::string, WordStyle, std::less<>>;

/// Of word/styles.xml.
WordStyles read_word_styles(const XmlTree& styles);

/// Appends the paragraphs of word/document.xml and its like. Deleted and hidden text is left out,
/// inserted text is in; text boxes come behind the paragraph that they stand in, each once.
void read_word_paragraphs(const XmlTree& document, const WordStyles& styles,
                          std::vector<OfficeParagraph>& paragraphs);

/// The elements of that name ("footnote", "comment") as asides; not the lines that part notes from
/// the text.
void read_word_notes(const XmlTree& notes, std::string_view element, std::string_view label,
                     std::vector<Aside>& asides);

}  // namespace clipfile
