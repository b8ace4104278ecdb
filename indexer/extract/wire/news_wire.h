/// Reads transmissions of news wires: ANPA 1312 and IPTC 7901.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string_view>
#include <variant>
#include <vector>

#include "indexer/extract/json_records.h"
#include "indexer/extract/reader.h"

namespace clipfile {

/// `part` of each story is its number; empty where there is one. `declared`: a charset that an
/// envelope names; may be empty.
std::variant<std::vector<ReadPart>, Rejection> read_wire(std::string_view bytes,
                                                         std::string_view declared);

/// A whole file of it.
std::optional<Rejection> read_wire_file(const Clipping& clipping, PartSink& sink);

}  // namespace clipfile
