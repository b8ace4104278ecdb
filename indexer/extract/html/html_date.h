/// Picks the day on which a page was published out of its metadata, its address, its markup and its
/// text.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string_view>

#include "common/article.h"
#include "indexer/extract/html/html_tree.h"
#include "indexer/extract/html/json_ld.h"
#include "indexer/extract/html/meta_tags.h"

namespace clipfile {

/// What a page is searched for its date with. All must outlive the call.
struct DatedPage {
  const HtmlTree& tree;
  const MetaTags& meta;
  const std::optional<JsonLdArticle>& described;
  std::string_view html;      ///< the page itself, for what its scripts say
  std::string_view url;       ///< its own; may be empty
  std::string_view headline;  ///< may be empty
};

/// Best clue first: metadata that names the publication (stated; moved by one day where the address
/// or the markup shows that its stamp, often in UTC, misses the paper's own day); then the address,
/// markup and text near the headline, metadata that names some date, days elsewhere on the page,
/// the last change (all likely). Sources: "json-ld", "meta", "itemprop", "url", "markup", "text",
/// "script".
std::optional<PublishedDate> find_html_date(const DatedPage& page);

}  // namespace clipfile
