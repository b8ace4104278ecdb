/// Reads exports of Nexis (Lexis), in the old layout ("1 of 200 DOCUMENTS") and the newer one ("End
/// of Document").
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "common/article.h"
#include "indexer/extract/exports/export_lines.h"

namespace clipfile {

bool looks_like_nexis(ExportLines lines);

std::vector<Article> read_nexis(ExportLines lines);

}  // namespace clipfile
