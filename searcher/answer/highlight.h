/// Finds the words and phrases of a query in a piece of text.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "common/text/byte_range.h"
#include "searcher/ranking/units.h"

namespace clipfile {

/// In order, none overlapping; a phrase is one range.
std::vector<ByteRange> find_highlights(std::string_view text, std::span<const SearchUnit> units);

}  // namespace clipfile
