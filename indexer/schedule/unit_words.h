/// Writes words into unit files of systemd so that they are read as they were.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace clipfile {

/// A word for a list such as ExecStart= (whose variables a ":" in front switches off),
/// ReadWritePaths= or RequiresMountsFor=. Throws std::invalid_argument for control characters and
/// for what is not UTF-8: a unit can hold neither.
std::string quote_for_unit(std::string_view word);

/// All of them, with spaces between.
std::string join_for_unit(const std::vector<std::string>& words);

/// A name that a unit can have: what is no letter, digit, dot or hyphen becomes a hyphen.
std::string unit_name(std::string_view text);

}  // namespace clipfile
