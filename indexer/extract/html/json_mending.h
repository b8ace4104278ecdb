/// Parses JSON as pages hold it: in comment marks, with raw line ends in strings and commas too
/// many.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <nlohmann/json.hpp>
#include <string_view>

namespace clipfile {

/// Discarded (`is_discarded()`) where it cannot be mended or nests too deep.
nlohmann::json parse_lenient_json(std::string_view text);

}  // namespace clipfile
