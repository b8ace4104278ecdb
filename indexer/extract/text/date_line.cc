// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/text/date_line.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>

#include "indexer/extract/dates.h"
#include "indexer/extract/dates/date_words.h"
#include "indexer/extract/text/date_line_words.h"
#include "indexer/extract/text/masthead.h"
#include "indexer/extract/text/phrase_table.h"
#include "indexer/extract/text/shape.h"

namespace clipfile {
namespace {

constexpr std::size_t longest_date_line = 160;  // bytes

/// Words that English shares with nobody: beside any other word of the tables "9/1" is the ninth of
/// January.
constexpr SortedPhrases english_words(std::to_array<std::string_view>(
    {"published", "posted",   "issued",  "created", "filed",   "first", "originally", "date",
     "updated",   "modified", "revised", "edited",  "changed", "on",    "at",         "last",
     "the",       "of",       "and",     "am",      "pm",      "a",     "m",          "p",
     "gmt",       "utc",      "est",     "edt",     "et",      "bst",   "pst",        "pdt",
     "pt",        "eastern",  "time",    "online",  "article", "print", "edition",    "page"}));

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

struct Words {
  bool published = false;
  bool updated = false;
  bool foreign_language = false;
  bool others = false;  // the line says something else
  bool number = false;
};

Words read_words(std::string_view text) {
  Words words;
  const std::string key = phrase_key(text);
  for (const std::string_view part : split_words(key)) {
    std::string word(part);
    words.number = words.number || word.find('#') != word.npos;
    std::erase_if(word, [](char c) { return c == '#' || c == ':' || c == '.' || c == ','; });
    if (word.empty()) continue;
    const bool published = holds(published_words, word);
    const bool updated = holds(updated_words, word);
    words.published = words.published || published;
    words.updated = words.updated || updated;
    words.others = words.others || !(published || updated || holds(filler_words, word));
    words.foreign_language = words.foreign_language || !holds(english_words, word);
  }
  return words;
}

/// A word of ASCII letters between spaces that is long, so that no zone of time is meant, belongs
/// to no date and stands beside none: as most lines with a number have one, no date need be looked
/// for.
bool says_something_else(std::string_view line) {
  constexpr std::size_t longest_zone = 5;
  const auto words = split_words(line);
  return std::any_of(words.begin(), words.end(), [](std::string_view word) {
    if (word.size() <= longest_zone || !std::all_of(word.begin(), word.end(), is_ascii_letter)) {
      return false;
    }
    const dates::WordMeaning meaning = dates::meaning_of(word);
    const bool of_dates =
        meaning.month != 0 || meaning.weekday != 0 || meaning.role != dates::WordRole::none;
    const std::string key = phrase_key(word);
    return !of_dates && !holds(published_words, key) && !holds(updated_words, key) &&
           !holds(filler_words, key);
  });
}

void blank_out(std::string& line, std::size_t offset, std::size_t length) {
  line.replace(offset, length, length, ' ');
}

/// "Friday, 21 January 2022 - National" without the name of the section.
std::string_view without_section(std::string_view line) {
  const bool has_separator = std::any_of(line.begin(), line.end(), [](char c) {
    return c == '|' || c == '-' || static_cast<unsigned char>(c) >= 0x80;
  });
  if (!has_separator) return line;
  for (const std::string_view separator : {" | ", " - ", " – ", " — ", " · "}) {
    const std::size_t at = line.rfind(separator);
    if (at == line.npos) continue;
    if (parse_section(line.substr(at + separator.size()))) return line.substr(0, at);
    if (parse_section(line.substr(0, at))) return line.substr(at + separator.size());
  }
  return line;
}

}  // namespace

std::optional<DateLine> parse_date_line(std::string_view line) {
  if (line.size() > longest_date_line || !holds_digit(line)) {
    return std::nullopt;
  }
  line = without_section(line);
  if (says_something_else(line)) return std::nullopt;
  std::string rest(line);
  const auto days = find_days(line, NumericOrder::day_first);
  const auto partial = find_partial_days(line);
  for (const FoundDay& found : days) blank_out(rest, found.offset, found.length);
  for (const PartialDay& found : partial) blank_out(rest, found.offset, found.length);
  const Words words = read_words(rest);
  const bool dated = !days.empty() || !partial.empty();
  if (words.others || !(dated || ((words.published || words.updated) && words.number))) {
    return std::nullopt;
  }
  DateLine date;
  const auto trusted = words.foreign_language ? days : find_days(line, NumericOrder::unambiguous);
  if (!trusted.empty()) date.day = trusted.front().day;
  date.published = words.published;
  date.only_updated = words.updated && !words.published;
  return date;
}

std::optional<PlaceLine> parse_place_line(std::string_view line) {
  constexpr std::size_t most_words = 4;
  const std::size_t comma = line.find(", ");
  if (comma == line.npos || line.size() > longest_date_line) return std::nullopt;
  const std::string_view place = line.substr(0, comma);
  const auto words = split_words(place);
  const bool named = words.size() <= most_words && !holds_digit(place) &&
                     case_of_start(place) == StartCase::upper && !words.empty() &&
                     case_of_start(words.back()) == StartCase::upper;
  const auto date = named ? parse_date_line(line.substr(comma + 2)) : std::nullopt;
  if (!date || parse_date_line(line)) return std::nullopt;
  return PlaceLine{place, *date};
}

}  // namespace clipfile
