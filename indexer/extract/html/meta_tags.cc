// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/html/meta_tags.h"

#include <algorithm>
#include <utility>

#include "common/text/utf8.h"
#include "indexer/extract/html/ascii.h"
#include "indexer/extract/html/html_references.h"

namespace clipfile {
namespace {

constexpr std::size_t max_tags = 1000;
constexpr std::size_t longest_name = 200;

/// A property may hold several names, parted by spaces.
void add_names(std::string_view names, const std::string& content, std::vector<MetaTag>& tags) {
  names = trim_ascii(names.substr(0, longest_name));
  while (!names.empty() && tags.size() < max_tags) {
    const std::size_t end = std::min(names.find(' '), names.size());
    tags.push_back({lower_ascii(names.substr(0, end)), content});
    names = trim_ascii(names.substr(end));
  }
}

}  // namespace

MetaTags::MetaTags(const HtmlTree& tree) {
  for (NodeId node = 0; node < tree.nodes.size(); ++node) {
    if (tree.nodes[node].tag != Tag::meta) continue;
    const std::string content =
        fold_white_space(expand_entities(tree.attribute(node, Attr::content)));
    if (content.empty()) continue;
    for (const Attr attr : {Attr::property, Attr::name, Attr::itemprop, Attr::http_equiv}) {
      add_names(tree.attribute(node, attr), content, tags_);
    }
  }
}

std::string MetaTags::first(std::initializer_list<std::string_view> names) const {
  for (const std::string_view name : names) {
    const auto found = std::find_if(tags_.begin(), tags_.end(),
                                    [&](const MetaTag& tag) { return tag.name == name; });
    if (found != tags_.end()) return found->content;
  }
  return {};
}

std::vector<std::string> MetaTags::all(std::string_view name) const {
  std::vector<std::string> contents;
  for (const MetaTag& tag : tags_) {
    if (tag.name == name) contents.push_back(tag.content);
  }
  return contents;
}

}  // namespace clipfile
