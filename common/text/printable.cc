// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/printable.h"

#include <algorithm>
#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <utility>

#include "common/text/utf8.h"

namespace clipfile {
namespace {

constexpr char32_t escape = 0x1B;
constexpr char32_t control_sequence_introducer = 0x9B;
constexpr char32_t zero_width_non_joiner = 0x200C;
constexpr char32_t zero_width_joiner = 0x200D;

bool is_plain_ascii(char c) { return c >= ' ' && c < 0x7F; }

bool is_line_end(char32_t c) {
  constexpr char32_t next_line = 0x85;
  constexpr char32_t line_separator = 0x2028;
  constexpr char32_t paragraph_separator = 0x2029;
  return c == '\n' || c == '\r' || c == next_line || c == line_separator ||
         c == paragraph_separator;
}

bool is_control(char32_t c) {
  return u_charType(static_cast<UChar32>(c)) == U_CONTROL_CHAR ||
         U_IS_UNICODE_NONCHAR(static_cast<UChar32>(c));
}

bool is_joiner(char32_t c) { return c == zero_width_joiner || c == zero_width_non_joiner; }

bool is_emoji_selector(char32_t c) { return c == 0xFE0E || c == 0xFE0F; }

/// Bidi controls, zero-width spaces, annotation marks, tags, fillers.
bool is_invisible(char32_t c) {
  const auto code_point = static_cast<UChar32>(c);
  if (is_emoji_selector(c)) return false;
  return u_hasBinaryProperty(code_point, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) ||
         u_hasBinaryProperty(code_point, UCHAR_BIDI_CONTROL) || (c >= 0xFFF9 && c <= 0xFFFB);
}

/// Written with joiners: leaving them out would change how words look.
bool uses_joiners(char32_t c) {
  constexpr UScriptCode scripts[] = {
      USCRIPT_ARABIC,  USCRIPT_SYRIAC,   USCRIPT_NKO,       USCRIPT_MONGOLIAN, USCRIPT_DEVANAGARI,
      USCRIPT_BENGALI, USCRIPT_GURMUKHI, USCRIPT_GUJARATI,  USCRIPT_ORIYA,     USCRIPT_TAMIL,
      USCRIPT_TELUGU,  USCRIPT_KANNADA,  USCRIPT_MALAYALAM, USCRIPT_SINHALA,   USCRIPT_TIBETAN,
      USCRIPT_MYANMAR, USCRIPT_KHMER};
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(static_cast<UChar32>(c), &status);
  return std::ranges::find(scripts, script) != std::end(scripts);
}

bool is_emoji_part(char32_t c) {
  const auto code_point = static_cast<UChar32>(c);
  return u_hasBinaryProperty(code_point, UCHAR_EXTENDED_PICTOGRAPHIC) ||
         u_hasBinaryProperty(code_point, UCHAR_EMOJI_MODIFIER) || is_emoji_selector(c);
}

bool may_join(char32_t before, char32_t joiner, char32_t after) {
  if (uses_joiners(before) && uses_joiners(after)) return true;
  return joiner == zero_width_joiner && is_emoji_part(before) && is_emoji_part(after);
}

/// The offset behind the parameters and the final byte of a control sequence, or `begin` where
/// there is none.
std::size_t skip_control_sequence(std::string_view text, std::size_t begin) {
  constexpr std::size_t longest_sequence = 64;
  const std::size_t limit = std::min(text.size(), begin + longest_sequence);
  std::size_t end = begin;
  while (end < limit && text[end] >= ' ' && text[end] <= '?') ++end;
  const bool is_whole = end < limit && text[end] >= '@' && text[end] <= '~';
  return is_whole ? end + 1 : begin;
}

/// Reads the text once; what it writes is safe at every moment.
class Cleaner {
 public:
  Cleaner(std::string_view text, Layout layout) : text_(text), layout_(layout) {
    clean_.reserve(text.size());
  }

  std::string run() {
    while (offset_ < text_.size()) {
      if (is_plain_ascii(text_[offset_])) {
        copy_plain_ascii();
      } else {
        clean_code_point();
      }
    }
    return std::move(clean_);
  }

 private:
  void copy_plain_ascii() {
    const std::size_t begin = offset_;
    while (offset_ < text_.size() && is_plain_ascii(text_[offset_])) ++offset_;
    clean_.append(text_, begin, offset_ - begin);
    last_ = static_cast<char32_t>(clean_.back());
  }

  void clean_code_point() {
    const char32_t c = next_code_point(text_, offset_);
    if (is_line_end(c)) {
      end_line(c);
    } else if (c == '\t') {
      write(layout_ == Layout::kept ? c : U' ');
    } else if (is_control(c)) {
      replace_control(c);
    } else if (is_joiner(c)) {
      if (offset_ < text_.size() && may_join(last_, c, peek())) write(c);
    } else if (!is_invisible(c)) {
      write(c);
    }
  }

  void end_line(char32_t c) {
    if (c == '\r' && offset_ < text_.size() && text_[offset_] == '\n') ++offset_;
    write(layout_ == Layout::kept ? U'\n' : U' ');
  }

  void replace_control(char32_t c) {
    write(replacement_character);
    if (c == escape && offset_ < text_.size() && text_[offset_] == '[') {
      const std::size_t end = skip_control_sequence(text_, offset_ + 1);
      if (end > offset_ + 1) offset_ = end;
    } else if (c == control_sequence_introducer) {
      offset_ = skip_control_sequence(text_, offset_);
    }
  }

  char32_t peek() const {
    std::size_t next = offset_;
    return next_code_point(text_, next);
  }

  void write(char32_t c) {
    append_utf8(clean_, c);
    last_ = c;
  }

  std::string_view text_;
  Layout layout_;
  std::size_t offset_ = 0;
  char32_t last_ = 0;
  std::string clean_;
};

}  // namespace

std::string printable(std::string_view text, Layout layout) { return Cleaner(text, layout).run(); }

}  // namespace clipfile
