/// Reads a story that was pasted from a browser, or came over a wire, as an article.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>
#include <variant>
#include <vector>

#include "common/article.h"
#include "common/calendar.h"
#include "indexer/extract/text/label.h"

namespace clipfile {

/// Front matter ("---" lines around YAML) overrules what the lines say. Every line that is not
/// empty is in a field of the citation, in the body or in the asides. Rejects a text that holds no
/// word.
std::variant<Article, Rejection> read_plain_text(std::string_view utf8, Day today);

/// The article that the labelled lines make, without front matter.
Article assemble_article(const std::vector<LabelledLine>& lines, Day today);

/// Neither a body, nor asides, nor a citation.
bool is_empty(const Article& article);

}  // namespace clipfile
