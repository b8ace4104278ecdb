/// Reads the archives that crawlers of the web write: WARC, ARC and WACZ, compressed or not.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string_view>

#include "common/article.h"
#include "indexer/extract/formats.h"
#include "indexer/extract/reader.h"

namespace clipfile {

/// WARC and ARC: each page is an article, its part the number of its record. Records that are
/// damaged are listed, the others go on.
std::optional<Rejection> read_web_archive(const Clipping& clipping, PartSink& sink);

/// WACZ: a zip archive with WARC files in it.
std::optional<Rejection> read_wacz(const Clipping& clipping, PartSink& sink);

/// WARC or ARC where `head`, a file's start that may be compressed with gzip, begins so.
std::optional<Format> recognise_web_archive(std::string_view head);

}  // namespace clipfile
