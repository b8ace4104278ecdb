/// Turns the words of a page upright, and lays lines out that come without places.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/extract/pdf/page_text.h"

namespace clipfile {

struct TurnedWord {
  PageWord word;
  unsigned quarters = 0;  ///< clockwise turns: 1 runs down the page, 3 up
};

struct PageFrame {
  unsigned number = 1;
  double width = 0;  ///< points
  double height = 0;
};

/// As if the page were held so that most of its words are upright; the others run sideways.
PageText turn_upright(std::vector<TurnedWord> words, const PageFrame& frame);

/// Most letters belong to a script that runs from right to left.
bool runs_leftwards(const std::vector<TurnedWord>& words);

/// A page of the text's lines, each in one type; blank lines are gaps.
PageText lay_out_lines(std::string_view text, unsigned number);

/// "ﬁ" as "fi".
std::string spell_ligatures_out(std::string text);

}  // namespace clipfile
