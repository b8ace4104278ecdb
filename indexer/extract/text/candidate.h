/// Holds the lines of a clipping while they are being labelled.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "indexer/extract/text/label.h"
#include "indexer/extract/text/lines.h"
#include "indexer/extract/text/shape.h"

namespace clipfile {

/// A line and what it looks like on its own.
struct Candidate {
  const TextLine* line = nullptr;
  Shape shape;
  std::optional<Label> label;
  bool stamp = false;  // a time of a live blog: the line behind it is its heading

  const std::string& text() const { return line->text; }
  bool prose() const { return is_prose(shape) || (label == Label::dateline && shape.sentence); }
  bool open() const { return !label.has_value(); }
};

using Candidates = std::vector<Candidate>;

/// Labels the lines over the story. The index of the first line of the story.
std::size_t label_head(Candidates& lines, const KnownParts& known);

/// Labels, from `start` on, what the page says of other stories: the lists under headings such as
/// "Read more:", and where `between_paragraphs`, headlines that stand alone in the story or behind
/// it.
void label_other_stories(Candidates& lines, std::size_t start, bool between_paragraphs);

}  // namespace clipfile
