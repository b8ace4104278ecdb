// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/html/html_tree.h"

#include <algorithm>
#include <span>

namespace clipfile {
namespace {

const HtmlAttribute* find_attribute(const HtmlTree& tree, NodeId node, Attr name) {
  const HtmlNode& owner = tree.nodes[node];
  const auto own = std::span(tree.attributes).subspan(owner.first_attribute, owner.attributes);
  const auto found =
      std::find_if(own.begin(), own.end(), [&](const HtmlAttribute& a) { return a.name == name; });
  return found == own.end() ? nullptr : &*found;
}

}  // namespace

std::string_view HtmlTree::attribute(NodeId node, Attr name) const {
  const HtmlAttribute* found = find_attribute(*this, node, name);
  if (found == nullptr) return {};
  return std::string_view(attribute_values).substr(found->begin, found->size);
}

bool HtmlTree::has_attribute(NodeId node, Attr name) const {
  return find_attribute(*this, node, name) != nullptr;
}

std::string_view HtmlTree::text(NodeId node) const {
  const HtmlNode& n = nodes[node];
  return std::string_view(characters).substr(n.text_begin, n.text_end - n.text_begin);
}

NodeId HtmlTree::closest(NodeId node, Tag tag) const {
  while (node != 0 && nodes[node].tag != tag) node = nodes[node].parent;
  return node;
}

bool HtmlTree::is_inside(NodeId node, NodeId ancestor) const {
  return node >= ancestor && node < nodes[ancestor].end;
}

}  // namespace clipfile
