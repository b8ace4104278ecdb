/// Tells what a file of the older Microsoft Office is, to say what to do with it.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "indexer/extract/reader.h"

namespace clipfile {

/// Always rejects: no library that Debian has reads these files well enough. What opens with a
/// password only, which newer Office packs into such a file, is named as that.
std::optional<Rejection> explain_ole(const Clipping& clipping, PartSink& sink);

}  // namespace clipfile
