// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/characters.h"

#include <algorithm>
#include <array>
#include <unicode/uchar.h>

#include "common/text/utf8.h"

namespace clipfile::query {
namespace {

struct QuotePair {
  char32_t opening;
  std::u32string_view closing;
};

// English “ ”, German „ “, Swedish ” ”, French « », Danish » «, Finnish » ».
constexpr std::array quote_pairs = {
    QuotePair{U'"', U"\""},
    QuotePair{U'\u201C', U"\u201D\u201C"},
    QuotePair{U'\u201D', U"\u201D\u201C"},
    QuotePair{U'\u201E', U"\u201C\u201D"},
    QuotePair{U'\u00AB', U"\u00BB"},
    QuotePair{U'\u00BB', U"\u00AB\u00BB"},
};

bool is_between(char32_t c, char32_t first, char32_t last) { return c >= first && c <= last; }

bool is_unseen(char32_t c) {
  constexpr char32_t soft_hyphen = 0xAD;
  constexpr char32_t byte_order_mark = 0xFEFF;
  constexpr char32_t arabic_letter_mark = 0x061C;
  return c == soft_hyphen || c == byte_order_mark || c == arabic_letter_mark ||
         is_between(c, 0x200E, 0x200F) || is_between(c, 0x202A, 0x202E) ||
         is_between(c, 0x2066, 0x2069);
}

/// "U.S", "e.g", "а.с": single letters with a full stop between each two.
bool is_initialism(Characters characters) {
  constexpr std::size_t shortest = 3;
  if (characters.size() < shortest || characters.size() % 2 == 0) return false;
  for (std::size_t i = 0; i < characters.size(); ++i) {
    const char32_t c = characters[i].code;
    if (i % 2 == 1 ? c != U'.' : !u_isalpha(static_cast<UChar32>(c))) return false;
  }
  return true;
}

}  // namespace

std::vector<Character> read_characters(std::string_view typed) {
  std::vector<Character> characters;
  characters.reserve(typed.size());
  std::size_t column = 0;
  for (std::size_t offset = 0; offset < typed.size();) {
    const char32_t c = next_code_point(typed, offset);
    ++column;
    if (!is_unseen(c)) characters.push_back({c, column});
  }
  return characters;
}

std::string to_utf8(Characters characters) {
  std::string text;
  for (const Character& character : characters) append_utf8(text, character.code);
  return text;
}

Columns columns_of(Characters characters) {
  return {characters.front().column, characters.back().column};
}

bool is_space(char32_t c) {
  constexpr char32_t zero_width_space = 0x200B;
  const auto code = static_cast<UChar32>(c);
  return c == zero_width_space || u_isUWhiteSpace(code) || u_charType(code) == U_CONTROL_CHAR;
}

bool is_letter_or_digit(char32_t c) { return u_isalnum(static_cast<UChar32>(c)); }

bool holds_letter_or_digit(Characters characters) {
  return std::any_of(characters.begin(), characters.end(),
                     [](const Character& each) { return is_letter_or_digit(each.code); });
}

bool is_quote(char32_t c) {
  return std::any_of(quote_pairs.begin(), quote_pairs.end(),
                     [c](const QuotePair& pair) { return pair.opening == c; });
}

bool closes_quote(char32_t opening, char32_t c) {
  const auto* pair =
      std::find_if(quote_pairs.begin(), quote_pairs.end(),
                   [opening](const QuotePair& each) { return each.opening == opening; });
  return pair != quote_pairs.end() && pair->closing.find(c) != std::u32string_view::npos;
}

bool is_bracket(char32_t c) { return c == U'(' || c == U')'; }

bool ends_word(char32_t c) { return is_space(c) || is_quote(c) || is_bracket(c); }

bool is_edge_punctuation(char32_t c) {
  constexpr std::u32string_view kept = U"/#@%*";
  return u_ispunct(static_cast<UChar32>(c)) && !is_quote(c) && !is_bracket(c) &&
         kept.find(c) == std::u32string_view::npos;
}

Characters trim_end(Characters characters) {
  std::size_t end = characters.size();
  while (end > 0 && is_edge_punctuation(characters[end - 1].code)) --end;
  const bool dotted = end < characters.size() && characters[end].code == U'.';
  if (dotted && is_initialism(characters.first(end))) ++end;
  return characters.first(end);
}

}  // namespace clipfile::query
