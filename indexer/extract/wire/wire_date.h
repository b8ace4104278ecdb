/// Reads when a story of a news wire was sent.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string_view>

#include "indexer/extract/dates.h"

namespace clipfile {

/// Of what stands behind a story: "131137 GMT Nov 13" (day, time, month and year, as IPTC 7901 has
/// it, in any language), "AP-WF-11-13-13 1509GMT" (month first), "KWS-21:37-09-12-18" (time, then
/// day first).
std::optional<Day> read_wire_date(std::string_view trailer);

}  // namespace clipfile
