/// Reads documents of Factiva whose fields have codes of two letters.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "common/article.h"
#include "indexer/extract/exports/export_lines.h"

namespace clipfile {

/// A line that starts with a code: "HD   Talks go on"; or has nothing but one.
struct FactivaLine {
  std::string_view code;
  std::size_t rank = 0;  ///< codes of one document come in a fixed order
  std::string_view value;
};

/// Between code and value there is a tab or two spaces; in some exports one, which makes a code of
/// "IN the end", too.
enum class CodeGap { wide, any };

std::optional<FactivaLine> read_factiva_code(std::string_view line, CodeGap gap);

/// Whether several codes stand there in their order.
bool has_factiva_codes(ExportLines lines);

std::vector<Article> read_factiva_codes(ExportLines lines);

}  // namespace clipfile
