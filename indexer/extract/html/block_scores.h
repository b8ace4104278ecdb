/// Scores the blocks of a page by the prose in them, and picks those that make up the story.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <span>
#include <vector>

#include "indexer/extract/html/html_tree.h"
#include "indexer/extract/html/lines.h"

namespace clipfile {

/// The block that holds the story and those siblings of it that go on with it, in document order;
/// empty where no block holds prose.
std::vector<NodeId> pick_story_blocks(const HtmlTree& tree, std::span<const Line> lines);

}  // namespace clipfile
