/// Finds the story of a page: the lines that a reader came for.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "indexer/extract/html/html_tree.h"
#include "indexer/extract/html/lines.h"

namespace clipfile {

struct Story {
  std::vector<Line> body;
  std::vector<Line> captions;
  std::vector<Line> furniture;  ///< what stands between lines of the body and is no part of it
};

/// Scores blocks by the prose they hold, as Readability does (Arc90, 2009; Mozilla's version is the
/// best known).
Story find_story(const HtmlTree& tree);

}  // namespace clipfile
