// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/dates/date_tokens.h"

#include <optional>
#include <unicode/uchar.h>

#include "common/text/utf8.h"

namespace clipfile::dates {
namespace {

constexpr char32_t fullwidth_zero = 0xFF10;
constexpr char32_t fullwidth_nine = 0xFF19;
constexpr char32_t first_cjk = 0x2E80;
constexpr char32_t last_bmp_cjk = 0xD7FF;
constexpr char32_t first_fullwidth = 0xFF01;
constexpr char32_t last_fullwidth = 0xFF5E;
constexpr char32_t fullwidth_shift = 0xFEE0;
constexpr char32_t first_non_ascii = 0x80;
constexpr char32_t modifier_apostrophe = 0x2BC;
constexpr char32_t right_quote = 0x2019;
constexpr unsigned most_valued_digits = 9;
constexpr unsigned most_digits = 255;
constexpr std::string_view feira = "-feira";  // Portuguese: "segunda-feira"

struct Character {
  char32_t code_point;
  std::size_t end;
};

Character character_at(std::string_view text, std::size_t offset) {
  const char32_t code_point = next_code_point(text, offset);
  return {code_point, offset};
}

std::optional<unsigned> digit_of(char32_t c) {
  if (c >= U'0' && c <= U'9') return static_cast<unsigned>(c - U'0');
  if (c >= fullwidth_zero && c <= fullwidth_nine) return static_cast<unsigned>(c - fullwidth_zero);
  return std::nullopt;
}

bool is_ascii_letter(char32_t c) { return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z'); }

bool is_letter(char32_t c) {
  if (c < 0x80) return is_ascii_letter(c);
  if (c >= first_cjk && c <= last_bmp_cjk) return false;
  return u_isalpha(static_cast<UChar32>(c)) != 0 ||
         u_charType(static_cast<UChar32>(c)) == U_NON_SPACING_MARK;
}

bool is_space(char32_t c) {
  if (c < 0x80) return c <= U' ' || c == 0x7F;
  return u_isUWhiteSpace(static_cast<UChar32>(c)) != 0 || u_iscntrl(static_cast<UChar32>(c)) != 0;
}

/// One sign for each kind of mark.
char32_t plain_mark(char32_t c) {
  if (c < 0x80) return c;
  if (c >= first_fullwidth && c <= last_fullwidth) return c - fullwidth_shift;
  if (u_charType(static_cast<UChar32>(c)) == U_DASH_PUNCTUATION || c == 0x2212) return U'-';
  return c;
}

bool is_apostrophe(char32_t c) {
  return c == U'\'' || c == right_quote || c == modifier_apostrophe;
}

/// "п'ятниця": an apostrophe between Cyrillic letters belongs to the word.
bool goes_on_behind_apostrophe(std::string_view text, std::size_t offset) {
  return offset < text.size() && (static_cast<unsigned char>(text[offset]) & 0xFC) == 0xD0;
}

class Cutter {
 public:
  explicit Cutter(std::string_view text) : text_(text) {}

  std::vector<Token> cut() {
    constexpr std::size_t usual_tokens = 64;
    std::vector<Token> tokens;
    tokens.reserve(usual_tokens);
    bool space = true;
    while (offset_ < text_.size()) {
      const Character first = character_at(text_, offset_);
      if (is_space(first.code_point)) {
        space = true;
        offset_ = first.end;
        continue;
      }
      Token token = next(first);
      token.space_before = space;
      token.length = offset_ - token.offset;
      tokens.push_back(token);
      space = false;
    }
    return tokens;
  }

 private:
  Token next(Character first) {
    Token token;
    token.offset = offset_;
    if (digit_of(first.code_point)) {
      read_number(token);
    } else if (is_letter(first.code_point)) {
      token.capital = u_isupper(static_cast<UChar32>(first.code_point)) != 0;
      read_word(token);
    } else {
      token.kind = TokenKind::mark;
      token.mark = plain_mark(first.code_point);
      offset_ = first.end;
    }
    return token;
  }

  void read_number(Token& token) {
    token.kind = TokenKind::number;
    while (offset_ < text_.size()) {
      const Character at = character_at(text_, offset_);
      const auto digit = digit_of(at.code_point);
      if (!digit) break;
      token.value = token.digits < most_valued_digits ? token.value * 10 + *digit : 0;
      if (token.digits < most_digits) ++token.digits;
      offset_ = at.end;
    }
  }

  void read_word(Token& token) {
    token.kind = TokenKind::word;
    if (const auto word = take_plain_word()) {
      token.word = meaning_of(word->substr(0, longest_name + 1));
      return;
    }
    std::string word;
    while (offset_ < text_.size()) {
      word += take_ascii_letters().substr(0, longest_name + 1);
      if (offset_ == text_.size()) break;
      const Character at = character_at(text_, offset_);
      const bool apostrophe =
          is_apostrophe(at.code_point) && goes_on_behind_apostrophe(text_, at.end);
      if (!apostrophe && !is_letter(at.code_point)) break;
      if (word.size() <= longest_name)
        word += apostrophe ? "'" : text_.substr(offset_, at.end - offset_);
      offset_ = at.end;
    }
    if (text_.substr(offset_).starts_with(feira)) {
      offset_ += feira.size();
      word += feira;
    }
    token.word = meaning_of(word);
  }

  /// Of ASCII letters, where nothing of other kind may belong to it.
  std::optional<std::string_view> take_plain_word() {
    const std::size_t start = offset_;
    const std::string_view word = take_ascii_letters();
    const bool may_go_on =
        offset_ < text_.size() && (is_apostrophe(byte_at(offset_)) || byte_at(offset_) == U'-' ||
                                   byte_at(offset_) >= first_non_ascii);
    if (!may_go_on) return word;
    offset_ = start;
    return std::nullopt;
  }

  char32_t byte_at(std::size_t offset) const { return static_cast<unsigned char>(text_[offset]); }

  std::string_view take_ascii_letters() {
    const std::size_t start = offset_;
    while (offset_ < text_.size() && is_ascii_letter(static_cast<unsigned char>(text_[offset_])))
      ++offset_;
    return text_.substr(start, offset_ - start);
  }

  std::string_view text_;
  std::size_t offset_ = 0;
};

}  // namespace

Tokens::Tokens(std::string_view text) : tokens_(Cutter(text).cut()) {}

}  // namespace clipfile::dates
