/// Reads what a folder of the archive says shall be passed over.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "common/article.h"
#include "indexer/archive/path_pattern.h"

namespace clipfile {

/// Names in a folder what a walk leaves out there.
inline constexpr std::string_view ignore_file = ".clipignore";

/// Of those of a folder and of the folders above it, together.
inline constexpr std::size_t largest_ignore_files = 32 * 1024;  // bytes

struct IgnoreRule {
  PathPattern pattern;
  bool takes_back = false;  ///< "!x": what was left out by a rule before comes in again
};

/// As they stand in a file; the last that matches decides.
struct IgnoreRules {
  std::vector<IgnoreRule> rules;
  std::size_t bytes = 0;  ///< of the file
};

/// A rule a line, as in .gitignore: "#" begins a comment, "!" a rule that takes back, "\" makes
/// either, or a space at the end, a part of the name. A byte order mark is passed over.
std::vector<IgnoreRule> parse_ignore_rules(std::string_view text, const std::string& folder);

/// Of a folder (absolute) that has an ignore file; none where it has gone in the meantime.
/// Rejected, naming the file, where it cannot be read, is no regular file, or holds more than
/// `most` bytes.
std::variant<IgnoreRules, Rejection> read_ignore_file(const std::string& folder, std::size_t most);

}  // namespace clipfile
