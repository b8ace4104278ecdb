/// Tells JSON and JSON Lines from text that merely begins with a bracket.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

namespace clipfile {

enum class JsonShape { none, document, lines };

/// By the start of a text without white space before it. Lines where its first line is one whole
/// object and another follows.
JsonShape recognise_json(std::string_view text);

/// Where the bracketed value ends that `text` starts with (behind its last bracket); npos where it
/// does not end.
std::size_t end_of_value(std::string_view text);

}  // namespace clipfile
