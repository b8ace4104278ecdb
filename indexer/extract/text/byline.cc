// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/text/byline.h"

#include <algorithm>
#include <array>
#include <span>

#include "common/text/utf8.h"
#include "indexer/extract/text/byline_words.h"
#include "indexer/extract/text/phrase_table.h"
#include "indexer/extract/text/shape.h"

namespace clipfile {
namespace {

constexpr std::size_t longest_byline = 240;        // bytes
constexpr std::size_t longest_contributors = 600;  // bytes
constexpr std::size_t most_name_words = 6;

bool is_joiner(std::string_view word) {
  constexpr auto joiners = std::to_array<std::string_view>(
      {"and", "&",   "und", "et", "y", "e", "ed",   "en",   "og",   "och",
       "и",   "AND", "UND", "ET", "Y", "E", "with", "WITH", "avec", "mit"});
  return holds(joiners, word);
}

bool ends_names(std::string_view word) {
  constexpr auto words = std::to_array<std::string_view>(
      {"in",   "for", "at",  "from", "à",    "im", "aus", "für", "pour", "en",
       "para", "a",   "per", "uit",  "voor", "em", "к",   "в",   "для",  "|",
       "-",    "–",   "—",   "·",    "•",    "/",  "IN",  "FOR", "near", "on"});
  return holds(words, word);
}

bool is_name_word(std::string_view word) {
  if (word.find_first_of("0123456789@:;?!\"()[]{}<>=*#_") != word.npos) return false;
  const StartCase start = case_of_start(word);
  if (start == StartCase::upper) return true;
  if (start == StartCase::lower) {
    const bool elided = word.starts_with("d'") || word.starts_with("d’") ||
                        word.starts_with("al-") || word.starts_with("el-") ||
                        word.starts_with("bin-");
    return elided || holds(particles, word);
  }
  // Scripts without case, and initials such as "'t".
  return !word.empty() && static_cast<unsigned char>(word.front()) >= 0xE0;
}

bool names_a_role(std::span<const std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [](std::string_view word) { return holds(role_words, phrase_key(word)); });
}

std::string join_name(std::span<const std::string_view> words) {
  std::string name;
  for (const std::string_view word : words) {
    if (!name.empty()) name.push_back(' ');
    name.append(word);
  }
  return lower_capitals(name);
}

enum class Group { name, skipped, foreign };

/// Between two commas or joiners. A role or a place after the first name is skipped.
Group read_group(std::span<const std::string_view> words, std::vector<std::string>& names) {
  if (words.empty()) return Group::skipped;
  std::size_t title = 0;
  while (title < words.size() && names_a_role(words.subspan(title, 1))) ++title;
  if (title > 0 && words.size() - title >= 2) words = words.subspan(title);
  if (names_a_role(words)) return names.empty() ? Group::foreign : Group::skipped;
  if (words.size() > most_name_words) return Group::foreign;
  if (!std::all_of(words.begin(), words.end(), is_name_word)) return Group::foreign;
  if (holds(particles, words.back())) return Group::foreign;
  if (words.size() == 1 && !names.empty()) return Group::skipped;
  names.push_back(join_name(words));
  return Group::name;
}

/// Commas become words of their own, and brackets end the names.
std::string set_commas_apart(std::string_view text) {
  text = text.substr(0, text.find_first_of("(|["));
  std::string apart;
  for (const char c : text) {
    if (c == ',' || c == ';') {
      apart += " , ";
    } else {
      apart.push_back(c);
    }
  }
  return apart;
}

struct NameList {
  std::vector<std::string> names;
  bool clean = true;  // nothing but names, roles and places
};

/// Takes the words of a list one by one.
class NameReader {
 public:
  void take(std::string_view word) {
    if (word == "," || is_joiner(word)) return close();
    if (in_place_) return take_place(word);
    if (starts_place(word)) {
      close();
      in_place_ = true;
      return;
    }
    group_.push_back(word);
  }

  NameList finish() {
    close();
    return std::move(list_);
  }

 private:
  /// "in Geneva", "for Reuters", "- Moscow": behind a name only. "en" and "a" may also belong to
  /// it.
  bool starts_place(std::string_view word) const {
    return ends_names(word) && !group_.empty() && (word != "en" || !list_.names.empty()) &&
           word != "a";
  }

  void take_place(std::string_view word) {
    constexpr std::size_t most_words = 6;
    if (++place_words_ > most_words || word.find_first_of("<>=@") != word.npos) list_.clean = false;
  }

  void close() {
    if (read_group(group_, list_.names) == Group::foreign) list_.clean = false;
    group_.clear();
    in_place_ = false;
    place_words_ = 0;
  }

  NameList list_;
  std::vector<std::string_view> group_;
  bool in_place_ = false;
  std::size_t place_words_ = 0;
};

NameList read_names(std::string_view text) {
  const std::string apart = set_commas_apart(text);
  NameReader reader;
  for (const std::string_view word : split_words(apart)) reader.take(word);
  return reader.finish();
}

/// The text behind one of the openings; a colon may stand after any.
std::optional<std::string_view> strip_opening(std::string_view line) {
  constexpr std::size_t most_words = 5;
  if (!openings.holds_one_with_start(phrase_key(line.substr(0, line.find(' '))))) {
    return std::nullopt;
  }
  std::size_t end = 0;
  std::optional<std::string_view> rest;
  for (std::size_t words = 0; words < most_words && end < line.size(); ++words) {
    end = std::min(line.find(' ', end), line.size());
    const std::string_view head = line.substr(0, end);
    const bool colon = head.ends_with(':');
    std::string key = phrase_key(head);
    const bool known = holds(openings, key) || (colon && holds(openings, key + ":"));
    if (known) rest = trim(line.substr(end));
    if (colon && known) return rest;
    ++end;
  }
  return rest;
}

std::string_view strip_stop(std::string_view text) {
  while (!text.empty() && (text.back() == '.' || text.back() == ' ')) text.remove_suffix(1);
  return text;
}

constexpr std::size_t longest_ending = 80;  // bytes

constexpr bool holds_mark_of_ending(std::string_view text) {
  return std::any_of(marks_of_contribution_ends.begin(), marks_of_contribution_ends.end(),
                     [text](std::string_view mark) { return text.find(mark) != text.npos; });
}

static_assert(std::all_of(contribution_ends.begin(), contribution_ends.end(),
                          [](std::string_view ending) {
                            return holds_mark_of_ending(ending) && ending.size() <= longest_ending;
                          }));

/// The text up to one of the ends, where nothing of weight follows.
std::optional<std::string_view> text_before_ending(std::string_view line) {
  constexpr std::size_t weight = 60;
  const std::size_t tail = line.size() - std::min(line.size(), longest_ending + weight);
  if (!holds_mark_of_ending(line.substr(tail))) return std::nullopt;
  for (const std::string_view ending : contribution_ends) {
    const std::size_t most = ending.size() + weight;
    const std::size_t at = line.find(ending, line.size() - std::min(line.size(), most));
    if (at == line.npos || at == 0 || line[at - 1] != ' ') continue;
    if (line.find(ending) == at) return trim(line.substr(0, at));
  }
  return std::nullopt;
}

/// The text behind as many words as `phrase` has; a colon must stand there where `phrase` ends with
/// one.
std::optional<std::string_view> text_behind(std::string_view line, std::string_view phrase) {
  std::size_t end = 0;
  for (std::size_t words = split_words(phrase).size(); words > 0 && end != line.npos; --words) {
    end = line.find(' ', end + 1);
  }
  if (end == line.npos) return std::nullopt;
  const bool colon = line[end - 1] == ':';
  return phrase.ends_with(':') && !colon ? std::nullopt : std::optional(trim(line.substr(end)));
}

constexpr SortedPhrases plain_starts([] {
  auto starts = contribution_starts;
  for (std::string_view& start : starts) {
    if (start.ends_with(':')) start.remove_suffix(1);
  }
  return starts;
}());

std::optional<std::string_view> text_after_start(std::string_view line) {
  constexpr std::size_t longest_start = 80;
  const std::string_view opening = truncate_utf8(line, longest_start);
  if (!plain_starts.may_start_with(first_key_word(opening))) return std::nullopt;
  std::string key = phrase_key(opening);
  if (!plain_starts.holds_start_of(key)) return std::nullopt;
  key.push_back(' ');
  for (const std::string_view start : contribution_starts) {
    const std::string_view plain = start.substr(0, start.size() - (start.ends_with(':') ? 1 : 0));
    if (key.starts_with(plain) && key[plain.size()] == ' ') return text_behind(line, start);
  }
  return std::nullopt;
}

}  // namespace

std::vector<std::string> parse_names(std::string_view text) {
  if (text.size() > longest_contributors) return {};
  NameList list = read_names(strip_stop(text));
  if (!list.clean) return {};
  return std::move(list.names);
}

std::optional<std::vector<std::string>> parse_byline(std::string_view line) {
  if (line.size() > longest_byline) return std::nullopt;
  const auto rest = strip_opening(line);
  if (!rest || rest->empty()) return std::nullopt;
  std::vector<std::string> names = parse_names(*rest);
  return names.empty() ? std::nullopt : std::optional(std::move(names));
}

std::optional<std::vector<std::string>> parse_bare_byline(std::string_view line) {
  constexpr std::size_t longest = 120;
  if (line.size() > longest || ends_sentence(line)) return std::nullopt;
  std::vector<std::string> names = parse_names(line);
  const bool full = std::all_of(names.begin(), names.end(), [](const std::string& name) {
    const auto words = split_words(name);
    return words.size() >= 2 && words.size() <= 4;
  });
  return names.empty() || !full ? std::nullopt : std::optional(std::move(names));
}

bool is_role(std::string_view line) {
  constexpr std::size_t longest_role = 80;
  if (line.size() > longest_role || ends_sentence(line)) return false;
  const auto words = split_words(line);
  constexpr std::size_t most_words = 7;
  return words.size() <= most_words && names_a_role(words);
}

std::optional<std::vector<std::string>> parse_contributors(std::string_view line) {
  if (line.size() > longest_contributors) return std::nullopt;
  const bool bracketed = line.size() > 2 && (line.front() == '(' || line.front() == '[');
  if (bracketed) {
    line.remove_prefix(1);
    while (!line.empty() && (line.back() == ')' || line.back() == ']' || line.back() == '.'))
      line.remove_suffix(1);
  }
  auto text = text_before_ending(line);
  if (!text) text = text_after_start(line);
  if (!text) return std::nullopt;
  std::vector<std::string> names = parse_names(text->substr(0, text->find(';')));
  if (names.empty() && !bracketed) return std::nullopt;
  return names;
}

}  // namespace clipfile
