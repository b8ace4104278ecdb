// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <array>
#include <unicode/uchar.h>

#include "common/text/utf8.h"
#include "indexer/extract/dates.h"
#include "indexer/extract/dates/agencies.h"

namespace clipfile {
namespace {

constexpr std::size_t longest_head = 160;  // bytes before the dash
constexpr std::size_t longest_place = 80;  // bytes
constexpr std::size_t most_place_words = 6;
constexpr std::size_t longest_agency = 60;  // bytes

/// What stands in capitals before a dash and is no place.
constexpr std::array<std::string_view, 28> labels = {
    "NATO",    "BREAKING",   "UPDATE",     "EXCLUSIVE", "WATCH",     "LIVE",    "OPINION",
    "VIDEO",   "PHOTOS",     "ANALYSIS",   "NEWS",      "NEW",       "NOTE",    "EDITOR'S NOTE",
    "FACTBOX", "EXPLAINER",  "CORRECTION", "CORRECTED", "READ MORE", "PODCAST", "COVID",
    "FILE",    "FILE PHOTO", "FIFA",       "NASA",      "FAQ",       "EU",      "UN"};

/// What parts a dateline from the story.
struct Break {
  std::size_t offset;
  std::size_t end;  ///< behind it and the spaces after it
};

bool starts_with_long_dash(std::string_view text) {
  return text.starts_with("—") || text.starts_with("–") || text.starts_with("―");
}

/// The first dash that stands for a pause: a long one, "--", or a hyphen between spaces.
std::optional<Break> find_dash(std::string_view text) {
  constexpr std::size_t long_dash = 3;  // bytes
  constexpr char first_byte_of_long = '\xE2';
  for (std::size_t at = 1; at < std::min(text.size(), longest_head); ++at) {
    if (text[at] != '-' && text[at] != first_byte_of_long) continue;
    std::size_t length = 0;
    if (starts_with_long_dash(text.substr(at))) length = long_dash;
    if (text.substr(at).starts_with("--")) length = 2;
    if (text[at] == '-' && text[at - 1] == ' ' && text.substr(at + 1).starts_with(' ')) length = 1;
    if (length == 0) continue;
    const std::size_t story = text.find_first_not_of(" -", at + length);
    if (story == std::string_view::npos) return std::nullopt;
    return Break{at, story};
  }
  return std::nullopt;
}

std::string_view trim(std::string_view text) {
  constexpr std::string_view around = " ,.;:";
  const std::size_t first = text.find_first_not_of(around);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(around) - first + 1);
}

std::string_view trim_place(std::string_view text) {
  constexpr std::string_view around = " ,;:";
  const std::size_t last = text.find_last_not_of(around);
  return last == std::string_view::npos ? std::string_view{} : text.substr(0, last + 1);
}

struct Letters {
  bool any = false;
  bool only_capitals = true;
  bool digits = false;
  bool words_start_capital = true;
  std::size_t words = 0;
};

Letters letters_of(std::string_view text) {
  Letters letters;
  bool inside_word = false;
  for (std::size_t offset = 0; offset < text.size();) {
    const auto c = static_cast<UChar32>(next_code_point(text, offset));
    letters.digits |= u_isdigit(c) != 0;
    const bool letter = u_isalpha(c) != 0;
    const bool small = u_islower(c) != 0;
    letters.any |= letter;
    letters.only_capitals &= !small;
    if (letter && !inside_word) {
      ++letters.words;
      letters.words_start_capital &= !small;
    }
    inside_word = letter || c == U'\'' || c == U'’';
  }
  return letters;
}

template <std::size_t count>
bool is_listed(const std::array<std::string_view, count>& list, std::string_view text) {
  return std::find(list.begin(), list.end(), text) != list.end();
}

/// The part of the head that names the agency in brackets or slashes; empty where none does.
struct Credit {
  std::size_t offset;
  std::string_view agency;
};

std::optional<Credit> find_credit(std::string_view head) {
  head = trim_place(head);
  for (const auto& [open, close] : {std::pair{'(', ')'}, std::pair{'/', '/'}}) {
    if (!head.ends_with(close)) continue;
    const std::size_t start = head.substr(0, head.size() - 1).rfind(open);
    if (start == std::string_view::npos || start == 0) continue;
    const std::string_view agency = head.substr(start + 1, head.size() - start - 2);
    const Letters letters = letters_of(agency);
    if (!letters.any || letters.digits || agency.size() > longest_agency) continue;
    return Credit{start, agency};
  }
  return std::nullopt;
}

bool is_place(std::string_view place) {
  const Letters letters = letters_of(place);
  return letters.any && !letters.digits && letters.words <= most_place_words &&
         place.size() <= longest_place && letters.words_start_capital;
}

/// "WASHINGTON" of "WASHINGTON, D.C."; one letter is no place.
bool starts_in_capitals(std::string_view place) {
  const std::string_view first = place.substr(0, place.find(','));
  return first.size() > 1 && letters_of(first).only_capitals && !is_listed(labels, first);
}

struct HeadDay {
  std::optional<Day> day;
  std::optional<PartialDay> partial_day;
  std::size_t offset = std::string_view::npos;
  std::size_t end = 0;
};

HeadDay find_head_day(std::string_view head) {
  const auto days = find_days(head);
  if (!days.empty()) {
    const FoundDay& found = days.front();
    return {found.day, std::nullopt, found.offset, found.offset + found.length};
  }
  const auto partial = find_partial_days(head);
  if (partial.empty()) return {};
  const PartialDay& found = partial.front();
  return {std::nullopt, found, found.offset, found.offset + found.length};
}

/// The part before the dash, cut up.
struct Head {
  std::string_view place;
  HeadDay when;
  std::string_view agency;
  bool credited = false;     ///< the agency stands in brackets or slashes
  bool place_apart = false;  ///< the place is parted from the day by a comma or a full stop
};

Head cut_head(std::string_view text) {
  Head head;
  const auto credit = find_credit(text);
  if (credit) text = text.substr(0, credit->offset);
  head.when = find_head_day(text);
  head.place = trim_place(text.substr(0, head.when.offset));
  head.credited = credit.has_value();
  if (credit) head.agency = credit->agency;
  if (head.when.offset == std::string_view::npos) return head;

  const std::string_view behind_day = trim(text.substr(head.when.end));
  if (!credit) head.agency = behind_day;
  const std::string_view gap = text.substr(head.place.size(), head.when.offset - head.place.size());
  const bool one_word = head.place.find(' ') == std::string_view::npos;
  head.place_apart =
      (gap.starts_with(',') || head.place.ends_with('.')) && (behind_day.empty() || !credit);
  if (one_word) head.place = trim(head.place);  // "Москва. 9 января"
  return head;
}

bool starts_small(std::string_view text) {
  std::size_t offset = 0;
  return !text.empty() && u_islower(static_cast<UChar32>(next_code_point(text, offset))) != 0;
}

bool is_believable(const Head& head) {
  if (!is_place(head.place)) return false;
  if (head.agency.size() > longest_agency || letters_of(head.agency).digits) return false;
  if (starts_in_capitals(head.place)) return true;
  if (head.credited && !dates::is_agency(head.agency)) return false;
  const bool dated = head.when.offset != std::string_view::npos;
  if (!dated) return head.credited;
  return head.place_apart && (head.credited || !starts_small(head.agency));
}

std::optional<Dateline> dateline_of(const Head& head, std::size_t length) {
  if (!is_believable(head)) return std::nullopt;
  return Dateline{std::string(head.place), head.when.day, head.when.partial_day,
                  std::string(head.agency), length};
}

/// Behind the full stop that ends a dateline: where the first sentence begins.
std::optional<Break> break_at_stop(std::string_view text, std::size_t stop) {
  if (!text.substr(stop).starts_with(". ")) return std::nullopt;
  const std::size_t story = text.find_first_not_of(' ', stop + 1);
  if (story == std::string_view::npos || text[story] == '/') return std::nullopt;
  if (starts_small(text.substr(story))) return std::nullopt;
  return Break{stop, story};
}

/// "MOSCOW, January 9. /TASS/. ": an agency in slashes behind a day.
std::optional<Dateline> parse_before_credit(std::string_view text) {
  const std::size_t open = text.substr(0, longest_head).find(" /");
  if (open == std::string_view::npos) return std::nullopt;
  const std::size_t close = text.substr(0, longest_head).find('/', open + 2);
  if (close == std::string_view::npos) return std::nullopt;
  const Head head = cut_head(text.substr(0, close + 1));
  const auto stop = break_at_stop(text, close + 1);
  const bool dated = head.when.offset != std::string_view::npos;
  if (!stop || !dated || !head.credited) return std::nullopt;
  return dateline_of(head, stop->end);
}

/// "MOSCOW, January 9, 2022. ": a place in capitals and a day, and no agency before a dash.
std::optional<Dateline> parse_before_stop(std::string_view text) {
  const std::size_t comma = text.substr(0, longest_place).find(',');
  if (comma == std::string_view::npos || !starts_in_capitals(text.substr(0, comma))) return {};
  const HeadDay when = find_head_day(text.substr(0, longest_head));
  if (when.offset == std::string_view::npos) return std::nullopt;
  const auto stop = break_at_stop(text, when.end);
  if (!stop) return std::nullopt;
  const Head head = cut_head(text.substr(0, when.end));
  if (!head.place_apart) return std::nullopt;
  const auto dash = find_dash(text);
  if (dash && dash->offset > stop->end) {
    if (is_place(text.substr(stop->end, dash->offset - stop->end))) return std::nullopt;
  }
  return dateline_of(head, stop->end);
}

std::optional<Dateline> parse_before_dash(std::string_view text) {
  const auto dash = find_dash(text);
  return dash ? dateline_of(cut_head(text.substr(0, dash->offset)), dash->end) : std::nullopt;
}

}  // namespace

std::optional<Dateline> parse_dateline(std::string_view paragraph) {
  if (auto dateline = parse_before_credit(paragraph)) return dateline;
  if (auto dateline = parse_before_stop(paragraph)) return dateline;
  return parse_before_dash(paragraph);
}

}  // namespace clipfile
