/// Reads exports of ProQuest as text.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "common/article.h"
#include "indexer/extract/exports/export_lines.h"

namespace clipfile {

bool looks_like_proquest(ExportLines lines);

std::vector<Article> read_proquest(ExportLines lines);

}  // namespace clipfile
