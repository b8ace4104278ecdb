// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/office/rtf_token.h"

#include <algorithm>
#include <charconv>

namespace clipfile {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

std::optional<RtfToken> RtfLexer::next() {
  while (position_ < rtf_.size() && (rtf_[position_] == '\n' || rtf_[position_] == '\r')) {
    ++position_;
  }
  if (position_ == rtf_.size()) return std::nullopt;
  const char c = rtf_[position_];
  if (c == '{' || c == '}') {
    ++position_;
    return RtfToken{c == '{' ? RtfToken::Kind::group : RtfToken::Kind::group_end, {}, 0, false};
  }
  if (c == '\\') return control();
  const std::size_t end = std::min(rtf_.find_first_of("{}\\\r\n", position_), rtf_.size());
  const RtfToken token{RtfToken::Kind::text, rtf_.substr(position_, end - position_), 0, false};
  position_ = end;
  return token;
}

RtfToken RtfLexer::control() {
  ++position_;
  if (position_ == rtf_.size()) return {RtfToken::Kind::text, {}, 0, false};
  const char c = rtf_[position_];
  if (c == '\'') return hex_byte();
  if (is_letter(c)) return word();
  const std::string_view symbol = rtf_.substr(position_, 1);
  ++position_;
  if (c == '\\' || c == '{' || c == '}') return {RtfToken::Kind::text, symbol, 0, false};
  if (c == '\n' || c == '\r') return {RtfToken::Kind::word, "par", 0, false};
  return {RtfToken::Kind::word, symbol, 0, false};
}

RtfToken RtfLexer::hex_byte() {
  ++position_;
  int byte = 0;
  const char* begin = rtf_.data() + position_;
  const char* end = rtf_.data() + std::min(position_ + 2, rtf_.size());
  const auto parsed = std::from_chars(begin, end, byte, 16);
  position_ += static_cast<std::size_t>(parsed.ptr - begin);
  if (parsed.ec != std::errc()) return {RtfToken::Kind::text, {}, 0, false};
  return {RtfToken::Kind::hex, {}, byte, true};
}

RtfToken RtfLexer::word() {
  constexpr std::size_t longest_name = 32;
  const std::size_t begin = position_;
  while (position_ < rtf_.size() && position_ - begin < longest_name &&
         is_letter(rtf_[position_])) {
    ++position_;
  }
  RtfToken token{RtfToken::Kind::word, rtf_.substr(begin, position_ - begin), 0, false};
  const std::size_t sign =
      position_ < rtf_.size() && rtf_[position_] == '-' ? position_ + 1 : position_;
  if (sign < rtf_.size() && is_digit(rtf_[sign])) {
    const auto parsed =
        std::from_chars(rtf_.data() + position_, rtf_.data() + rtf_.size(), token.number);
    token.has_number = parsed.ec == std::errc();
    position_ = static_cast<std::size_t>(parsed.ptr - rtf_.data());
  }
  if (position_ < rtf_.size() && rtf_[position_] == ' ') ++position_;
  if (token.text == "bin") skip_binary(token);
  return token;
}

void RtfLexer::skip_binary(const RtfToken& token) {
  if (token.number <= 0) return;
  position_ += std::min(static_cast<std::size_t>(token.number), rtf_.size() - position_);
}

}  // namespace clipfile
