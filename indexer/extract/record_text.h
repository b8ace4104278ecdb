/// Finds the paragraphs of a text that a record holds as one string.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace clipfile {

/// Where the lines are long, or do not run on, each line is a paragraph. Hard-wrapped lines are
/// joined up to a blank line, an indent, a change to or from capitals, or, where the first two are
/// rare, a short line that ends a sentence; words that were cut at line ends are mended where that
/// happens often. White space folded, none empty.
std::vector<std::string> split_record_text(std::string_view utf8);

}  // namespace clipfile
