/// Reads documents of Office Open XML for word processors (DOCX, DOCM, DOTX).
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "indexer/extract/reader.h"

namespace clipfile {

/// One article, or those of an export of a news database that the document holds.
std::optional<Rejection> read_docx(const Clipping& clipping, PartSink& sink);

}  // namespace clipfile
