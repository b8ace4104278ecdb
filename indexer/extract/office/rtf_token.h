/// Takes an RTF document apart into groups, control words and text.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace clipfile {

struct RtfToken {
  enum class Kind : std::uint8_t {
    group,      ///< "{"
    group_end,  ///< "}"
    word,       ///< "\par", "\u1080", "\*": `text` is its name
    hex,        ///< "\'e9": `number` is the byte
    text,       ///< bytes as they stand, without line ends
  };
  Kind kind = Kind::text;
  std::string_view text;
  int number = 0;
  bool has_number = false;
};

/// Never fails: what is no RTF is text. Binary data ("\bin") is skipped.
class RtfLexer {
 public:
  explicit RtfLexer(std::string_view rtf) : rtf_(rtf) {}

  /// Nothing at the end.
  std::optional<RtfToken> next();

 private:
  RtfToken control();
  RtfToken hex_byte();
  RtfToken word();
  void skip_binary(const RtfToken& token);

  std::string_view rtf_;
  std::size_t position_ = 0;
};

}  // namespace clipfile
