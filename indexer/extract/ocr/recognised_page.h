/// Makes lines of print of what was recognised on a page, and judges whether it can be read.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "indexer/extract/ocr/ocr_engine.h"
#include "indexer/extract/pdf/page_text.h"

namespace clipfile {

/// How well text was recognised, of one page or of several.
struct Legibility {
  double letters = 0;            ///< weight of the words, by their length
  double confident_letters = 0;  ///< the same, each times its confidence of 0 to 1
  std::size_t sure_words = 0;    ///< that stand for themselves: some letters, well recognised

  void add(const Legibility& other);
  unsigned confidence() const;  ///< mean, 0 to 100
  bool has_text() const;        ///< else there is none, or only what a pattern looked like
  bool is_legible() const;
};

/// "its text cannot be recognised well enough ...: ...": of one that is not legible.
std::string describe_illegible(const Legibility& legibility);

struct RecognisedPage {
  unsigned number = 1;
  double height = 0;  ///< points
  std::vector<PageLine> lines;
  Legibility legibility;
};

/// Words and lines that are but noise are left out. Lines in nearly the same type get the same
/// size.
RecognisedPage make_page(const std::vector<RecognisedLine>& lines, const GrayPicture& picture,
                         unsigned number);

}  // namespace clipfile
