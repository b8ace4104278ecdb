/// Holds a parsed XML document: its elements and texts in document order, walked by local names.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace clipfile {

/// Where a name or value lies in XmlTree::names or XmlTree::characters.
struct XmlSlice {
  std::uint32_t begin = 0;
  std::uint32_t size = 0;
};

struct XmlAttribute {
  XmlSlice name;
  XmlSlice space;
  XmlSlice value;
};

struct XmlNode {
  XmlSlice name;             ///< empty for a run of characters
  XmlSlice space;            ///< of the namespace
  std::uint32_t parent = 0;  ///< the document is its own parent
  std::uint32_t end = 0;     ///< one behind the last node of its subtree
  std::uint32_t text_begin = 0;
  std::uint32_t text_end = 0;  ///< of all text in the subtree
  std::uint32_t first_attribute = 0;
  std::uint32_t attributes = 0;
};

class XmlElement;

/// Node 0 is the document; the first child of `n` is `n + 1` where that is less than `end`, the
/// next sibling of `n` is `end` of `n`. Walked through XmlElement.
struct XmlTree {
  std::vector<XmlNode> nodes;
  std::vector<XmlAttribute> attributes;
  std::string names;
  std::string attribute_values;
  std::string characters;  ///< all text, in order, valid UTF-8
  bool cut = false;        ///< the document ends too early, or a limit was reached

  XmlElement document() const;
  /// The document's first element; a missing one where there is none.
  XmlElement root() const;
};

/// An element, or a run of characters, of a tree that must outlive it. A missing one has no name,
/// no text and no children, so that `item.child("guid").text()` needs no question in between.
class XmlElement {
 public:
  XmlElement() = default;
  XmlElement(const XmlTree& tree, std::uint32_t node) : tree_(&tree), node_(node) {}

  bool exists() const { return tree_ != nullptr; }
  bool is_text() const { return exists() && node_ != 0 && name().empty(); }
  /// Place in document order.
  std::uint32_t node() const { return node_; }
  /// One behind the last node inside it.
  std::uint32_t end_node() const { return exists() ? row().end : 0; }

  /// Without its prefix, as written: names of XML have a case.
  std::string_view name() const;
  /// The namespace's URI; where the document does not declare the prefix, the prefix itself.
  std::string_view space() const;
  bool is(std::string_view name) const { return exists() && this->name() == name; }

  /// All text in it, white space as it stands.
  std::string_view text() const;
  /// By local name, whatever its namespace; empty where it is missing.
  std::string_view attribute(std::string_view name) const;
  std::string_view attribute(std::string_view space, std::string_view name) const;

  /// A missing one for the document itself.
  XmlElement parent() const;
  /// Its elements, one level below it.
  std::vector<XmlElement> children() const;
  std::vector<XmlElement> children(std::string_view name) const;
  /// Its elements and texts, one level below it.
  std::vector<XmlElement> contents() const;
  /// All elements of that name inside it, in document order.
  std::vector<XmlElement> descendants(std::string_view name) const;
  /// The first of its children, or of all elements inside it, with that name.
  XmlElement child(std::string_view name) const;
  XmlElement descendant(std::string_view name) const;

  /// Walks everything inside it in document order, texts too:
  /// `for (auto n = e.first_inside(); n.exists(); n = e.next_inside(n))`.
  XmlElement first_inside() const;
  XmlElement next_inside(const XmlElement& last) const;
  /// As next_inside, past all that `last` holds.
  XmlElement next_behind(const XmlElement& last) const;

  bool operator==(const XmlElement&) const = default;

 private:
  const XmlNode& row() const { return tree_->nodes[node_]; }
  XmlElement at(std::uint32_t node) const;

  const XmlTree* tree_ = nullptr;
  std::uint32_t node_ = 0;
};

}  // namespace clipfile
