/// Joins the lines of a printed document to paragraphs, also over the ends of columns and pages.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "indexer/extract/pdf/page_text.h"

namespace clipfile {

struct PrintedParagraph {
  std::string text;   ///< white space folded, not empty
  unsigned page = 1;  ///< on which it begins
  double size = 0;    ///< of its type, in points
  bool bold = false;
  PageBox box;          ///< of its lines on its first page and in its first column
  unsigned column = 0;  ///< in which it begins
  unsigned lines = 1;
};

/// The size of type in which most of the text is set; 0 where there is none.
double find_body_size(const std::vector<PageLine>& lines);

/// `lines` in reading order, with their columns. A paragraph ends where the type changes, where the
/// gap to the next line is wider than usual, where the next line is indented, and where the next
/// word would still have fitted.
std::vector<PrintedParagraph> join_lines(const std::vector<PageLine>& lines, double body_size);

}  // namespace clipfile
