// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/schedule/plain_words.h"

#include <algorithm>
#include <stdexcept>
#include <string>

#include "common/text/utf8.h"

namespace clipfile {
namespace {

bool is_control(char c) {
  constexpr char del = 0x7F;
  return (c >= 0 && c < ' ') || c == del;
}

}  // namespace

bool is_letter_or_digit(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_plain_word(std::string_view word) {
  constexpr std::string_view harmless = "/._-=:,@+";
  return !word.empty() && std::all_of(word.begin(), word.end(), [&](char c) {
    return is_letter_or_digit(c) || harmless.find(c) != harmless.npos;
  });
}

void require_one_line(std::string_view word, std::string_view place) {
  if (is_valid_utf8(word) && std::none_of(word.begin(), word.end(), is_control)) return;
  throw std::invalid_argument(std::string(word) + ": has characters that " + std::string(place) +
                              " cannot hold: give it another name");
}

}  // namespace clipfile
