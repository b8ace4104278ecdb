/// Builds a tree from an XML parser's events.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "indexer/extract/xml/xml_tree.h"

namespace clipfile {

class XmlTreeBuilder {
 public:
  XmlTreeBuilder();

  /// `depth` is that of its parent, 1 for the document: what lies deeper is closed.
  void open(std::string_view name, std::string_view space, std::size_t depth);
  /// Of the element that was opened last. `value` has "&#38;" for every ampersand, as libxml2
  /// leaves it.
  void add_attribute(std::string_view name, std::string_view space, std::string_view value);
  /// Closes what lies deeper than `depth`.
  void close(std::size_t depth);
  void add_text(std::string_view characters);

  bool is_full() const;
  XmlTree finish();

 private:
  std::uint32_t add_node(XmlSlice name, XmlSlice space);
  XmlSlice intern(std::string_view name);

  XmlTree tree_;
  std::vector<std::uint32_t> open_;
  std::unordered_map<std::string, XmlSlice> interned_;
};

}  // namespace clipfile
