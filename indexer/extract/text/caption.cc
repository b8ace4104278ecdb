// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/text/caption.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>

#include "indexer/extract/text/caption_words.h"
#include "indexer/extract/text/phrase_table.h"
#include "indexer/extract/text/shape.h"

namespace clipfile {
namespace {

constexpr std::size_t longest_caption = 900;  // bytes
constexpr std::size_t longest_credit = 120;   // bytes

bool starts_with_picture_word(std::string_view text) {
  const auto ends = [](char c) { return c == ':' || c == ',' || c == '|'; };
  constexpr std::size_t longest_word = 40;
  const std::string_view start = text.substr(0, longest_word + 3);  // an ellipsis has three bytes
  const std::size_t dots = std::min(start.find("..."), start.find("…"));
  const auto mark = std::find_if(start.begin(), start.end(), ends);
  const std::size_t end = std::min(static_cast<std::size_t>(mark - start.begin()), dots);
  return end < start.size() && end <= longest_word &&
         holds(picture_words, phrase_key(text.substr(0, end)));
}

/// "Photo by Jane Doe", "Foto di Anna Po": no colon is needed.
bool starts_with_photo_by(std::string_view text) {
  constexpr SortedPhrases starts(std::to_array<std::string_view>(
      {"photo by ", "photos by ", "photograph by ", "photographs by ", "picture by ", "video by ",
       "image by ", "photo courtesy ", "illustration by ", "graphic by ", "ap photo", "file photo",
       "reuters photo"}));
  text = text.substr(0, 40);
  return starts.may_start_with(first_key_word(text)) && starts.holds_beginning_of(phrase_key(text));
}

bool ends_with_agency(std::string_view text) {
  const std::string key = phrase_key(text);
  return std::any_of(agencies.begin(), agencies.end(), [&](std::string_view agency) {
    return key.ends_with(agency) &&
           (key.size() == agency.size() || key[key.size() - agency.size() - 1] == ' ');
  });
}

/// "Jane Doe/AP", "Anna Po / Getty Images": names beside a stroke.
bool is_stroke_credit(std::string_view text) {
  const std::size_t stroke = text.find('/');
  if (stroke == text.npos || stroke == 0 || stroke + 1 >= text.size()) return false;
  const auto words = split_words(text);
  constexpr std::size_t most_words = 10;
  if (words.size() < 2 && !ends_with_agency(text)) return false;
  if (words.size() > most_words || holds_digit(text)) return false;
  return case_of_start(text) != StartCase::lower &&
         case_of_start(trim(text.substr(stroke + 1))) != StartCase::lower;
}

bool is_credit(std::string_view text) {
  if (text.empty() || text.size() > longest_credit) return false;
  if (starts_with_picture_word(text) || starts_with_photo_by(text) || is_stroke_credit(text))
    return true;
  if (text.starts_with("©")) return true;
  const std::string key = phrase_key(text);
  if (holds(picture_words, key)) return true;
  const auto words = split_words(key);
  constexpr std::size_t most_words = 6;
  const bool via = text.find(" via ") != text.npos || text.find(" for The ") != text.npos ||
                   text.find(" for the ") != text.npos;
  return words.size() <= most_words && (via || ends_with_agency(text));
}

/// What the last brackets of the line hold.
std::string_view last_brackets(std::string_view line) {
  while (!line.empty() && (line.back() == '.' || line.back() == ' ')) line.remove_suffix(1);
  if (line.empty() || (line.back() != ')' && line.back() != ']')) return {};
  const std::size_t open = line.rfind(line.back() == ')' ? '(' : '[');
  return open == line.npos ? std::string_view() : line.substr(open + 1, line.size() - open - 2);
}

bool is_bare_credit(std::string_view line) {
  if (line.size() > longest_credit || ends_sentence(line)) return false;
  if (line.starts_with("©") || line.starts_with("(c) "))
    return is_stroke_credit(line) || ends_with_agency(line);
  return is_stroke_credit(line) && ends_with_agency(line);
}

/// "A mayor in her street. Sam Ortega / AP": the credit behind the last sentence.
bool ends_with_credit(std::string_view line) {
  const std::size_t sign = line.rfind("©");
  if (sign != line.npos && line.size() - sign <= longest_credit && !ends_sentence(line))
    return true;
  const std::size_t stop = line.rfind(". ");
  if (stop == line.npos) return false;
  const std::string_view credit = trim(line.substr(stop + 2));
  return credit.size() <= longest_credit && is_stroke_credit(credit) && ends_with_agency(credit);
}

/// "(Karsund Museum)" behind a full stop: a few names.
bool is_owner(std::string_view brackets) {
  constexpr std::size_t most_words = 5;
  const auto words = split_words(brackets);
  return words.size() >= 2 && words.size() <= most_words && !ends_sentence(brackets) &&
         std::all_of(words.begin(), words.end(),
                     [](std::string_view word) { return case_of_start(word) == StartCase::upper; });
}

}  // namespace

bool is_caption(std::string_view line) {
  if (line.size() > longest_caption || line.empty()) return false;
  if (starts_with_picture_word(line) || starts_with_photo_by(line) || is_bare_credit(line) ||
      ends_with_credit(line)) {
    return true;
  }
  for (const std::string_view start :
       {"FILE - ", "FILE – ", "FILE — ", "FILE PHOTO", "ARCHIV - ", "ARCHIVE - ", "▲ "}) {
    if (line.starts_with(start)) return true;
  }
  const std::string_view brackets = last_brackets(line);
  if (brackets.empty()) return false;
  const std::string_view before =
      trim(line.substr(0, static_cast<std::size_t>(brackets.data() - line.data()) - 1));
  if (ends_sentence(before) && is_owner(brackets)) return true;
  const bool alone = brackets.size() + 2 >= line.size();
  return alone ? is_credit(brackets) && parse_agency_line(line).empty() : is_credit(brackets);
}

bool ends_with_sign_off(std::string_view line) {
  const std::string_view brackets = last_brackets(line);
  return !brackets.empty() && holds(agencies, phrase_key(brackets));
}

std::string_view parse_agency_line(std::string_view line) {
  constexpr std::size_t longest_agency = 60;
  if (line.size() < 4 || line.size() > longest_agency) return {};
  if (line.front() != '(' && line.front() != '[') return {};
  const std::string_view brackets = last_brackets(line);
  if (brackets.size() + 2 != line.size() || !holds(agencies, phrase_key(brackets))) return {};
  return brackets;
}

}  // namespace clipfile
