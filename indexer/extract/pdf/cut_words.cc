// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/pdf/cut_words.h"

#include <algorithm>
#include <array>
#include <unicode/uchar.h>
#include <vector>

#include "common/text/utf8.h"
#include "indexer/extract/text/shape.h"

namespace clipfile {
namespace {

constexpr std::size_t longest_word = 100;      // bytes
constexpr std::size_t most_words = 1'000'000;  // that are remembered
constexpr std::string_view soft_hyphen = "\xC2\xAD";
constexpr std::string_view real_hyphen = "\xE2\x80\x90";

bool is_letter_or_digit(char32_t c) { return u_isalnum(static_cast<UChar32>(c)); }

/// Bytes of the hyphen at the end of a text; 0 where there is none, or a dash.
std::size_t hyphen_at_end(std::string_view text) {
  std::size_t length = 0;
  if (text.ends_with('-')) length = 1;
  if (text.ends_with(soft_hyphen)) length = soft_hyphen.size();
  if (text.ends_with(real_hyphen)) length = real_hyphen.size();
  if (length == 0 || text.size() == length) return 0;
  std::size_t before = text.size() - length;
  return is_letter_or_digit(previous_code_point(text, before)) ? length : 0;
}

/// Lower case, without marks at its ends.
std::string bare(std::string_view word) {
  std::size_t begin = 0;
  while (begin < word.size()) {
    std::size_t next = begin;
    if (is_letter_or_digit(next_code_point(word, next))) break;
    begin = next;
  }
  std::size_t end = word.size();
  while (end > begin) {
    std::size_t before = end;
    if (is_letter_or_digit(previous_code_point(word, before))) break;
    end = before;
  }
  std::string lower;
  for (std::size_t at = begin; at < end;) {
    const char32_t c = next_code_point(word, at);
    append_utf8(lower, static_cast<char32_t>(u_tolower(static_cast<UChar32>(c))));
  }
  return lower;
}

std::string_view last_word(std::string_view text) {
  const std::size_t from = text.size() < longest_word ? 0 : text.size() - longest_word;
  const std::size_t space = text.substr(from).rfind(' ');
  return space == text.npos ? text.substr(from) : text.substr(from + space + 1);
}

std::string_view first_word(std::string_view text) {
  text = truncate_utf8(text, longest_word);
  return text.substr(0, text.find(' '));
}

/// Ideographs and kana, which are written without spaces.
bool lacks_spaces(char32_t c) {
  return (c >= 0x2E80 && c < 0xA000) || (c >= 0xF900 && c < 0xFB00) ||
         (c >= 0xFF00 && c < 0xFFA0) || (c >= 0x20000 && c < 0x30000);
}

bool joins_without_space(std::string_view text, std::string_view line) {
  std::size_t end = text.size();
  std::size_t begin = 0;
  return lacks_spaces(previous_code_point(text, end)) && lacks_spaces(next_code_point(line, begin));
}

/// "The dyke—": the next word stands as close.
bool ends_in_tight_dash(std::string_view text) {
  constexpr std::string_view dash = "\xE2\x80\x94";
  return text.ends_with(dash) && !text.ends_with(" \xE2\x80\x94");
}

/// "Innen- und Außenpolitik", "two- or three-day".
bool suspends(std::string_view next_word) {
  constexpr auto words =
      std::to_array<std::string_view>({"and", "or", "to", "und", "oder", "bis", "et", "ou", "y",
                                       "o", "e", "en", "of", "och", "og"});
  return std::find(words.begin(), words.end(), next_word) != words.end();
}

}  // namespace

void CutWords::learn(std::string_view line) {
  const auto words = split_words(line);
  for (std::size_t i = 1; i < words.size() && words_.size() < most_words; ++i) {
    const bool cut = i + 1 == words.size() && hyphen_at_end(words[i]) > 0;
    if (cut || words[i].size() > longest_word) continue;
    std::string word = bare(words[i]);
    words_.insert(std::move(word));
  }
}

bool CutWords::knows(std::string_view word) const { return words_.contains(std::string(word)); }

CutWords::Hyphen CutWords::judge(std::string_view first, std::string_view second) const {
  const std::string before = bare(first);
  const std::string after = bare(second);
  if (suspends(after)) return Hyphen::ends_word;
  if (case_of_start(second) == StartCase::upper || !starts_with_letter(second)) {
    return Hyphen::stays;
  }
  std::size_t end = first.size() - hyphen_at_end(first);
  if (!u_isalpha(static_cast<UChar32>(previous_code_point(first, end)))) return Hyphen::stays;
  if (knows(before + after)) return Hyphen::cuts;
  if (knows(before + '-' + after)) return Hyphen::stays;
  constexpr std::size_t shortest = 3;
  const bool halves =
      before.size() >= shortest && after.size() >= shortest && knows(before) && knows(after);
  return halves ? Hyphen::stays : Hyphen::cuts;
}

void CutWords::append(std::string& paragraph, std::string_view line) const {
  if (paragraph.empty() || line.empty()) {
    paragraph.append(line);
    return;
  }
  const std::size_t hyphen = hyphen_at_end(paragraph);
  if (hyphen == 0) {
    if (!ends_in_tight_dash(paragraph) && !joins_without_space(paragraph, line)) {
      paragraph.push_back(' ');
    }
    paragraph.append(line);
    return;
  }
  const bool soft = paragraph.ends_with(soft_hyphen);
  const Hyphen judged = soft ? Hyphen::cuts : judge(last_word(paragraph), first_word(line));
  if (judged == Hyphen::cuts) paragraph.resize(paragraph.size() - hyphen);
  if (judged == Hyphen::ends_word) paragraph.push_back(' ');
  paragraph.append(line);
}

}  // namespace clipfile
