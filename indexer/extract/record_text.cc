// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/record_text.h"

#include <algorithm>

#include "common/text/utf8.h"
#include "indexer/extract/text/shape.h"

namespace clipfile {
namespace {

constexpr std::size_t widest_wrap = 100;      // columns; longer lines were wrapped by nobody
constexpr std::size_t wide_lines_share = 10;  // one wide line in so many: not wrapped
constexpr std::size_t run_on_share = 4;       // one line in so many runs on: wrapped
constexpr std::size_t marks_share = 25;  // one mark in so many lines: all paragraphs are marked
constexpr std::size_t cuts_share = 20;   // one cut word in so many lines: hyphens are cuts
constexpr std::size_t indent_of_paragraph = 2;

struct TextLine {
  std::string_view text;  ///< without white space at its ends
  std::size_t indent = 0;
  std::size_t width = 0;  ///< code points
  bool is_indented =
      false;  ///< more than the line above, or as much as an indented one without running on
  bool is_marked = false;    ///< as the start of a paragraph: indented or behind a blank line
  bool runs_on = false;      ///< starts with a small letter
  bool is_capitals = false;  ///< all of it
};

TextLine measure(std::string_view line, const TextLine* above, bool after_blank) {
  TextLine measured;
  measured.text = trim(line);
  measured.indent = static_cast<std::size_t>(measured.text.data() - line.data());
  measured.width = count_code_points(measured.text);
  measured.runs_on = case_of_start(measured.text) == StartCase::lower;
  const bool is_deeper = above && measured.indent >= above->indent + indent_of_paragraph;
  const bool is_as_deep = above && above->is_indented && measured.indent == above->indent;
  measured.is_indented = is_deeper || (is_as_deep && !measured.runs_on);
  measured.is_marked = above && (after_blank || measured.is_indented);
  measured.is_capitals = is_all_capitals(measured.text);
  return measured;
}

std::vector<TextLine> measure_lines(std::string_view text) {
  std::vector<TextLine> lines;
  bool after_blank = false;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (trim(line).empty()) {
      after_blank = true;
      continue;
    }
    lines.push_back(measure(line, lines.empty() ? nullptr : &lines.back(), after_blank));
    after_blank = false;
  }
  return lines;
}

bool cuts_word(const TextLine& line, const TextLine& next) {
  const std::size_t size = line.text.size();
  return size > 1 && line.text.back() == '-' && line.text[size - 2] != '-' && next.runs_on;
}

struct LineLayout {
  bool is_wrapped = false;
  bool is_marked = false;  ///< wherever a paragraph starts
  bool cuts_words = false;
  std::size_t width = 0;  ///< of the widest line that may be a wrapped one
};

LineLayout survey(const std::vector<TextLine>& lines) {
  std::size_t wide = 0;
  std::size_t inner = 0;
  std::size_t run_on = 0;
  std::size_t marks = 0;
  std::size_t cuts = 0;
  LineLayout layout;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const TextLine& line = lines[i];
    const bool is_wide = line.width > widest_wrap;
    wide += is_wide;
    layout.width = is_wide ? layout.width : std::max(layout.width, line.width);
    marks += line.is_marked;
    const bool is_inner = i > 0 && !line.is_marked;
    inner += is_inner;
    run_on += is_inner && line.runs_on;
    cuts += is_inner && cuts_word(lines[i - 1], line);
  }
  layout.is_wrapped =
      run_on > 0 && run_on * run_on_share >= inner && wide * wide_lines_share <= lines.size();
  layout.is_marked = marks > 0 && marks * marks_share >= lines.size();
  layout.cuts_words = cuts > 1 && cuts * cuts_share >= inner;
  return layout;
}

bool starts_paragraph(const TextLine& line, const TextLine& above, const LineLayout& layout) {
  if (!layout.is_wrapped || line.is_marked) return true;
  if (line.is_capitals != above.is_capitals && !line.runs_on) return true;
  const bool is_short = above.width * 4 < layout.width * 3;
  return !layout.is_marked && !line.runs_on && is_short && ends_sentence(above.text);
}

void join(std::string& paragraph, const TextLine& above, const TextLine& line,
          const LineLayout& layout) {
  const bool is_cut = cuts_word(above, line);
  if (is_cut && layout.cuts_words) paragraph.pop_back();
  if (!is_cut) paragraph.push_back(' ');
  paragraph.append(line.text);
}

}  // namespace

std::vector<std::string> split_record_text(std::string_view utf8) {
  const std::vector<TextLine> lines = measure_lines(utf8);
  const LineLayout layout = survey(lines);
  std::vector<std::string> paragraphs;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i == 0 || starts_paragraph(lines[i], lines[i - 1], layout)) {
      paragraphs.emplace_back(lines[i].text);
    } else {
      join(paragraphs.back(), lines[i - 1], lines[i], layout);
    }
  }
  for (std::string& paragraph : paragraphs) paragraph = fold_white_space(paragraph);
  std::erase(paragraphs, "");
  return paragraphs;
}

}  // namespace clipfile
