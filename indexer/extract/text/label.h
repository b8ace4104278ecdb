/// Says of each line of a clipping what part of the clipping it is.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/extract/text/lines.h"

namespace clipfile {

enum class Label {
  masthead,
  section,
  headline,
  deck,
  byline,
  dateline,  ///< a paragraph that starts with one, or a line that is nothing else
  date,
  field,  ///< "Author: Jane Doe"
  url,
  caption,
  furniture,
  related,
  contributors,
  read_more,
  body,
};

/// "read-more": as asides are called.
std::string_view name_of(Label label);

struct LabelledLine {
  Label label;
  std::string text;

  bool operator==(const LabelledLine&) const = default;
};

/// What is known before the lines are read.
struct KnownParts {
  std::string_view headline;  ///< no other line is taken for one; empty: not known
  bool deck = false;
};

/// One label for each line, in order; in doubt it is body.
std::vector<LabelledLine> label_lines(const TextLayout& layout, const KnownParts& known = {});

}  // namespace clipfile
