/// Holds the text of a word processor's document, and reads it as a story.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "common/article.h"
#include "common/calendar.h"
#include "indexer/extract/reader.h"
#include "indexer/extract/text/document_text.h"

namespace clipfile {

enum class OfficeStyle : std::uint8_t { text, title, subtitle, heading, caption, contents };

/// By the English name of a style, as files hold it whatever the program's language: "heading 1",
/// "Title", "Heading_20_1", "toc 2".
OfficeStyle office_style(std::string_view name);

struct OfficeParagraph {
  std::string text;  ///< a line break is "\n", as is a row's end; other white space as it stands
  OfficeStyle style = OfficeStyle::text;
  unsigned level = 0;  ///< of a heading, from 1
  double size = 0;     ///< of the type of most of its letters, in points; 0: not known
  bool bold = false;   ///< all of it
};

struct OfficeText {
  std::vector<OfficeParagraph> paragraphs;
  std::vector<Aside> asides;  ///< "footnote", "comment", "furniture"; white space as it stands
  DocumentMetadata metadata;
};

/// The headline is the title, the first heading, or what stands in larger type, before running text
/// begins. Line breaks end a paragraph where they do not merely fill lines. Rejects a document
/// without text.
std::variant<Article, Rejection> read_office_text(OfficeText document, Day today);

/// The paragraphs line by line.
std::string plain_text_of(const OfficeText& document);

/// Hands the document's article to the sink, or those of an export of a news database that it
/// holds, or the rejection back.
std::optional<Rejection> hand_over(OfficeText document, PartSink& sink);

/// Gathers one row of a table: cells of a line each become one paragraph, and paragraphs of longer
/// cells, as tables hold that only lay out a page, stay as they are.
class OfficeRow {
 public:
  void add(OfficeParagraph paragraph) { cells_.back().push_back(std::move(paragraph)); }
  void end_cell() { cells_.emplace_back(); }
  void end_row(std::vector<OfficeParagraph>& paragraphs);

 private:
  std::vector<std::vector<OfficeParagraph>> cells_ = std::vector<std::vector<OfficeParagraph>>(1);
};

/// Counts the letters of a paragraph by their type.
class OfficeType {
 public:
  /// `size` in points, 0 where it is not known.
  void count(std::size_t letters, double size, bool bold);
  void set(OfficeParagraph& paragraph) const;

 private:
  std::vector<std::pair<double, std::size_t>> sizes_;
  std::size_t letters_ = 0;
  std::size_t bold_ = 0;
};

}  // namespace clipfile
