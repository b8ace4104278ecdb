// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/words.h"

#include <algorithm>
#include <string>

#include "searcher/query/limits.h"
#include "searcher/query/query_error.h"

namespace clipfile::query {
namespace {

char32_t lower_ascii(char32_t c) { return c >= U'A' && c <= U'Z' ? c - U'A' + U'a' : c; }

bool is_ascii_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

bool is_star(const Character& character) { return character.code == U'*'; }

/// Stops counting above `bound`, so that no number of digits overflows; nothing where one is no
/// digit.
std::optional<unsigned> read_number(Characters digits, unsigned bound) {
  constexpr unsigned base = 10;
  unsigned value = 0;
  for (const Character& digit : digits) {
    if (!is_ascii_digit(digit.code)) return std::nullopt;
    value = std::min(value * base + static_cast<unsigned>(digit.code - U'0'), bound + 1);
  }
  return digits.empty() ? std::nullopt : std::optional(value);
}

std::string up_to(unsigned bound) { return "1 to " + std::to_string(bound); }

Word read_truncated(Characters run, WordForm form) {
  const std::size_t column = run.back().column;
  if (form != WordForm::inflected) {
    throw QueryError(column, "* cannot follow a word with = or ~", "leave out one of the two");
  }
  const Characters stem = run.first(run.size() - 1);
  const auto letters = std::count_if(stem.begin(), stem.end(), [](const Character& each) {
    return is_letter_or_digit(each.code);
  });
  if (static_cast<std::size_t>(letters) < min_truncated_letters) {
    throw QueryError(column, "too few letters before *",
                     "at least " + std::to_string(min_truncated_letters) + " are needed");
  }
  return {to_utf8(stem), WordForm::truncated};
}

/// Of one word inside a phrase, where a star at the beginning is punctuation too.
Characters trim_in_phrase(Characters run) {
  const auto first = std::find_if(run.begin(), run.end(), [](const Character& each) {
    return !is_edge_punctuation(each.code) && !is_star(each);
  });
  return trim_end(run.subspan(static_cast<std::size_t>(first - run.begin())));
}

void add_phrase_word(Phrase& phrase, Characters run) {
  const Characters word = trim_in_phrase(run);
  if (!holds_letter_or_digit(word)) return;
  if (is_star(word.back()) && is_letter_or_digit(word[word.size() - 2].code)) {
    throw QueryError(word.back().column, "* cannot stand inside a phrase",
                     "write the words without the quotes, or leave out the *");
  }
  phrase.words.push_back(to_utf8(word));
}

}  // namespace

std::optional<Word> read_word(Characters run, WordForm form) {
  const auto star = std::find_if(run.begin(), run.end(), is_star);
  if (star != run.end() && (star + 1 != run.end() || run.size() == 1)) {
    throw QueryError(star->column, "* can only stand at the end of a word",
                     "write sanction*, or put text that has a * in it in quotes");
  }
  if (star != run.end()) return read_truncated(run, form);
  if (!holds_letter_or_digit(run)) return std::nullopt;
  return Word{to_utf8(run), form};
}

Phrase read_phrase(Characters inside, std::size_t opening) {
  Phrase phrase;
  std::size_t begin = 0;
  for (std::size_t i = 0; i <= inside.size(); ++i) {
    const bool ends = i == inside.size() || ends_word(inside[i].code);
    if (!ends) continue;
    add_phrase_word(phrase, inside.subspan(begin, i - begin));
    begin = i + 1;
  }
  if (phrase.words.empty()) {
    throw QueryError(opening, "no word in the phrase that starts here",
                     "put at least one between the quotes");
  }
  return phrase;
}

std::optional<Near> read_proximity(Characters run) {
  const auto slash =
      std::find_if(run.begin(), run.end(), [](const Character& each) { return each.code == U'/'; });
  if (slash == run.end()) return std::nullopt;
  const auto length = static_cast<std::size_t>(slash - run.begin());
  const bool ordered = equals_ignoring_case(run.first(length), "pre");
  if (!ordered && !equals_ignoring_case(run.first(length), "w")) return std::nullopt;
  const Characters reach = run.subspan(length + 1);
  if (equals_ignoring_case(reach, "s")) return Near{.ordered = ordered, .unit = Unit::sentence};
  if (equals_ignoring_case(reach, "p")) return Near{.ordered = ordered, .unit = Unit::paragraph};
  const auto distance = read_number(reach, max_distance);
  if (!distance) return std::nullopt;
  if (*distance < 1 || *distance > max_distance) {
    throw QueryError(run.front().column,
                     std::string(ordered ? "pre/" : "w/") + "n is out of bounds",
                     "n is " + up_to(max_distance) + " words");
  }
  return Near{.distance = *distance, .ordered = ordered};
}

std::optional<Characters> digits_of_at_least(Characters run) {
  constexpr std::string_view name = "atleast";
  if (run.size() < name.size() || !equals_ignoring_case(run.first(name.size()), name)) {
    return std::nullopt;
  }
  const Characters digits = run.subspan(name.size());
  const bool all_digits = std::all_of(digits.begin(), digits.end(), [](const Character& each) {
    return is_ascii_digit(each.code);
  });
  return all_digits ? std::optional(digits) : std::nullopt;
}

AtLeast read_at_least(Characters run, Characters digits) {
  const auto mentions = read_number(digits, max_mentions);
  if (!mentions || *mentions < 1 || *mentions > max_mentions) {
    throw QueryError(run.front().column, "atleast needs a number, " + up_to(max_mentions),
                     "write atleast3(sanctions)");
  }
  return {*mentions};
}

bool equals_ignoring_case(Characters run, std::string_view name) {
  return std::equal(run.begin(), run.end(), name.begin(), name.end(),
                    [](const Character& each, char c) {
                      return lower_ascii(each.code) == static_cast<char32_t>(c);
                    });
}

}  // namespace clipfile::query
