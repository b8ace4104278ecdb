/// Reads pictures of text: scans, photographs of a page, faxes.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "indexer/extract/reader.h"

namespace clipfile {

/// One article as a rule, of all pages of a TIFF; of a newspaper's page one for each story. No
/// article where there is no text in it. Rejects what is broken, too large, or illegible.
std::optional<Rejection> read_picture(const Clipping& clipping, PartSink& sink);

}  // namespace clipfile
