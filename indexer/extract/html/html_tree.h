/// Holds a parsed page: its elements and texts in document order, so that a subtree is a range of
/// numbers.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/extract/html/html_names.h"

namespace clipfile {

/// Place of a node in document order.
using NodeId = std::uint32_t;

struct HtmlAttribute {
  Attr name;
  std::uint32_t begin;
  std::uint32_t size;
};

struct HtmlNode {
  Tag tag = Tag::other;  ///< Tag::text for a run of characters
  NodeId parent = 0;     ///< the root is its own parent
  NodeId end = 0;        ///< one behind the last node of its subtree
  std::uint32_t text_begin = 0;
  std::uint32_t text_end = 0;  ///< of all text in the subtree
  std::uint32_t first_attribute = 0;
  std::uint32_t attributes = 0;
};

/// What a script element of a JSON type holds.
struct DataScript {
  NodeId node;
  std::string text;
};

/// Node 0 stands for the document. Children follow their parent: the first child of `n` is `n + 1`
/// where that is less than `end`, the next sibling of `n` is `end` of `n`.
struct HtmlTree {
  std::vector<HtmlNode> nodes;
  std::vector<HtmlAttribute> attributes;
  std::string attribute_values;
  std::string characters;  ///< all visible text, entities expanded; never script or style
  std::vector<DataScript> data_scripts;  ///< in order
  bool cut = false;  ///< a limit was reached: the tree lacks the rest of the page

  /// As the page has it, entities expanded; empty where the node lacks it.
  std::string_view attribute(NodeId node, Attr name) const;
  bool has_attribute(NodeId node, Attr name) const;
  /// All text in the subtree as it stands in the page.
  std::string_view text(NodeId node) const;
  /// Nearest of the node itself and its ancestors with that tag; 0 where there is none.
  NodeId closest(NodeId node, Tag tag) const;
  bool is_inside(NodeId node, NodeId ancestor) const;
};

}  // namespace clipfile
