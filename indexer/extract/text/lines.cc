// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/text/lines.h"

#include <algorithm>
#include <optional>

#include "common/text/utf8.h"
#include "indexer/extract/text/shape.h"
#include "indexer/extract/text/wrap.h"

namespace clipfile {
namespace {

constexpr std::size_t joined_line_bytes = 2000;

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
  const auto ends = [](char c) { return c == '\n' || c == '\f'; };
  const auto found = std::find_if(text.begin(), text.end(), ends);
  const auto end = static_cast<std::size_t>(found - text.begin());
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

std::vector<TextLine> join_everything(std::string_view text) {
  std::vector<TextLine> lines;
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

void join_to(std::string& paragraph, std::string_view line, bool hyphenated) {
  const bool cut = is_cut_word(paragraph, line);
  if (cut && hyphenated) paragraph.pop_back();
  if (!cut) paragraph.push_back(' ');
  paragraph.append(line);
}

std::vector<TextLine> fold_lines(const std::vector<RawLine>& raw, const Wrap& wrap) {
  std::vector<TextLine> lines;
  std::string paragraph;
  const auto flush = [&] {
    std::string folded = fold_white_space(paragraph);
    if (!folded.empty()) lines.push_back({std::move(folded)});
    paragraph.clear();
  };
  for (std::size_t i = 0; i < raw.size(); ++i) {
    if (i > 0 && continues_paragraph(raw[i], raw[i - 1], wrap)) {
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

TextLayout split_into_lines(std::string_view utf8) {
  const auto raw = split_raw(utf8);
  if (!raw) return {join_everything(utf8), true, true};
  const Wrap wrap = detect_wrap(*raw);
  const bool wide = std::any_of(raw->begin(), raw->end(),
                                [](const RawLine& line) { return line.width > widest_wrap; });
  return {fold_lines(*raw, wrap), wrap.page, wide || wrap.width > 0};
}

}  // namespace clipfile
