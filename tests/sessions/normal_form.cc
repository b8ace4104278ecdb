// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/sessions/normal_form.h"

#include <algorithm>
#include <array>

namespace clipfile::testing_support {
namespace {

constexpr std::string_view number_letters = "0123456789.-+e";

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_word(char c) { return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at)) {
    text.replace(at, from.size(), to);
    at += to.size();
  }
}

/// Whatever of `letters` follows `mark` becomes `to`.
void replace_behind(std::string& text, std::string_view mark, std::string_view letters,
                    std::string_view to) {
  for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at)) {
    at += mark.size();
    const std::size_t end = std::min(text.find_first_not_of(letters, at), text.size());
    if (end == at || !is_digit(text[at])) continue;
    text.replace(at, end - at, to);
  }
}

void replace_path_hashes(std::string& text) {
  constexpr std::size_t digits = 16;
  for (std::size_t at = text.find('@'); at != std::string::npos; at = text.find('@', at + 1)) {
    const std::size_t end =
        std::min(text.find_first_not_of("0123456789abcdef", at + 1), text.size());
    if (end - at - 1 == digits) text.replace(at + 1, digits, "N");
  }
}

/// Where the number that ends at `end` begins; `end` where there is none.
std::size_t number_before(const std::string& text, std::size_t end) {
  std::size_t begin = end;
  while (begin > 0 && (is_digit(text[begin - 1]) || text[begin - 1] == '.')) --begin;
  const bool stands_alone = begin == 0 || !is_word(text[begin - 1]);
  return stands_alone ? begin : end;
}

void replace_amounts(std::string& text, std::string_view unit) {
  for (std::size_t at = text.find(unit); at != std::string::npos; at = text.find(unit, at + 1)) {
    const std::size_t end = at + unit.size();
    if (end < text.size() && is_word(text[end])) continue;
    const std::size_t begin = number_before(text, at);
    if (begin == at) continue;
    text.replace(begin, at - begin, "N");
    at = begin;
  }
}

void remove_lines_with(std::string& text, std::string_view words) {
  for (std::size_t at = text.find(words); at != std::string::npos; at = text.find(words)) {
    const std::size_t begin = at == 0 ? 0 : text.rfind('\n', at - 1) + 1;
    const std::size_t end = text.find('\n', at);
    text.erase(begin, end == std::string::npos ? end : end + 1 - begin);
  }
}

}  // namespace

std::string normal_form(std::string text, const std::string& folder) {
  remove_lines_with(text, "this system has no ");
  replace_all(text, folder, "$PWD");
  for (const std::string_view unit : {" ms", " s"}) replace_amounts(text, unit);
  for (const std::string_view mark :
       {"process ", "\"seconds\":", "\"seconds\": ", "\"score\":", "\"score\": ", "\"wait\": ",
        "\"look\": ", "\"compare\": ", "\"read\": ", "\"write\": "}) {
    replace_behind(text, mark, number_letters, "N");
  }
  for (const std::string_view mark : {"\"time\":\"", "\"started\": \"", "\"finished\": \""}) {
    replace_behind(text, mark, "0123456789-:.TZ", "N");
  }
  replace_path_hashes(text);
  replace_amounts(text, " MB");
  replace_behind(text, "Last run    ", "0123456789-:TZ", "N");
  replace_behind(text, "process N, since ", "0123456789-: ", "N ");
  return text;
}

}  // namespace clipfile::testing_support
