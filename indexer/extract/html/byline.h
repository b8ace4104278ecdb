/// Finds who wrote an article, in a page's markup, and makes names of what bylines say.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/extract/html/html_tree.h"

namespace clipfile {

/// "By Anna Blum and Carl Dorn, Staff Writers" gives two names; addresses, handles and links give
/// none.
std::vector<std::string> names_in_byline(std::string_view byline);

/// From rel="author", itemprop="author" and elements named as bylines; empty where the page shows
/// none.
std::vector<std::string> find_byline(const HtmlTree& tree);

}  // namespace clipfile
