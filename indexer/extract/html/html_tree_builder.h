/// Builds a tree from the parser's events, closing what authors leave open.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "indexer/extract/html/html_tree.h"

namespace clipfile {

class HtmlTreeBuilder {
 public:
  HtmlTreeBuilder();

  void open(std::string_view name);
  /// Of the element that was opened last.
  void add_attribute(std::string_view name, std::string_view value);
  void close(std::string_view name);
  void add_text(std::string_view characters);
  /// Contents of a script or style element.
  void add_raw_text(std::string_view characters);

  bool is_full() const;
  HtmlTree finish(bool cut);

 private:
  NodeId add_node(Tag tag);
  void close_innermost();
  void close_implied_by(Tag tag);

  HtmlTree tree_;
  std::vector<NodeId> open_;
  NodeId last_opened_ = 0;
  std::size_t data_script_bytes_ = 0;
};

}  // namespace clipfile
