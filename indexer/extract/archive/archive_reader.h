/// Hands on the files that lie in an archive, or in a compressed file.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>

#include "indexer/extract/reader.h"

namespace clipfile {

/// zip, tar, 7-Zip, RAR: each file of it is enclosed, `part` being its name in the archive.
std::optional<Rejection> read_archive(const Clipping& clipping, PartSink& sink);

/// Apple's office documents hold a PDF file to look at, as a rule; it takes their place.
std::optional<Rejection> read_iwork(const Clipping& clipping, PartSink& sink);

/// gzip, bzip2, xz, Zstandard: what is compressed takes the place of the file.
std::optional<Rejection> read_compressed(const Clipping& clipping, PartSink& sink);

}  // namespace clipfile
