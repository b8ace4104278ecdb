// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/words.h"

#include <array>
#include <cstdint>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include "common/text/utf8.h"

namespace clipfile {
namespace {

enum class Kind : std::uint8_t { other, letter, digit, mark, lone };

constexpr Kind ascii_kind(unsigned char c) {
  if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) return Kind::letter;
  return c >= '0' && c <= '9' ? Kind::digit : Kind::other;
}

constexpr auto ascii_kinds = [] {
  std::array<Kind, 128> kinds{};
  for (unsigned char c = 0; c < kinds.size(); ++c) kinds[c] = ascii_kind(c);
  return kinds;
}();

/// Scripts that write no spaces between words.
bool is_unspaced(UChar32 c) {
  UErrorCode status = U_ZERO_ERROR;
  switch (uscript_getScript(c, &status)) {
    case USCRIPT_HAN:
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
    case USCRIPT_THAI:
    case USCRIPT_LAO:
    case USCRIPT_KHMER:
    case USCRIPT_MYANMAR:
      return true;
    default:
      return false;
  }
}

constexpr char32_t modifier_apostrophe = 0x02BC;

/// Fillers of Korean syllables: letters to Unicode, which folding takes away.
bool is_filler(char32_t c) { return c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0; }

Kind kind_of(char32_t c) {
  if (c < ascii_kinds.size()) return ascii_kinds[c];
  const auto code_point = static_cast<UChar32>(c);
  const std::uint32_t category = U_GET_GC_MASK(code_point);
  if (category & U_GC_M_MASK || is_filler(c)) return Kind::mark;
  if (category & U_GC_ND_MASK) return Kind::digit;
  if (!(category & (U_GC_L_MASK | U_GC_N_MASK)) || c == modifier_apostrophe) return Kind::other;
  constexpr char32_t first_unspaced = 0x0E00;
  return c >= first_unspaced && is_unspaced(code_point) ? Kind::lone : Kind::letter;
}

bool is_apostrophe(char32_t c) {
  constexpr char32_t right_quote = 0x2019;
  return c == '\'' || c == right_quote || c == modifier_apostrophe;
}

/// What stands at `offset`, and where the next code point begins; `other` behind the end.
struct Glyph {
  char32_t code_point = 0;
  Kind kind = Kind::other;
  std::size_t end = 0;
};

Glyph glyph_at(std::string_view text, std::size_t offset) {
  if (offset >= text.size()) return {0, Kind::other, offset};
  const char32_t c = next_code_point(text, offset);
  return {c, kind_of(c), offset};
}

/// Behind the marks that belong to the letter before `offset`.
std::size_t skip_marks(std::string_view text, std::size_t offset) {
  for (Glyph glyph = glyph_at(text, offset); glyph.kind == Kind::mark;
       glyph = glyph_at(text, offset)) {
    offset = glyph.end;
  }
  return offset;
}

/// `mark` where it is not ASCII.
Kind ascii_kind_at(std::string_view text, std::size_t offset) {
  const auto byte = static_cast<unsigned char>(text[offset]);
  return byte < ascii_kinds.size() ? ascii_kinds[byte] : Kind::mark;
}

/// "U.S.", "U.S.S.R": single letters each with a point. Behind it, or `begin` where there is none.
std::size_t skip_abbreviation(std::string_view text, std::size_t begin) {
  constexpr std::size_t most_letters = 16;  // every letter of a longer run would look at all of it
  std::size_t end = begin;
  std::size_t letters = 0;
  for (std::size_t offset = begin;;) {
    const Glyph letter = glyph_at(text, offset);
    if (letter.kind != Kind::letter) break;
    if (letters == most_letters) return begin;
    const Glyph point = glyph_at(text, letter.end);
    const bool pointed = point.code_point == '.';
    if (!pointed && (point.kind != Kind::other || letters == 0 || is_apostrophe(point.code_point)))
      return begin;
    ++letters;
    end = letter.end;
    if (!pointed) break;
    offset = point.end;
  }
  return letters > 1 ? end : begin;
}

bool has_three_digits(std::string_view text, std::size_t offset) {
  std::size_t digits = 0;
  while (digits < 4 && offset + digits < text.size() &&
         ascii_kind(static_cast<unsigned char>(text[offset + digits])) == Kind::digit) {
    ++digits;
  }
  return digits == 3;
}

/// Whether the word goes on behind a character that is neither letter nor digit.
bool joins(std::string_view text, Kind before, const Glyph& joint) {
  const char32_t c = joint.code_point;
  if (c != '.' && c != ',' && !is_apostrophe(c)) return false;
  const Kind after = glyph_at(text, joint.end).kind;
  if (is_apostrophe(c)) return before == Kind::letter && after == Kind::letter;
  if (before != Kind::digit || after != Kind::digit) return false;
  return c == '.' || has_three_digits(text, joint.end);
}

/// Behind a word of two ASCII letters or more that ends before white space or a mark that joins
/// nothing, as most words do; nothing where a closer look is needed.
std::optional<std::size_t> skip_plain_word(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  while (end < text.size() && ascii_kind_at(text, end) == Kind::letter) ++end;
  const bool ends =
      end == text.size() || (ascii_kind_at(text, end) == Kind::other && text[end] != '\'');
  return ends && end - begin >= 2 ? std::optional(end) : std::nullopt;
}

std::size_t skip_word(std::string_view text, std::size_t begin, const Glyph& first) {
  if (const auto end = skip_plain_word(text, begin)) return *end;
  if (first.kind == Kind::lone) return skip_marks(text, first.end);
  if (first.kind == Kind::letter) {
    const std::size_t end = skip_abbreviation(text, begin);
    if (end != begin) return end;
  }
  std::size_t end = first.end;
  Kind last = first.kind;
  for (;;) {
    const Glyph glyph = glyph_at(text, end);
    if (glyph.kind == Kind::letter || glyph.kind == Kind::digit) {
      last = glyph.kind;
    } else if (glyph.kind != Kind::mark && !joins(text, last, glyph)) {
      return end;
    }
    end = glyph.end;
  }
}

}  // namespace

std::optional<ByteRange> WordScanner::next() {
  while (offset_ < text_.size()) {
    const std::size_t begin = offset_;
    const Glyph glyph = glyph_at(text_, begin);
    offset_ = glyph.end;
    if (glyph.kind == Kind::other || glyph.kind == Kind::mark) continue;
    offset_ = skip_word(text_, begin, glyph);
    return ByteRange{begin, offset_};
  }
  return std::nullopt;
}

std::size_t count_words(std::string_view text) {
  std::size_t count = 0;
  for (WordScanner words(text); words.next();) ++count;
  return count;
}

}  // namespace clipfile
