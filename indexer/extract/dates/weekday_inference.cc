// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <array>
#include <vector>

#include "indexer/extract/dates/story_days.h"
#include "indexer/extract/dates/text_dates.h"

namespace clipfile {
namespace {

namespace chr = std::chrono;

using Paragraphs = std::span<const std::string>;

constexpr std::size_t opening_paragraphs = 12;
constexpr std::size_t longest_paragraph = 1 << 16;  // bytes; what lies behind is not read
constexpr std::size_t mentions_needed = 3;
constexpr std::size_t times_the_next = 2;
constexpr int years_looked_ahead = 2;  // "the election in 2024", said in 2022
constexpr std::size_t days_of_a_week = 7;
constexpr std::size_t longest_small_word = 3;  // "On", "By", "Am": capital at a sentence's start

bool is_name(const dates::Token& token) {
  return token.capital && token.length > longest_small_word;
}

/// "Sunday", but not in "Sunday Times", "Super Tuesday", "last Sunday".
bool is_day_of_the_story(const dates::Tokens& tokens, std::size_t at) {
  if (!tokens[at].word.whole_weekday) return false;
  const dates::Token& previous = tokens.before(at);
  return !is_name(tokens[at + 1]) && !is_name(previous) &&
         !previous.has_role(dates::WordRole::relative);
}

struct WeekdayCounts {
  std::array<std::size_t, days_of_a_week + 1> mentions{};  ///< by ISO number
  unsigned first = 0;                                      ///< the first one named; 0: none

  void add(const dates::Tokens& tokens) {
    for (std::size_t at = 0; at < tokens.size(); ++at) {
      if (!is_day_of_the_story(tokens, at)) continue;
      const unsigned number = tokens[at].word.weekday;
      if (first == 0) first = number;
      ++mentions.at(number);
    }
  }

  std::optional<chr::weekday> of_the_story() const {
    if (first == 0 || mentions.at(first) < mentions_needed) return std::nullopt;
    for (unsigned other = 1; other <= days_of_a_week; ++other) {
      const bool close = mentions.at(first) < times_the_next * mentions.at(other);
      if (other != first && close) return std::nullopt;
    }
    return chr::weekday{first};
  }
};

/// What the whole text says about its time.
struct Survey {
  WeekdayCounts weekdays;
  std::optional<int> latest_year;
  bool says_today = false;

  std::optional<chr::weekday> weekday_of_the_story() const {
    return says_today ? std::nullopt : weekdays.of_the_story();
  }
};

bool is_alone(const dates::Tokens& tokens, std::size_t at) {
  const bool amount_before = !tokens[at].space_before &&
                             (tokens.before(at).is_mark(U'$') || tokens.before(at).is_mark(U'.') ||
                              tokens.before(at).is_mark(U','));
  const bool amount_after = tokens[at + 1].glued_mark(U'%');
  return !amount_before && !amount_after;
}

Survey survey(Paragraphs paragraphs, Day today) {
  Survey result;
  const dates::PatternOptions options{.last_year = int{today.year()}};
  for (const std::string& paragraph : paragraphs) {
    const dates::Tokens tokens(std::string_view(paragraph).substr(0, longest_paragraph));
    result.weekdays.add(tokens);
    for (std::size_t at = 0; at < tokens.size(); ++at) {
      result.says_today |= tokens[at].has_role(dates::WordRole::today);
      const auto year = dates::year_of(tokens[at], options);
      if (year && is_alone(tokens, at)) {
        result.latest_year = std::max(result.latest_year.value_or(*year), *year);
      }
    }
  }
  return result;
}

bool named_beside(Paragraphs opening, std::string_view caption, chr::weekday weekday) {
  return std::any_of(opening.begin(), opening.end(), [&](const std::string& paragraph) {
    WeekdayCounts counts;
    counts.add(dates::Tokens(std::string_view(paragraph).substr(0, longest_paragraph)));
    const bool named = counts.mentions.at(weekday.iso_encoding()) > 0;
    return named && dates::share_names(paragraph, caption);
  });
}

/// Without one there is no clue, and the rest of the text need not be read.
bool names_story_day(const std::string& paragraph) {
  return dates::find_story_day(paragraph).has_value();
}

/// A day of the story with its weekday.
struct Clue {
  PartialDay day;
  chr::weekday weekday;
};

std::optional<Clue> clue_of(Paragraphs opening, std::string_view paragraph,
                            std::optional<chr::weekday> of_the_story) {
  const auto found = dates::find_story_day(paragraph);
  if (!found) return std::nullopt;
  if (found->day.weekday) return Clue{found->day, *found->day.weekday};
  if (!of_the_story || found->place != dates::StoryDayPlace::caption) return std::nullopt;
  if (!named_beside(opening, paragraph, *of_the_story)) return std::nullopt;
  return Clue{found->day, *of_the_story};
}

bool contradict(const Clue& one, const Clue& other) {
  return one.day.month != other.day.month || one.day.day != other.day.day ||
         one.weekday != other.weekday;
}

/// Nothing where there is none, or where two name different days.
std::optional<Clue> agree(std::span<const Clue> clues, bool weekday_beside) {
  std::optional<Clue> only;
  for (const Clue& clue : clues) {
    if (clue.day.weekday.has_value() != weekday_beside) continue;
    if (only && contradict(*only, clue)) return std::nullopt;
    only = clue;
  }
  return only;
}

/// One whose weekday stands beside it is better than one whose weekday the story tells.
std::optional<Clue> find_clue(Paragraphs opening, std::optional<chr::weekday> of_the_story) {
  std::vector<Clue> clues;
  for (const std::string& paragraph : opening) {
    const auto clue = clue_of(opening, paragraph, of_the_story);
    if (clue) clues.push_back(*clue);
  }
  const auto beside = agree(clues, true);
  return beside ? beside : agree(clues, false);
}

bool fits(const Clue& clue, int year) {
  const Day day{chr::year{year}, clue.day.month, clue.day.day};
  return day.ok() && chr::weekday{chr::sys_days{day}} == clue.weekday;
}

/// The only year that fits, looking back too as far as a story looks ahead.
std::optional<int> only_year(const Clue& clue, int latest_named, Day today) {
  std::optional<int> only;
  for (int year = latest_named - years_looked_ahead; year <= int{today.year()}; ++year) {
    const bool past = Day{chr::year{year}, clue.day.month, clue.day.day} <= today;
    if (!past || !fits(clue, year)) continue;
    if (only || year < latest_named) return std::nullopt;
    only = year;
  }
  return only;
}

}  // namespace

std::optional<Day> infer_day_from_weekday(std::span<const std::string> paragraphs, Day today) {
  const Paragraphs opening = paragraphs.first(std::min(opening_paragraphs, paragraphs.size()));
  if (std::none_of(opening.begin(), opening.end(), names_story_day)) return std::nullopt;
  const Survey found = survey(paragraphs, today);
  if (!found.latest_year) return std::nullopt;
  const auto clue = find_clue(opening, found.weekday_of_the_story());
  if (!clue) return std::nullopt;
  const auto year = only_year(*clue, *found.latest_year, today);
  if (!year) return std::nullopt;
  return Day{chr::year{*year}, clue->day.month, clue->day.day};
}

}  // namespace clipfile
