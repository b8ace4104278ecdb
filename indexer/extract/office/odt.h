/// Reads OpenDocument texts (ODT), flat ones (FODT), and those of OpenOffice 1 (SXW).
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>

#include "indexer/extract/reader.h"

namespace clipfile {

std::optional<Rejection> read_odt(const Clipping& clipping, PartSink& sink);

/// Whether an XML file is a flat OpenDocument text, by its start.
bool looks_like_flat_odt(std::string_view head);

}  // namespace clipfile
