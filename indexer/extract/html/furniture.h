/// Tells the parts of a page that are not its story: menus, share bars, comments, boxes of related
/// links.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "indexer/extract/html/html_tree.h"
#include "indexer/extract/html/line_sums.h"

namespace clipfile {

/// One mark a node; where a node is marked, so is all that it holds.
using NodeMarks = std::vector<char>;

/// Whether elements named "teaser" and the like count as furniture.
enum class Teasers { furniture, story };

/// What a reader never sees as text: scripts, forms' fields, hidden elements, navigation. A node
/// that holds most of the page's characters is never marked, since authors forget end tags.
NodeMarks mark_unread(const HtmlTree& tree);

/// What is about other stories or by readers: comments, sidebars, boxes of related stories. Nothing
/// that holds `story`.
NodeMarks mark_other_content(const HtmlTree& tree, NodeId story);

/// What its names, its role or its make-up speak against. A node that holds most of the page's text
/// is never marked.
NodeMarks mark_furniture(const HtmlTree& tree, const LineSums& sums, Teasers teasers);

/// Captions of pictures and tables.
NodeMarks mark_captions(const HtmlTree& tree);

}  // namespace clipfile
