/// Reads one item of a feed.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "common/article.h"
#include "indexer/extract/xml/xml_tree.h"

namespace clipfile {

/// What a feed says of all its items.
struct FeedHead {
  std::string title;
  std::string language;
  std::string address;  ///< of its site, for what is relative in it
  std::vector<std::string> authors;
};

FeedHead read_feed_head(const XmlElement& channel);

/// An <item> or <entry>. Rejected where it has neither text nor title.
std::variant<Article, Rejection> read_feed_item(const XmlElement& item, const FeedHead& head);

}  // namespace clipfile
