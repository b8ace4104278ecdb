/// Finds the words of an article that are names, as far as their capitals tell.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "common/article.h"

namespace clipfile {

/// Folded, in order, none twice. A word that stands capitalised inside a sentence, or before
/// another such word, and never in lower case in the same article, and the words of the bylines.
/// Headlines and words all in capitals tell nothing.
std::vector<std::string> find_name_words(const Article& article);

/// As they travel with a document to the writer of the index, in schema::slot::names.
std::string join_name_words(const std::vector<std::string>& words);

}  // namespace clipfile
