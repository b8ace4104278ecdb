// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/text/wrap.h"

#include <algorithm>

#include "indexer/extract/text/fields.h"
#include "indexer/extract/text/shape.h"

namespace clipfile {
namespace {

constexpr std::size_t narrowest_wrap = 24;  // columns
constexpr std::size_t column_width = 52;    // columns; mailers and wires wrap wider than this
constexpr std::size_t column_breaks = 6;    // fewer narrow lines may be verse
constexpr std::size_t page_lines = 40;      // more, nearly all of them short, are a page
constexpr std::size_t ragged = 4;           // columns that a filled line may lack
constexpr std::size_t new_paragraph_indent = 2;

std::size_t first_word_width(std::string_view text) {
  return count_code_points(text.substr(0, std::min(text.find(' '), text.size())));
}

/// The next word did not fit.
bool fills(const RawLine& line, const RawLine& next, std::size_t width, std::size_t tolerance) {
  return line.width + 1 + first_word_width(next.text) + tolerance > width;
}

bool starts_paragraph(const RawLine& line, const RawLine& previous) {
  if (line.after_blank || line.indent >= previous.indent + new_paragraph_indent) return true;
  return line.indent >= new_paragraph_indent && line.indent == previous.indent &&
         ends_sentence(previous.text) && case_of_start(line.text) != StartCase::lower;
}

/// Nearly the widest of the lines that may have been wrapped: one in twenty may stick out.
std::size_t usual_width(const std::vector<RawLine>& lines) {
  std::vector<std::size_t> widths;
  for (const RawLine& line : lines) {
    if (line.width <= widest_wrap) widths.push_back(line.width);
  }
  if (widths.empty()) return 0;
  const std::size_t rank = widths.size() - 1 - widths.size() / 20;
  const auto nth = widths.begin() + static_cast<std::ptrdiff_t>(rank);
  std::nth_element(widths.begin(), nth, widths.end());
  return *nth;
}

/// How the lines meet that stand together.
struct Breaks {
  std::size_t all = 0;     // after lines of half the width and more
  std::size_t filled = 0;  // where the next word did not fit; the rest counts among these
  std::size_t cased = 0;   // the next line starts with anything but a letter without case
  std::size_t lower = 0;
  std::size_t cut = 0;
  std::size_t lower_of_all = 0;
};

Breaks count_breaks(const std::vector<RawLine>& lines, std::size_t width) {
  Breaks breaks;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const RawLine& line = lines[i - 1];
    const RawLine& next = lines[i];
    if (starts_paragraph(next, line) || line.width * 2 < width) continue;
    const StartCase start = case_of_start(next.text);
    ++breaks.all;
    breaks.lower_of_all += start == StartCase::lower ? 1U : 0U;
    if (!fills(line, next, width, width / 8)) continue;
    ++breaks.filled;
    breaks.cased += start == StartCase::none && starts_with_letter(next.text) ? 0U : 1U;
    breaks.lower += start == StartCase::lower ? 1U : 0U;
    breaks.cut += is_cut_word(line.text, next.text) ? 1U : 0U;
  }
  return breaks;
}

/// Most lines end where the next word did not fit, and the next goes on in the midst of a sentence.
bool is_filled(const Breaks& breaks, std::size_t width) {
  const std::size_t fewest = width < column_width ? column_breaks : 1;
  return breaks.all >= fewest && breaks.filled * 2 >= breaks.all &&
         breaks.lower * 5 >= breaks.cased * 2 && (breaks.lower > 0 || breaks.filled > 2);
}

}  // namespace

bool is_cut_word(std::string_view line, std::string_view next) {
  return line.size() > 1 && line.back() == '-' && line[line.size() - 2] != '-' &&
         case_of_start(next) == StartCase::lower;
}

Wrap detect_wrap(const std::vector<RawLine>& lines) {
  const auto wide = static_cast<std::size_t>(std::count_if(
      lines.begin(), lines.end(), [](const RawLine& line) { return line.width > widest_wrap; }));
  const std::size_t width = usual_width(lines);
  Wrap wrap;
  if (width < narrowest_wrap || wide * 4 > lines.size()) return wrap;
  const Breaks breaks = count_breaks(lines, width);
  const bool filled = is_filled(breaks, width);
  const bool many_short = lines.size() > page_lines && wide * 20 < lines.size();
  const bool running =
      many_short && breaks.lower_of_all * 3 >= breaks.all && breaks.all > page_lines;
  wrap.page = (filled && width < column_width) || (!filled && many_short);
  if (!filled && !running) return wrap;
  wrap.width = width;
  wrap.hyphenated = breaks.cut > 1 && breaks.cut * 20 >= breaks.filled;
  return wrap;
}

bool continues_paragraph(const RawLine& line, const RawLine& previous, const Wrap& wrap) {
  if (wrap.width == 0 || starts_paragraph(line, previous)) return false;
  if (parse_field(line.text) || parse_field(previous.text)) return false;
  if (case_of_start(line.text) == StartCase::lower || ends_in_mid_phrase(previous.text))
    return true;
  if (is_all_capitals(previous.text) && !is_all_capitals(line.text)) return false;
  const std::size_t tolerance = ends_sentence(previous.text) ? ragged : wrap.width / 4;
  return fills(previous, line, wrap.width, tolerance);
}

}  // namespace clipfile
