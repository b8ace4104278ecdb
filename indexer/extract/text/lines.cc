// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/text/lines.h"

#include <algorithm>
#include <optional>

#include "common/text/utf8.h"
#include "indexer/extract/text/fields.h"
#include "indexer/extract/text/shape.h"

namespace clipfile {
namespace {

constexpr std::size_t widest_wrap = 100;    // columns; longer lines were wrapped by nobody
constexpr std::size_t narrowest_wrap = 24;  // columns
constexpr std::size_t column_width = 52;    // columns; mailers and wires wrap wider than this
constexpr std::size_t column_breaks = 6;    // fewer narrow lines may be verse
constexpr std::size_t ragged = 4;           // columns that a filled line may lack
constexpr std::size_t new_paragraph_indent = 2;
constexpr std::size_t joined_line_bytes = 2000;

struct RawLine {
  std::string_view text;  // without white space at its ends
  std::size_t indent = 0;
  std::size_t width = 0;
  bool after_blank = false;
};

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\v'; }

RawLine measure_line(std::string_view line) {
  RawLine raw;
  constexpr std::size_t tab = 8;
  std::size_t start = 0;
  for (; start < line.size() && is_space(line[start]); ++start) {
    raw.indent += line[start] == '\t' ? tab : std::size_t{1};
  }
  while (line.size() > start && is_space(line.back())) line.remove_suffix(1);
  raw.text = line.substr(start);
  raw.width = count_code_points(raw.text);
  return raw;
}

std::string_view cut_line(std::string_view& text) {
  const std::size_t end = std::min(text.find_first_of("\n\f"), text.size());
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return line;
}

/// Nothing where there are more than most_lines.
std::optional<std::vector<RawLine>> split_raw(std::string_view text) {
  std::vector<RawLine> lines;
  bool after_blank = true;
  while (!text.empty()) {
    RawLine line = measure_line(cut_line(text));
    if (line.text.empty()) {
      after_blank = true;
      continue;
    }
    if (lines.size() == most_lines) return std::nullopt;
    line.after_blank = after_blank;
    after_blank = false;
    lines.push_back(line);
  }
  return lines;
}

std::vector<Line> join_everything(std::string_view text) {
  std::vector<Line> lines;
  std::string joined;
  const auto flush = [&] {
    std::string folded = fold_white_space(joined);
    if (!folded.empty()) lines.push_back({std::move(folded)});
    joined.clear();
  };
  while (!text.empty()) {
    joined.append(cut_line(text)).push_back('\n');
    if (joined.size() >= joined_line_bytes) flush();
  }
  flush();
  return lines;
}

std::size_t first_word_width(std::string_view text) {
  return count_code_points(text.substr(0, std::min(text.find(' '), text.size())));
}

struct Wrap {
  std::size_t width = 0;    // 0: not wrapped
  bool hyphenated = false;  // words are cut at line ends
};

bool fills(const RawLine& line, const RawLine& next, std::size_t width, std::size_t tolerance) {
  return line.width + 1 + first_word_width(next.text) + tolerance > width;
}

bool starts_paragraph(const RawLine& line, const RawLine& previous) {
  if (line.after_blank || line.indent >= previous.indent + new_paragraph_indent) return true;
  return line.indent >= new_paragraph_indent && line.indent == previous.indent &&
         ends_sentence(previous.text) && case_of_start(line.text) != StartCase::lower;
}

bool is_cut_word(std::string_view line, std::string_view next) {
  return line.size() > 1 && line.back() == '-' && line[line.size() - 2] != '-' &&
         case_of_start(next) == StartCase::lower;
}

std::size_t widest_line(const std::vector<RawLine>& lines, std::size_t& too_wide) {
  std::size_t width = 0;
  for (const RawLine& line : lines) {
    if (line.width > widest_wrap) {
      ++too_wide;
    } else {
      width = std::max(width, line.width);
    }
  }
  return width;
}

/// Text was wrapped when most of its lines end where the next word did not fit, and go on in the
/// midst of a sentence.
Wrap detect_wrap(const std::vector<RawLine>& lines) {
  std::size_t too_wide = 0;
  const std::size_t width = widest_line(lines, too_wide);
  if (width < narrowest_wrap || too_wide * 4 > lines.size()) return {};
  std::size_t breaks = 0;
  std::size_t filled = 0;
  std::size_t lower = 0;
  std::size_t cased = 0;
  std::size_t cut = 0;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const RawLine& line = lines[i - 1];
    if (starts_paragraph(lines[i], line) || line.width * 2 < width) continue;
    ++breaks;
    if (!fills(line, lines[i], width, width / 8)) continue;
    ++filled;
    const StartCase start = case_of_start(lines[i].text);
    cased += start == StartCase::none && starts_with_letter(lines[i].text) ? 0U : 1U;
    lower += start == StartCase::lower ? 1U : 0U;
    cut += is_cut_word(line.text, lines[i].text) ? 1U : 0U;
  }
  const std::size_t fewest_breaks = width < column_width ? column_breaks : 1;
  const bool wrapped = breaks >= fewest_breaks && filled * 2 >= breaks && lower * 5 >= cased * 2 &&
                       (lower > 0 || filled > 2);
  if (!wrapped) return {};
  return {width, cut * 20 >= filled && cut > 1};
}

bool continues(const RawLine& line, const RawLine& previous, std::size_t width) {
  if (starts_paragraph(line, previous)) return false;
  if (parse_field(line.text) || parse_field(previous.text)) return false;
  const StartCase start = case_of_start(line.text);
  if (start == StartCase::lower) return true;
  if (ends_sentence(previous.text)) return fills(previous, line, width, ragged);
  return fills(previous, line, width, width / 4);
}

void join_to(std::string& paragraph, std::string_view line, bool hyphenated) {
  const bool cut = is_cut_word(paragraph, line);
  if (cut && hyphenated) paragraph.pop_back();
  if (!cut) paragraph.push_back(' ');
  paragraph.append(line);
}

std::vector<Line> fold_lines(const std::vector<RawLine>& raw, const Wrap& wrap) {
  std::vector<Line> lines;
  std::string paragraph;
  const auto flush = [&] {
    std::string folded = fold_white_space(paragraph);
    if (!folded.empty()) lines.push_back({std::move(folded)});
    paragraph.clear();
  };
  for (std::size_t i = 0; i < raw.size(); ++i) {
    if (i > 0 && wrap.width > 0 && continues(raw[i], raw[i - 1], wrap.width)) {
      join_to(paragraph, raw[i].text, wrap.hyphenated);
      continue;
    }
    flush();
    paragraph = raw[i].text;
  }
  flush();
  return lines;
}

}  // namespace

Layout split_into_lines(std::string_view utf8) {
  const auto raw = split_raw(utf8);
  if (!raw) return {join_everything(utf8), true};
  const Wrap wrap = detect_wrap(*raw);
  return {fold_lines(*raw, wrap), wrap.width > 0 && wrap.width < column_width};
}

}  // namespace clipfile
