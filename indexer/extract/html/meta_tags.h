/// Collects what a page's <meta> elements name and say.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/extract/html/html_tree.h"

namespace clipfile {

struct MetaTag {
  std::string name;     ///< of its name, property or itemprop, lower case
  std::string content;  ///< white space folded, entities expanded, never empty
};

class MetaTags {
 public:
  explicit MetaTags(const HtmlTree& tree);

  /// Contents of the first of `names` that the page has; empty where it has none.
  std::string first(std::initializer_list<std::string_view> names) const;
  /// Contents of every tag of that name, in order.
  std::vector<std::string> all(std::string_view name) const;
  std::span<const MetaTag> tags() const { return tags_; }

 private:
  std::vector<MetaTag> tags_;
};

}  // namespace clipfile
