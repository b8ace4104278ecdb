/// Reads documents in the Rich Text Format.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "indexer/extract/reader.h"

namespace clipfile {

std::optional<Rejection> read_rtf(const Clipping& clipping, PartSink& sink);

}  // namespace clipfile
