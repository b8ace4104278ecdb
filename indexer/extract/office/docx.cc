// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/office/docx.h"

#include <string>
#include <utility>
#include <variant>

#include "indexer/extract/office/office_metadata.h"
#include "indexer/extract/office/office_text.h"
#include "indexer/extract/office/package_parts.h"
#include "indexer/extract/office/word_text.h"

namespace clipfile {
namespace {

bool is_wanted(std::string_view name) {
  if (name == "docProps/core.xml" || name == "_rels/.rels") return true;
  const bool below = name.find('/', 5) != std::string_view::npos;
  return name.starts_with("word/") && name.ends_with(".xml") && !below &&
         !name.starts_with("word/settings") && !name.starts_with("word/fontTable") &&
         !name.starts_with("word/numbering") && !name.starts_with("word/webSettings");
}

/// Where the package says that its text is.
std::string find_document(const PackageParts& parts) {
  const XmlTree relations = parse_part(parts, "_rels/.rels");
  for (const XmlElement& relation : relations.root().children("Relationship")) {
    if (!relation.attribute("Type").ends_with("/officeDocument")) continue;
    std::string target(relation.attribute("Target"));
    if (target.starts_with('/')) target.erase(0, 1);
    if (parts.contains(target)) return target;
  }
  return "word/document.xml";
}

void add_notes(const PackageParts& parts, OfficeText& text) {
  read_word_notes(parse_part(parts, "word/footnotes.xml"), "footnote", "footnote", text.asides);
  read_word_notes(parse_part(parts, "word/endnotes.xml"), "endnote", "footnote", text.asides);
  read_word_notes(parse_part(parts, "word/comments.xml"), "comment", "comment", text.asides);
  for (const auto& [name, xml] : parts) {
    if (!name.starts_with("word/header") && !name.starts_with("word/footer")) continue;
    std::vector<OfficeParagraph> lines;
    read_word_paragraphs(parse_part(parts, name), {}, lines);
    for (OfficeParagraph& line : lines) text.asides.push_back({"furniture", std::move(line.text)});
  }
}

}  // namespace

std::optional<Rejection> read_docx(const Clipping& clipping, PartSink& sink) {
  const auto read = read_package(clipping, is_wanted);
  if (const auto* rejection = std::get_if<Rejection>(&read)) return *rejection;
  const auto& parts = std::get<PackageParts>(read);
  const auto document = parse_main_part(parts, find_document(parts), "DOCX");
  if (const auto* rejection = std::get_if<Rejection>(&document)) return *rejection;
  const WordStyles styles = read_word_styles(parse_part(parts, "word/styles.xml"));
  OfficeText text;
  text.metadata = read_office_metadata(parse_part(parts, "docProps/core.xml"));
  read_word_paragraphs(std::get<XmlTree>(document), styles, text.paragraphs);
  add_notes(parts, text);
  return hand_over(std::move(text), sink);
}

}  // namespace clipfile
