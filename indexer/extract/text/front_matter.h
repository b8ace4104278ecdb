/// Reads the YAML that web clippers write over a note, and lets it overrule what was guessed.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/article.h"

namespace clipfile {

/// Larger blocks are text.
inline constexpr std::size_t largest_front_matter = 65'536;  // bytes

struct SplitText {
  std::string_view front_matter;  ///< between the "---" lines
  std::string_view text;          ///< behind them
};

/// Nothing where the text does not start with a block of "---", lines of "key: value", "---".
std::optional<SplitText> split_front_matter(std::string_view utf8);

struct FrontMatterEntry {
  std::string key;
  std::vector<std::string> values;  ///< lists flattened

  bool operator==(const FrontMatterEntry&) const = default;
};

/// Nothing where it is no YAML map, holds an anchor or an alias, or is nested deeper than a clipper
/// writes.
std::optional<std::vector<FrontMatterEntry>> parse_front_matter(std::string_view yaml);

/// Sets the citation, the tags and the id. What the entries overrule, and entries that name none of
/// these ("created" is no publication date), become asides.
void apply_front_matter(const std::vector<FrontMatterEntry>& entries, Article& article);

/// Applies the entries of the split text; a block that gave none becomes an aside "front-matter".
void overrule_with(const SplitText& split,
                   const std::optional<std::vector<FrontMatterEntry>>& entries, Article& article);

/// Applies a file of YAML that describes the article; what gives no entries becomes an aside,
/// which says so where it is no text at all.
void apply_sidecar(std::string_view yaml, Article& article);

/// The headline among the entries; empty where none is.
std::string find_headline(const std::vector<FrontMatterEntry>& entries);

}  // namespace clipfile
