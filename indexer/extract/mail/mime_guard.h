/// Turns away mails that are made to overwhelm whoever parses them.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "common/article.h"

namespace clipfile {

/// A parser's memory grows with the lines that look like headers or boundaries far more than with
/// others; real mails have some hundreds. Takes one pass.
std::optional<Rejection> find_overload(std::string_view message);

/// Longer lists of addresses are read by nobody; parsers take them apart at great expense, and
/// groups within groups by recursion.
inline constexpr std::size_t longest_address_list = 8 * 1024;

/// Renames header lines ("To:" to "Xo:") that are so long, folded lines counted, that parsing them
/// would take what a mail is not worth.
void disarm_long_headers(std::string& message);

}  // namespace clipfile
