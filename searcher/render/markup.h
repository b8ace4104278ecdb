/// Writes text from files into HTML and XML, where it can do nothing.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "common/text/printable.h"

namespace clipfile {

/// For text and for attributes in double quotes. No control character is left, but for the line
/// ends and tabs of Layout::kept.
std::string escape_markup(std::string_view text, Layout layout = Layout::one_line);

/// An address that a reader may be led to: no "javascript:", no file.
bool is_web_address(std::string_view url);

}  // namespace clipfile
