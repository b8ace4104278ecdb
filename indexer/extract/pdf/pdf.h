/// Reads PDF files.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "indexer/extract/reader.h"

namespace clipfile {

/// One article, or one for each story of a newspaper's page ("page 3, 2"); files that are attached
/// to it are enclosed ("attachment 1"). Rejects what is broken, locked, or holds no text.
std::optional<Rejection> read_pdf(const Clipping& clipping, PartSink& sink);

}  // namespace clipfile
