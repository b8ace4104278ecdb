/// Says what becomes of the parts of an RTF document, and which words of it stand for characters.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace clipfile {

enum class RtfDestination : std::uint8_t {
  body,
  skipped,
  fonts,
  styles,
  info,
  title,
  author,
  created,
  note,
  comment,
  furniture,
};

/// Of the group that opens with the control word; nothing where the word opens none.
std::optional<RtfDestination> rtf_destination(std::string_view word);

/// "\emdash": "—". Empty where the word stands for no character.
std::string_view rtf_character(std::string_view word);

}  // namespace clipfile
