/// Takes running heads, running feet and page numbers off the pages of a printed document.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "indexer/extract/pdf/page_text.h"

namespace clipfile {

struct MarginLine {
  std::string text;
  unsigned page = 1;
  bool folio = false;  ///< a page number and nothing else
};

/// One page of the document and its lines.
struct PrintedPage {
  double height = 0;
  std::vector<PageLine> lines;
};

/// Removes what repeats at the top or the foot of pages, numbers in it left aside, and page numbers
/// that stand there alone. What was removed, each text once, in order.
std::vector<MarginLine> take_off_margins(std::vector<PrintedPage>& pages);

}  // namespace clipfile
