/// Reads headline, byline, publication and the other parts of a citation out of a page's metadata
/// and markup.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "common/article.h"
#include "indexer/extract/html/html_tree.h"
#include "indexer/extract/html/json_ld.h"
#include "indexer/extract/html/meta_tags.h"

namespace clipfile {

/// Everything but the date of publication.
Citation read_html_citation(const HtmlTree& tree, const MetaTags& meta,
                            const std::optional<JsonLdArticle>& described);

/// Keywords and tags, in order, none twice.
std::vector<std::string> read_html_tags(const MetaTags& meta,
                                        const std::optional<JsonLdArticle>& described);

}  // namespace clipfile
