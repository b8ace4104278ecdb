// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>

#include "indexer/extract/text/candidate.h"
#include "indexer/extract/text/furniture.h"

namespace clipfile {
namespace {

constexpr std::size_t shortest_related = 40;
constexpr std::size_t longest_related = 160;
constexpr std::size_t fewest_related_words = 6;
constexpr std::size_t most_related_in_a_row = 3;

/// Looks like the headline of another story, though not how it ends.
bool looks_like_story(const Candidate& line) {
  const Shape& shape = line.shape;
  return line.open() && !line.line->heading && !shape.bullet && !shape.quoted &&
         shape.words >= fewest_related_words && shape.length >= shortest_related &&
         shape.length <= longest_related;
}

bool is_unpunctuated_story(const Candidate& line) {
  return looks_like_story(line) && line.shape.open && line.text().back() != ')' &&
         !ends_in_mid_phrase(line.text()) && case_of_start(line.text()) != StartCase::lower;
}

/// "Why did it happen? Five answers", "The rifts grow. How did we get here?"
bool is_asking_story(const Candidate& line) {
  constexpr std::size_t longest = 110;
  return looks_like_story(line) && line.shape.question && line.shape.several &&
         line.shape.length <= longest;
}

bool is_story_text(const Candidate& line) {
  return line.open() ? line.shape.sentence : line.label == Label::dateline;
}

/// The nearest line on either side that is no furniture is running text.
bool stands_in_story(const Candidates& lines, std::size_t first, std::size_t last) {
  const auto passed = [](const Candidate& line) {
    return line.label && line.label != Label::dateline && line.label != Label::body;
  };
  std::size_t before = first;
  while (before > 0 && passed(lines[before - 1]) && !lines[before - 1].stamp) --before;
  std::size_t after = last + 1;
  while (after < lines.size() && passed(lines[after]) && !lines[after].stamp) ++after;
  return before > 0 && after < lines.size() && is_story_text(lines[before - 1]) &&
         is_story_text(lines[after]);
}

/// Headlines of other stories that a page has between its paragraphs.
std::size_t label_related(Candidates& lines, std::size_t start) {
  std::size_t found = 0;
  for (std::size_t i = start; i < lines.size(); ++i) {
    std::size_t end = i;
    while (end < lines.size() && is_unpunctuated_story(lines[end])) ++end;
    const std::size_t count = end - i;
    if (count == 0) continue;
    if (count <= most_related_in_a_row && stands_in_story(lines, i, end - 1)) {
      for (std::size_t k = i; k < end; ++k) lines[k].label = Label::related;
      found += count;
    }
    i = end;
  }
  return found;
}

void label_asking(Candidates& lines, std::size_t start) {
  for (std::size_t i = start; i < lines.size(); ++i) {
    if (is_asking_story(lines[i]) && stands_in_story(lines, i, i)) lines[i].label = Label::related;
  }
}

/// The heading at `first` and what it heads, up to `last`; running text ends the list where the
/// story goes on.
void label_list(Candidates& lines, std::size_t first, std::size_t last, bool goes_on) {
  for (std::size_t i = first; i < last; ++i) {
    Candidate& line = lines[i];
    if (goes_on && i > first && line.prose()) return;
    const bool listed = i == first || line.open() || line.label == Label::related;
    if (listed) line.label = goes_on ? Label::related : Label::read_more;
  }
}

/// From a heading such as "Read more:" to the end, or to the next running text where the story goes
/// on.
void label_read_more(Candidates& lines, std::size_t start) {
  bool goes_on = false;
  std::size_t end = lines.size();
  for (std::size_t i = lines.size(); i-- > start;) {
    if (opens_read_more(lines[i].text())) {
      label_list(lines, i, end, goes_on);
      end = i;
    } else {
      goes_on = goes_on || lines[i].prose();
    }
  }
}

/// Unpunctuated headlines behind the story, where the page has shown that it lists other stories.
void label_tail(Candidates& lines, std::size_t start, bool lists_stories) {
  std::size_t end = lines.size();
  std::size_t stories = 0;
  while (end > start && !lines[end - 1].prose() && lines[end - 1].label != Label::contributors) {
    if (is_unpunctuated_story(lines[end - 1])) ++stories;
    --end;
  }
  const bool after_end = end > 0 && lines[end - 1].label == Label::contributors;
  if (stories == 0 || !(lists_stories || after_end)) return;
  for (std::size_t i = end; i < lines.size(); ++i) {
    if (is_unpunctuated_story(lines[i])) lines[i].label = Label::related;
  }
}

}  // namespace

void label_other_stories(Candidates& lines, std::size_t start, bool between_paragraphs) {
  label_read_more(lines, start);
  const std::size_t related = between_paragraphs ? label_related(lines, start) : 0;
  const bool read_more = std::any_of(lines.begin(), lines.end(), [](const Candidate& line) {
    return line.label == Label::read_more;
  });
  if (related > 0 || read_more) label_asking(lines, start);
  label_tail(lines, start, related > 0);
}

}  // namespace clipfile
