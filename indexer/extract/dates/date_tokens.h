/// Cuts text into what dates are made of: numbers, words with their meaning, single marks.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "indexer/extract/dates/date_words.h"

namespace clipfile::dates {

enum class TokenKind : std::uint8_t {
  number,  ///< digits, full-width ones too
  word,    ///< letters
  mark,    ///< any other character, and each one of Chinese, Japanese and Korean
  end,     ///< what lies before the first token and behind the last
};

struct Token {
  TokenKind kind = TokenKind::end;
  bool space_before = true;
  bool capital = false;     ///< a word that starts with a capital letter
  std::uint8_t digits = 0;  ///< of a number, at most 255
  WordMeaning word;
  std::uint32_t value = 0;  ///< of a number of up to 9 digits
  char32_t mark = 0;        ///< dashes are '-', full-width marks are plain
  std::size_t offset = 0;   ///< in bytes
  std::size_t length = 0;

  bool is_mark(char32_t character) const { return kind == TokenKind::mark && mark == character; }
  bool glued_mark(char32_t character) const { return !space_before && is_mark(character); }
  bool has_role(WordRole role) const { return kind == TokenKind::word && word.role == role; }
  std::size_t end() const { return offset + length; }
};

/// The tokens of a text; a place outside is a token of kind `end`, so that patterns may look ahead
/// and back without asking.
class Tokens {
 public:
  explicit Tokens(std::string_view text);

  const Token& operator[](std::size_t index) const {
    return index < tokens_.size() ? tokens_[index] : outside_;
  }
  /// The token `steps` before `index`.
  const Token& before(std::size_t index, std::size_t steps = 1) const {
    return index >= steps ? (*this)[index - steps] : outside_;
  }
  std::size_t size() const { return tokens_.size(); }

 private:
  std::vector<Token> tokens_;
  Token outside_;
};

}  // namespace clipfile::dates
