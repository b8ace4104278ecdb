/// Reads lists of references with texts, as libraries keep them: RIS, and EndNote's tagged format.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "common/article.h"
#include "indexer/extract/exports/export_lines.h"

namespace clipfile {

/// "TY  - NEWS" or "%0 Newspaper Article" in the first line of text.
bool looks_like_reference_list(ExportLines lines);

std::vector<Article> read_reference_list(ExportLines lines);

}  // namespace clipfile
