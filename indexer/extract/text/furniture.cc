// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/text/furniture.h"

#include <algorithm>
#include <array>
#include <span>

#include "common/text/utf8.h"
#include "indexer/extract/text/furniture_words.h"
#include "indexer/extract/text/phrase_table.h"
#include "indexer/extract/text/shape.h"

namespace clipfile {
namespace {

constexpr std::size_t longest_furniture = 400;  // bytes
constexpr std::size_t longest_related = 300;    // bytes
constexpr std::size_t looked_at = 160;          // bytes; longer lines are known by their start

/// "Share | Save | Print": every part of the line is furniture.
bool is_furniture_bar(std::string_view line) {
  std::size_t parts = 0;
  while (!line.empty()) {
    const std::size_t end = std::min(line.find_first_of("|/>"), line.size());
    const std::string key = phrase_key(line.substr(0, end));
    if (!key.empty() && !holds(whole_lines, key)) return false;
    parts += key.empty() ? 0U : 1U;
    line.remove_prefix(std::min(end + 1, line.size()));
  }
  return parts > 1;
}

/// "Share Save Print Email": up to a handful of words, each of them furniture.
bool is_furniture_run(std::string_view key) {
  constexpr std::size_t most_words = 8;
  const auto words = split_words(key);
  return words.size() > 1 && words.size() <= most_words &&
         std::all_of(words.begin(), words.end(),
                     [](std::string_view word) { return holds(whole_lines, word); });
}

bool is_rule(std::string_view line) { return line.find_first_not_of("*-_=~#. ") == line.npos; }

bool is_zone(std::string_view word) {
  constexpr SortedPhrases words(std::to_array<std::string_view>(
      {"gmt",     "utc",    "est",     "edt",     "et",     "bst",   "cet",   "cest",  "pst",
       "pdt",     "pt",     "am",      "pm",      "a",      "p",     "m",     "h",     "uhr",
       "ore",     "мск",    "ago",     "hours",   "hour",   "hr",    "hrs",   "min",   "mins",
       "minutes", "minute", "seconds", "s",       "d",      "days",  "day",   "vor",   "minuten",
       "stunden", "stunde", "il",      "y",       "heures", "heure", "hace",  "horas", "hora",
       "minutos", "fa",     "minuti",  "geleden", "uur",    "há",    "назад", "часа",  "часов",
       "час",     "минут",  "минуты",  "updated", "posted", "at"}));
  return holds(words, word);
}

}  // namespace

bool is_time_stamp(std::string_view line) {
  constexpr std::size_t longest_stamp = 40;
  if (line.size() > longest_stamp || !holds_digit(line)) return false;
  const std::string key = phrase_key(line);
  const auto words = split_words(key);
  const std::size_t mark = line.find_first_of(":.");
  const bool clock = mark != line.npos && mark > 0 && mark + 2 < line.size();
  if (words.size() == 1) return key == "#" && clock && line.size() <= 5;
  bool number = false;
  bool unit = false;
  for (const std::string_view word : words) {
    const bool digits = word.starts_with('#');
    const std::string_view name = digits ? word.substr(1) : word;
    if (!name.empty() && !is_zone(name)) return false;
    number = number || digits;
    unit = unit || !name.empty();
  }
  constexpr std::size_t most_words = 5;
  return number && unit && words.size() <= most_words;
}

bool is_furniture(std::string_view line) {
  if (line.size() > longest_furniture) return false;
  const std::string_view start = truncate_utf8(line, looked_at);
  const std::string word = first_key_word(start);
  if (!line_starts.may_start_with(word) && !whole_lines.may_start_with(word)) return false;
  const std::string key = phrase_key(start);
  if (key.empty()) return is_rule(line);
  if (line_starts.holds_start_of(key)) return true;
  if (line.size() > looked_at) return false;
  return holds(whole_lines, key) || is_furniture_run(key) || is_furniture_bar(line);
}

bool opens_read_more(std::string_view line) {
  constexpr std::size_t longest_heading = 80;
  if (line.size() > longest_heading) return false;
  const std::string key = phrase_key(line);
  if (holds(read_more_headings, key)) return true;
  constexpr SortedPhrases starts(
      std::to_array<std::string_view>({"more from", "more on", "read more on", "read more about",
                                       "mehr aus", "mehr von", "weitere artikel"}));
  constexpr std::size_t most_words = 6;
  return starts.holds_start_of(key) && split_words(key).size() <= most_words &&
         !measure_shape(line).sentence;
}

bool is_related_story(std::string_view line) {
  if (line.size() > longest_related) return false;
  constexpr auto separators = std::to_array<std::string_view>({":", "|", "–", "—", "»", "→", ">"});
  for (const std::string_view separator : separators) {
    const std::size_t end = line.find(separator);
    if (end == line.npos || end + separator.size() >= line.size()) continue;
    if (holds(read_more_headings, phrase_key(line.substr(0, end)))) return true;
  }
  return false;
}

std::optional<std::string> parse_url_line(std::string_view line) {
  constexpr std::size_t longest_url = 2000;
  if (line.size() > longest_url) return std::nullopt;
  if (line.size() > 2 && line.front() == '<' && line.back() == '>')
    line = line.substr(1, line.size() - 2);
  const bool scheme = line.starts_with("https://") || line.starts_with("http://");
  if (line.find(' ') != line.npos || line.find('.') == line.npos) return std::nullopt;
  if (scheme) return std::string(line);
  return line.starts_with("www.") ? std::optional("https://" + std::string(line)) : std::nullopt;
}

}  // namespace clipfile
