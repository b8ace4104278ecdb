// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/text/label.h"

#include <algorithm>
#include <array>
#include <optional>

#include "indexer/extract/dates.h"
#include "indexer/extract/text/byline.h"
#include "indexer/extract/text/candidate.h"
#include "indexer/extract/text/caption.h"
#include "indexer/extract/text/date_line.h"
#include "indexer/extract/text/furniture.h"
#include "indexer/extract/text/masthead.h"

namespace clipfile {
namespace {

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

Candidates look_at(const std::vector<TextLine>& lines) {
  Candidates candidates;
  candidates.reserve(lines.size());
  for (const TextLine& line : lines) {
    Candidate candidate;
    candidate.line = &line;
    candidate.shape = measure_shape(line.text);
    candidate.label = label_alone(line.text, candidate.shape);
    candidate.stamp = candidate.label == Label::furniture && is_time_stamp(line.text);
    candidates.push_back(candidate);
  }
  return candidates;
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

std::vector<LabelledLine> label_as_body(const std::vector<TextLine>& lines) {
  std::vector<LabelledLine> labelled;
  labelled.reserve(lines.size());
  for (const TextLine& line : lines) labelled.push_back({Label::body, line.text});
  return labelled;
}

constexpr auto label_names = std::to_array<std::string_view>(
    {"masthead", "section", "headline", "deck", "byline", "dateline", "date", "field", "url",
     "caption", "furniture", "related", "contributors", "read-more", "body"});

}  // namespace

std::string_view name_of(Label label) { return label_names.at(static_cast<std::size_t>(label)); }

std::vector<LabelledLine> label_lines(const TextLayout& layout, const KnownParts& known) {
  if (layout.page) return label_as_body(layout.lines);
  Candidates lines = look_at(layout.lines);
  if (!is_story(lines)) return label_as_body(layout.lines);
  const std::size_t story = label_head(lines, known);
  label_other_stories(lines, story, layout.shows_paragraphs);
  free_last_paragraph(lines);
  return finish(lines);
}

}  // namespace clipfile
