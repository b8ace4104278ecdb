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

/// Best clue first: metadata that names the publication (stated); then the address, a time near the
/// headline, metadata that names some date, dates in elements named after dates, text near the
/// headline, the last change (likely). Sources: "json-ld", "meta", "itemprop", "url", "time",
/// "markup", "text", "script".
std::optional<PublishedDate> find_html_date(const DatedPage& page);

}  // namespace clipfile
