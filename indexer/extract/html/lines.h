/// Cuts a page into lines of text: what stands between two beginnings or ends of blocks.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "indexer/extract/html/html_tree.h"

namespace clipfile {

struct Line {
  NodeId block = 0;              ///< the innermost block around it
  NodeId first = 0;              ///< its first node of text
  std::string text;              ///< white space folded, not empty
  std::uint32_t chars = 0;       ///< code points, counted without white space
  std::uint32_t link_chars = 0;  ///< those inside links
  std::uint32_t commas = 0;      ///< of any script
  bool alone = true;             ///< the only line of its block
};

/// In document order. Two line breaks in a row end a line. Nodes with `unread[node]` are passed
/// over with all they hold.
std::vector<Line> cut_into_lines(const HtmlTree& tree, const std::vector<char>& unread);

}  // namespace clipfile
