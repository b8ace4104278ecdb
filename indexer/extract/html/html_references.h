/// Knows what "&eacute;" and "&#8217;" stand for.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace clipfile {

/// The character that a reference without "&" and ";" stands for: HTML's names and numbers. As in
/// browsers, 128 to 159 are characters of Windows-1252 ("&#146;" is an apostrophe). Nothing for
/// what is no reference, or names no character.
std::optional<char32_t> referenced_character(std::string_view name);

/// Puts the characters of Windows-1252 in place of references to 128 to 159.
std::string replace_windows_references(std::string text);

/// Expands "&amp;", "&#8217;" and the like, as they occur inside JSON and attributes that were
/// escaped twice.
std::string expand_entities(std::string_view text);

}  // namespace clipfile
