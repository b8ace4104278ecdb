// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/feeds/feed_document.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "indexer/extract/feeds/feed_item.h"
#include "indexer/extract/feeds/word_press.h"

namespace clipfile {
namespace {

constexpr std::array<std::string_view, 6> roots = {"rss", "RDF", "rdf", "channel", "feed", "entry"};

bool is_item(const XmlElement& element) { return element.is("item") || element.is("entry"); }

/// Those that lie in no other.
std::vector<XmlElement> items_in(const XmlElement& root) {
  std::vector<XmlElement> items;
  if (is_item(root)) items.push_back(root);
  if (!items.empty()) return items;
  for (XmlElement n = root.first_inside(); n.exists();) {
    if (is_item(n)) items.push_back(n);
    n = is_item(n) ? root.next_behind(n) : root.next_inside(n);
  }
  return items;
}

XmlElement channel_of(const XmlElement& root) {
  const XmlElement channel = root.child("channel");
  return channel.exists() ? channel : root;
}

}  // namespace

bool is_feed(const XmlElement& root) {
  return std::find(roots.begin(), roots.end(), root.name()) != roots.end();
}

std::variant<std::vector<ReadPart>, Rejection> read_feed(const XmlElement& root) {
  std::vector<XmlElement> items = items_in(root);
  if (items.empty()) return Rejection{"feed without an item"};
  const bool is_export = std::any_of(items.begin(), items.end(), is_word_press);
  const FeedHead head = root.is("entry") ? FeedHead() : read_feed_head(channel_of(root));
  std::vector<ReadPart> parts;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (is_export && !is_word_press_post(items[i])) continue;
    parts.push_back({std::to_string(i + 1), read_feed_item(items[i], head)});
  }
  if (parts.empty()) return Rejection{"export of WordPress without a post"};
  return parts;
}

}  // namespace clipfile
