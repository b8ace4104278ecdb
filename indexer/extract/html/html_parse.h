/// Parses the bytes of a page, however broken, into a tree.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>

#include "indexer/extract/html/html_tree.h"

namespace clipfile {

/// Never fails; what exceeds the limits of depth or number of nodes is flattened or cut
/// (`HtmlTree::cut`). `html` is mended where it is not UTF-8; charsets that it declares are
/// ignored.
HtmlTree parse_html(std::string_view html);

}  // namespace clipfile
