// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>

#include "indexer/extract/text/byline.h"
#include "indexer/extract/text/candidate.h"
#include "indexer/extract/text/date_line.h"
#include "indexer/extract/text/fields.h"
#include "indexer/extract/text/masthead.h"

namespace clipfile {
namespace {

constexpr std::size_t longest_headline = 220;          // code points
constexpr std::size_t longest_stopped_headline = 120;  // with a full stop
constexpr std::size_t longest_deck = 350;
constexpr std::size_t longest_stopped_deck = 300;

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
  HeadReader(Candidates& lines, const KnownParts& known) : lines_(lines), known_(known) {
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (lines[i].prose()) last_prose_ = i;
    }
  }

  /// The index of the first line of the story.
  std::size_t read() {
    std::size_t index = 0;
    while (index < lines_.size() && label(index)) ++index;
    return index;
  }

 private:
  bool has_prose_after(std::size_t index) const { return last_prose_ > index; }

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
    if (!have_headline() && can_be_headline(lines_, index) && has_prose_after(index)) {
      headline_ = index;
      return set(line, Label::headline);
    }
    if (label_byline(index)) return true;
    const bool follows = headline_ ? index == *headline_ + 1 : have_headline() && index == 0;
    if (follows && !known_.deck && can_be_deck(lines_, index) && has_prose_after(index)) {
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
      headline_follows =
          headline_follows || (candidate && has_prose_after(i)) || parse_field(lines_[i].text());
    }
    if (!headline_follows) return false;
    if (parse_section(lines_[index].text())) return set(lines_[index], Label::section);
    if (stands_over_date_or_kicker(index)) {
      masthead_ = true;
      return set(lines_[index], Label::masthead);
    }
    if (!masthead_ && parse_masthead(lines_[index].text())) {
      masthead_ = true;
      return set(lines_[index], Label::masthead);
    }
    if (is_kicker(index)) {
      const bool is_slug = lines_[index].text().find_first_of("/0123456789") != std::string::npos;
      return set(lines_[index], is_slug ? Label::furniture : Label::section);
    }
    return false;
  }

  /// "MUSIC REVIEW", or an agency's slug, over a headline that is not shouted.
  bool is_kicker(std::size_t index) const {
    constexpr std::size_t most_words = 4;
    constexpr std::size_t fewest_words_of_headline = 4;
    if (index + 1 >= lines_.size()) return false;
    const Candidate& line = lines_[index];
    const Candidate& next = lines_[index + 1];
    return line.open() && line.shape.words <= most_words && is_all_capitals(line.text()) &&
           !line.line->heading && next.shape.words >= fewest_words_of_headline &&
           !is_all_capitals(next.text()) && can_be_headline(lines_, index + 1) &&
           has_prose_after(index + 1);
  }

  /// The first line of all, a name, with a date or the name of a section between it and a headline.
  bool stands_over_date_or_kicker(std::size_t index) const {
    if (index != 0 || index + 2 >= lines_.size() || lines_[0].line->heading) return false;
    const Candidate& next = lines_[1];
    const bool over = next.label == Label::date || parse_section(next.text()) || is_kicker(1);
    return over && may_be_masthead(lines_[0].text()) && can_be_headline(lines_, 2) &&
           has_prose_after(2);
  }

  /// A short line directly over the name of a section, with a headline to come, is none.
  bool stands_over_section(std::size_t index) const {
    constexpr std::size_t longest = 60;
    if (lines_[index].shape.length > longest || index + 2 >= lines_.size()) return false;
    return parse_section(lines_[index + 1].text()) && can_be_headline(lines_, index + 2) &&
           has_prose_after(index + 2);
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
  std::size_t last_prose_ = 0;
  std::optional<std::size_t> headline_;
  bool masthead_ = false;
  bool byline_ = false;
};

}  // namespace

std::size_t label_head(Candidates& lines, const KnownParts& known) {
  return HeadReader(lines, known).read();
}

}  // namespace clipfile
