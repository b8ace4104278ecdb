/// Reads books in the EPUB format, versions 2 and 3.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "indexer/extract/reader.h"

namespace clipfile {

/// Each chapter that holds text is an article; its part is its number in the order of reading.
/// Covers, tables of contents and the pages of title and copyright are passed over. Rejects a book
/// whose chapters are encrypted.
std::optional<Rejection> read_epub(const Clipping& clipping, PartSink& sink);

}  // namespace clipfile
