/// Reads exports of Factiva, with field codes ("HD", "TD") and without.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "common/article.h"
#include "indexer/extract/exports/export_lines.h"

namespace clipfile {

bool looks_like_factiva(ExportLines lines);

std::vector<Article> read_factiva(ExportLines lines);

}  // namespace clipfile
