// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/text/label.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>

#include "indexer/extract/dates.h"
#include "indexer/extract/text/byline.h"
#include "indexer/extract/text/caption.h"
#include "indexer/extract/text/date_line.h"
#include "indexer/extract/text/fields.h"
#include "indexer/extract/text/furniture.h"
#include "indexer/extract/text/masthead.h"
#include "indexer/extract/text/shape.h"

namespace clipfile {
namespace {

constexpr std::size_t longest_headline = 220;          // code points
constexpr std::size_t longest_stopped_headline = 120;  // with a full stop
constexpr std::size_t longest_deck = 350;
constexpr std::size_t longest_stopped_deck = 300;
constexpr std::size_t shortest_related = 40;
constexpr std::size_t longest_related = 160;
constexpr std::size_t fewest_related_words = 6;
constexpr std::size_t most_related_in_a_row = 3;

/// A line and what it looks like on its own.
struct Candidate {
  const Line* line = nullptr;
  Shape shape;
  std::optional<Label> label;
  bool stamp = false;  // a time of a live blog: the line behind it is its heading

  const std::string& text() const { return line->text; }
  bool prose() const { return is_prose(shape) || (label == Label::dateline && shape.sentence); }
  bool open() const { return !label.has_value(); }
};

using Candidates = std::vector<Candidate>;

/// What the line is wherever it stands.
std::optional<Label> label_alone(const std::string& text, const Shape& shape) {
  if (parse_url_line(text)) return Label::url;
  if (parse_date_line(text)) return Label::date;
  if (is_furniture(text) || is_time_stamp(text) || !parse_agency_line(text).empty()) {
    return Label::furniture;
  }
  if (parse_contributors(text)) return Label::contributors;
  if (is_caption(text)) return Label::caption;
  if (is_related_story(text) && !shape.several) return Label::related;
  if (parse_byline(text)) return Label::byline;
  if (parse_place_line(text) && !parse_masthead(text)) return Label::dateline;
  const auto dateline = parse_dateline(text);
  if (dateline && (shape.sentence || dateline->length >= text.size())) return Label::dateline;
  return std::nullopt;
}

Candidates look_at(const std::vector<Line>& lines) {
  Candidates candidates;
  candidates.reserve(lines.size());
  for (const Line& line : lines) {
    Candidate candidate;
    candidate.line = &line;
    candidate.shape = measure_shape(line.text);
    candidate.label = label_alone(line.text, candidate.shape);
    candidate.stamp = candidate.label == Label::furniture && is_time_stamp(line.text);
    candidates.push_back(candidate);
  }
  return candidates;
}

bool has_prose_after(const Candidates& lines, std::size_t index) {
  return std::any_of(lines.begin() + static_cast<std::ptrdiff_t>(index) + 1, lines.end(),
                     [](const Candidate& line) { return line.prose(); });
}

bool is_meta(const Candidate& line) {
  return line.label == Label::byline || line.label == Label::date;
}

/// A byline or a date comes before the next running text.
bool has_meta_next(const Candidates& lines, std::size_t index) {
  std::size_t i = index + 1;
  for (; i < lines.size() && !lines[i].open(); ++i) {
    if (is_meta(lines[i])) return true;
  }
  return i < lines.size() && parse_bare_byline(lines[i].text());
}

bool can_be_headline(const Candidates& lines, std::size_t index) {
  const Candidate& line = lines[index];
  const Shape& shape = line.shape;
  if (!line.open() || shape.length > longest_headline || shape.bullet || shape.words == 0) {
    return false;
  }
  if (ends_in_mid_phrase(line.text())) return false;
  if (!shape.sentence || shape.question) return shape.open || shape.question;
  return shape.length <= longest_stopped_headline && has_meta_next(lines, index);
}

bool can_be_deck(const Candidates& lines, std::size_t index) {
  const Candidate& line = lines[index];
  const Shape& shape = line.shape;
  constexpr std::size_t fewest_words = 4;
  if (!line.open() || shape.bullet || shape.words < fewest_words || line.line->heading)
    return false;
  if (!shape.sentence) return shape.open && shape.length <= longest_deck;
  return shape.length <= longest_stopped_deck && has_meta_next(lines, index);
}

/// "BBC Scotland, Skarra": what may stand under a name.
bool is_short_title(const Candidate& line) {
  constexpr std::size_t most_words = 4;
  const auto words = split_words(line.text());
  return line.shape.open && !line.line->heading && words.size() <= most_words &&
         std::all_of(words.begin(), words.end(),
                     [](std::string_view word) { return case_of_start(word) == StartCase::upper; });
}

/// Walks from the first line to the first of the story.
class HeadReader {
 public:
  HeadReader(Candidates& lines, const KnownParts& known) : lines_(lines), known_(known) {}

  /// The index of the first line of the story.
  std::size_t read() {
    std::size_t index = 0;
    while (index < lines_.size() && label(index)) ++index;
    return index;
  }

 private:
  bool have_headline() const { return headline_ || !known_.headline.empty(); }

  /// False where the story begins.
  bool label(std::size_t index) {
    Candidate& line = lines_[index];
    if (is_known_headline(line)) {
      headline_ = index;
      return set(line, Label::headline);
    }
    if (line.label == Label::dateline) return parse_place_line(line.text()).has_value();
    if (is_field(index)) return set(line, Label::field);
    if (line.label) return keep(line);
    if (line.prose() && !can_be_deck(lines_, index) && !can_be_headline(lines_, index))
      return false;
    if (!have_headline() && label_over_headline(index)) return true;
    if (!have_headline() && stands_over_section(index)) return set(line, Label::furniture);
    if (!have_headline() && can_be_headline(lines_, index) && has_prose_after(lines_, index)) {
      headline_ = index;
      return set(line, Label::headline);
    }
    if (label_byline(index)) return true;
    const bool follows = headline_ ? index == *headline_ + 1 : have_headline() && index == 0;
    if (follows && !known_.deck && can_be_deck(lines_, index) && has_prose_after(lines_, index)) {
      return set(line, Label::deck);
    }
    return false;
  }

  bool is_known_headline(const Candidate& line) const {
    return !known_.headline.empty() && phrase_key(line.text()) == phrase_key(known_.headline);
  }

  /// "Author: Jane Doe" alone is a byline; among other fields it is one of them.
  bool is_field(std::size_t index) const {
    if (!parse_field(lines_[index].text())) return false;
    if (lines_[index].label != Label::byline) return true;
    const bool before = index > 0 && lines_[index - 1].label == Label::field;
    return before || (index + 1 < lines_.size() && parse_field(lines_[index + 1].text()));
  }

  static bool set(Candidate& line, Label label) {
    line.label = label;
    return true;
  }

  bool keep(Candidate& line) {
    if (line.label == Label::byline) byline_ = true;
    return true;
  }

  /// Mastheads and sections stand over a line that can be the headline.
  bool label_over_headline(std::size_t index) {
    constexpr std::size_t furthest = 6;
    bool headline_follows = false;
    for (std::size_t i = index + 1; i < lines_.size() && i <= index + furthest; ++i) {
      const bool candidate = can_be_headline(lines_, i) && !parse_section(lines_[i].text());
      headline_follows = headline_follows || (candidate && has_prose_after(lines_, i)) ||
                         parse_field(lines_[i].text());
    }
    if (!headline_follows) return false;
    if (parse_section(lines_[index].text())) return set(lines_[index], Label::section);
    if (!masthead_ && parse_masthead(lines_[index].text())) {
      masthead_ = true;
      return set(lines_[index], Label::masthead);
    }
    return false;
  }

  /// A short line directly over the name of a section, with a headline to come, is none.
  bool stands_over_section(std::size_t index) const {
    constexpr std::size_t longest = 60;
    if (lines_[index].shape.length > longest || index + 2 >= lines_.size()) return false;
    return parse_section(lines_[index + 1].text()) && can_be_headline(lines_, index + 2) &&
           has_prose_after(lines_, index + 2);
  }

  /// A name alone counts beside a date or a role; a role counts under a byline.
  bool label_byline(std::size_t index) {
    Candidate& line = lines_[index];
    if (!have_headline()) return false;
    const bool under_byline = index > 0 && lines_[index - 1].label == Label::byline;
    if (under_byline && (is_role(line.text()) || is_short_title(line))) {
      return set(line, Label::byline);
    }
    if (byline_ || !parse_bare_byline(line.text())) return false;
    const bool next = index + 1 < lines_.size() && (lines_[index + 1].label == Label::date ||
                                                    is_role(lines_[index + 1].text()) ||
                                                    lines_[index + 1].label == Label::furniture);
    const bool before = index > 0 && (lines_[index - 1].label == Label::date);
    if (!next && !before) return false;
    byline_ = true;
    return set(line, Label::byline);
  }

  Candidates& lines_;
  const KnownParts& known_;
  std::optional<std::size_t> headline_;
  bool masthead_ = false;
  bool byline_ = false;
};

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

/// The sign-off of an agency behind the last paragraph makes no caption of it.
void free_last_paragraph(Candidates& lines) {
  for (std::size_t i = lines.size(); i-- > 0;) {
    if (!lines[i].prose()) continue;
    if (lines[i].label == Label::caption && ends_with_sign_off(lines[i].text()))
      lines[i].label = std::nullopt;
    return;
  }
}

std::vector<LabelledLine> finish(const Candidates& lines) {
  std::vector<LabelledLine> labelled;
  labelled.reserve(lines.size());
  for (const Candidate& line : lines) {
    labelled.push_back({line.label.value_or(Label::body), line.text()});
  }
  return labelled;
}

/// Without a paragraph of running text there is no story, and no furniture around it.
bool is_story(const Candidates& lines) {
  constexpr std::size_t words_of_a_paragraph = 12;
  std::size_t prose = 0;
  for (const Candidate& line : lines) {
    if (line.prose() && line.shape.words >= words_of_a_paragraph) return true;
    prose += line.prose() ? 1U : 0U;
  }
  return prose > 1;
}

std::vector<LabelledLine> label_as_body(const std::vector<Line>& lines) {
  std::vector<LabelledLine> labelled;
  labelled.reserve(lines.size());
  for (const Line& line : lines) labelled.push_back({Label::body, line.text});
  return labelled;
}

constexpr auto label_names = std::to_array<std::string_view>(
    {"masthead", "section", "headline", "deck", "byline", "dateline", "date", "field", "url",
     "caption", "furniture", "related", "contributors", "read-more", "body"});

}  // namespace

std::string_view name_of(Label label) { return label_names.at(static_cast<std::size_t>(label)); }

std::vector<LabelledLine> label_lines(const Layout& layout, const KnownParts& known) {
  if (layout.page) return label_as_body(layout.lines);
  Candidates lines = look_at(layout.lines);
  if (!is_story(lines)) return label_as_body(layout.lines);
  const std::size_t story = HeadReader(lines, known).read();
  label_read_more(lines, story);
  const std::size_t related = layout.shows_paragraphs ? label_related(lines, story) : 0;
  const bool read_more = std::any_of(lines.begin(), lines.end(), [](const Candidate& line) {
    return line.label == Label::read_more;
  });
  if (related > 0 || read_more) label_asking(lines, story);
  label_tail(lines, story, related > 0);
  free_last_paragraph(lines);
  return finish(lines);
}

}  // namespace clipfile
