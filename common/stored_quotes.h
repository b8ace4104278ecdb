/// Writes and reads the line of a stored article that says who says what in it.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "common/quotes.h"

namespace clipfile {

/// Empty where there are no quotes; else without a line end.
std::string write_stored_quotes(const Quotes& quotes);

/// Throws std::runtime_error where `line` is not what write_stored_quotes writes, or a quote is
/// empty, lies outside a text of that many bytes, overlaps the one before, or has a speaker that is
/// not there.
Quotes read_stored_quotes(std::string_view line, std::size_t text_size);

}  // namespace clipfile
