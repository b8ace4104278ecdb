// SPDX-License-Identifier: GPL-2.0-or-later
// Documents of word processors: RTF, and the XML parts of DOCX and ODT. The first byte chooses.
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <variant>

#include "common/calendar.h"
#include "indexer/extract/office/office_metadata.h"
#include "indexer/extract/office/office_text.h"
#include "indexer/extract/office/rtf_text.h"
#include "indexer/extract/office/word_text.h"
#include "indexer/extract/office/writer_text.h"
#include "indexer/extract/xml/xml_parse.h"

namespace {

using namespace clipfile;

OfficeText read_word(const XmlTree& tree) {
  OfficeText text;
  const WordStyles styles = read_word_styles(tree);
  read_word_paragraphs(tree, styles, text.paragraphs);
  read_word_notes(tree, "footnote", "footnote", text.asides);
  text.metadata = read_office_metadata(tree);
  return text;
}

OfficeText read_writer(const XmlTree& tree) {
  OfficeText text;
  WriterStyles styles;
  read_writer_styles(tree, styles);
  read_writer_text(tree, styles, text);
  text.metadata = read_office_metadata(tree);
  return text;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  if (data[0] % 3 == 0) {
    read_office_text(read_rtf_text(bytes), today());
    return 0;
  }
  const auto parsed = parse_xml(bytes);
  const auto* tree = std::get_if<XmlTree>(&parsed);
  if (!tree) return 0;
  read_office_text(data[0] % 3 == 1 ? read_word(*tree) : read_writer(*tree), today());
  return 0;
}
