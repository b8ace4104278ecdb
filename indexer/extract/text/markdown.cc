// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/text/markdown.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "common/text/utf8.h"
#include "indexer/extract/text/byline.h"
#include "indexer/extract/text/date_line.h"
#include "indexer/extract/text/front_matter.h"
#include "indexer/extract/text/furniture.h"
#include "indexer/extract/text/label.h"
#include "indexer/extract/text/markdown_inline.h"
#include "indexer/extract/text/masthead.h"
#include "indexer/extract/text/overrule.h"
#include "indexer/extract/text/plain_text.h"
#include "indexer/extract/text/shape.h"

namespace clipfile {
namespace {

constexpr std::size_t widest_wrap = 120;  // columns; a longer line is a paragraph of its own
constexpr std::size_t least_wrap = 60;    // columns that a wrapped line fills
constexpr std::size_t joined_line_bytes = 2000;

std::string_view cut_line(std::string_view& text) {
  const std::size_t end = std::min(text.find('\n'), text.size());
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return line;
}

/// 1 to 6 for "# " to "###### ", else 0.
std::size_t heading_level(std::string_view line) {
  const std::size_t marks = std::min(line.find_first_not_of('#'), line.size());
  const bool apart = marks == line.size() || line[marks] == ' ' || line[marks] == '\t';
  return marks <= 6 && apart ? marks : 0;
}

bool is_run_of(std::string_view line, std::string_view marks, std::size_t fewest) {
  std::size_t count = 0;
  for (const char c : line) {
    if (c == ' ') continue;
    if (marks.find(c) == marks.npos) return false;
    ++count;
  }
  return count >= fewest;
}

bool is_rule(std::string_view line) {
  return is_run_of(line, "-", 3) || is_run_of(line, "*", 3) || is_run_of(line, "_", 3);
}

bool is_fence(std::string_view line) { return line.starts_with("```") || line.starts_with("~~~"); }

/// Bytes of "- ", "* ", "+ ", "12. ", "3) ", with a box behind it where there is one; 0 where it is
/// no item.
std::size_t item_mark(std::string_view line) {
  std::size_t at = 0;
  if (line.starts_with("- ") || line.starts_with("* ") || line.starts_with("+ ") ||
      line.starts_with("• ")) {
    at = line.find(' ') + 1;
  } else {
    const std::size_t digits = std::min(line.find_first_not_of("0123456789"), line.size());
    const bool mark = digits > 0 && digits <= 3 && digits + 1 < line.size() &&
                      (line[digits] == '.' || line[digits] == ')');
    if (!mark || line[digits + 1] != ' ') return 0;
    at = digits + 2;
  }
  const std::string_view box = line.substr(at).substr(0, 4);
  return box == "[ ] " || box == "[x] " || box == "[X] " ? at + 4 : at;
}

/// "[id]: address", which shows nothing.
bool is_definition(std::string_view line) {
  constexpr std::size_t longest_id = 200;
  if (!line.starts_with('[') || line.starts_with("[^")) return false;
  const std::size_t end = line.substr(0, longest_id).find("]: ");
  return end != line.npos && end > 1;
}

/// "[^1]: " of a footnote, "[!quote] " of a callout.
std::string_view strip_block_mark(std::string_view line) {
  constexpr std::size_t longest_mark = 60;
  if (line.starts_with("[^")) {
    const std::size_t end = line.substr(0, longest_mark).find("]:");
    return end == line.npos ? line : trim(line.substr(end + 2));
  }
  if (!line.starts_with("[!")) return line;
  const std::size_t end = line.substr(0, longest_mark).find(']');
  if (end == line.npos || (end + 1 < line.size() && line[end + 1] == '(')) return line;
  return trim(line.substr(std::min(end + 2, line.size())));
}

std::string_view strip_quote_marks(std::string_view line) {
  while (line.starts_with('>')) line = trim(line.substr(1));
  return line;
}

std::string join_cells(std::string_view row) {
  std::string cells(trim(row));
  if (cells.starts_with('|')) cells.erase(0, 1);
  if (cells.ends_with('|')) cells.pop_back();
  return cells;
}

/// Lines that belong to the article's head though they are links: who wrote it, when, where.
bool may_be_citation(const std::string& text) {
  return parse_byline(text) || parse_bare_byline(text) || parse_contributors(text) ||
         parse_date_line(text) || parse_section(text) || parse_masthead(text) ||
         parse_url_line(text);
}

class BlockReader {
 public:
  MarkdownText read(std::string_view text) {
    while (!text.empty()) take(cut_line(text));
    flush();
    return std::move(result_);
  }

 private:
  void take(std::string_view raw) {
    const bool hard_break = raw.ends_with("  ") || raw.ends_with('\\');
    std::string_view line = trim(raw);
    if (is_fence(line)) return take_fence();
    if (fenced_) return add_text(line);
    line = strip_block_mark(strip_quote_marks(line));
    if (line.empty()) return flush();
    if (take_heading(line) || take_row(line)) return;
    if (is_rule(line) || is_definition(line)) return flush();
    const std::size_t mark = item_mark(line);
    if (mark > 0 || !goes_on(line)) flush();
    if (hard_break && line.ends_with('\\')) line.remove_suffix(1);
    if (!paragraph_.empty()) paragraph_.push_back(' ');
    paragraph_ += line.substr(mark);
    last_width_ = hard_break ? widest_wrap + 1 : count_code_points(line);
  }

  void take_fence() {
    flush();
    fenced_ = !fenced_;
  }

  bool take_heading(std::string_view line) {
    std::size_t level = heading_level(line);
    if (level == 0 && !paragraph_.empty() && is_run_of(line, "=", 2)) level = 1;
    const bool under = level == 1 && !line.starts_with('#');
    if (level == 0 && !paragraph_.empty() && line.size() > 2 && is_run_of(line, "-", 3))
      return take_underlined(2);
    if (under) return take_underlined(1);
    if (level == 0) return false;
    flush();
    std::string_view text = trim(line.substr(level));
    while (text.ends_with('#')) text.remove_suffix(1);
    add_heading(text, level);
    return true;
  }

  bool take_underlined(std::size_t level) {
    const std::string text = std::exchange(paragraph_, "");
    add_heading(text, level);
    return true;
  }

  bool take_row(std::string_view line) {
    if (!line.starts_with('|')) return false;
    flush();
    if (!is_run_of(line, "|-:", 2)) add_text(strip_inline(join_cells(line)).text);
    return true;
  }

  /// The line is a part of the paragraph that has begun.
  bool goes_on(std::string_view line) const {
    if (paragraph_.empty() || last_width_ > widest_wrap ||
        paragraph_.size() > joined_line_bytes * 32)
      return false;
    const std::string_view word = line.substr(0, line.find(' '));
    return case_of_start(line) == StartCase::lower ||
           last_width_ + 1 + count_code_points(word) > least_wrap;
  }

  void add_heading(std::string_view markdown, std::size_t level) {
    InlineText heading = strip_inline(markdown);
    keep_captions(heading);
    if (heading.text.empty()) return;
    if (level == 1 && result_.title.empty()) {
      result_.title = std::move(heading.text);
    } else {
      add_line({std::move(heading.text), true});
    }
  }

  void add_text(std::string_view text) {
    std::string folded = fold_white_space(text);
    if (!folded.empty()) add_line({std::move(folded)});
  }

  /// Past most_lines, lines are joined to long ones.
  void add_line(TextLine line) {
    const bool joins =
        result_.lines.size() >= most_lines && result_.lines.back().text.size() < joined_line_bytes;
    if (!joins) return result_.lines.push_back(std::move(line));
    result_.lines.back().text += ' ' + line.text;
  }

  void keep_captions(const InlineText& inside) {
    for (const std::string& caption : inside.captions)
      result_.asides.push_back({"caption", caption});
  }

  void flush() {
    const std::string markdown = std::exchange(paragraph_, "");
    if (markdown.empty()) return;
    InlineText inside = strip_inline(markdown);
    keep_captions(inside);
    if (inside.text.empty()) return;
    if (!inside.links_only || may_be_citation(inside.text))
      return add_line({std::move(inside.text)});
    constexpr std::size_t fewest_words = 4;
    const bool story =
        measure_shape(inside.text).words >= fewest_words && !is_furniture(inside.text);
    result_.asides.push_back({story ? "related" : "furniture", std::move(inside.text)});
  }

  MarkdownText result_;
  std::string paragraph_;
  std::size_t last_width_ = 0;
  bool fenced_ = false;
};

/// "#politics #harbour": the tags of a note taker.
bool take_tags(const std::string& text, std::vector<std::string>& tags) {
  const auto words = split_words(text);
  const bool all = std::all_of(words.begin(), words.end(), [](std::string_view word) {
    return word.size() > 1 && word.front() == '#' && word.find('#', 1) == word.npos &&
           starts_with_letter(word.substr(1));
  });
  if (!all) return false;
  for (const std::string_view word : words) tags.emplace_back(word.substr(1));
  return true;
}

}  // namespace

MarkdownText strip_markdown(std::string_view utf8) { return BlockReader().read(utf8); }

std::variant<Article, Rejection> read_markdown(std::string_view utf8, Day today) {
  const auto split = split_front_matter(utf8);
  const auto entries = split ? parse_front_matter(split->front_matter) : std::nullopt;
  MarkdownText markdown = strip_markdown(split ? split->text : utf8);
  std::vector<std::string> tags;
  std::erase_if(markdown.lines, [&](const TextLine& line) { return take_tags(line.text, tags); });
  const std::string stated = entries ? find_headline(*entries) : "";
  const std::string& headline = stated.empty() ? markdown.title : stated;
  const TextLayout layout{std::move(markdown.lines)};
  Article article = assemble_article(label_lines(layout, {.headline = headline}), today);
  if (!markdown.title.empty()) {
    const Citation guessed = article.citation;
    article.citation.headline = markdown.title;
    keep_overruled(guessed, article);
  }
  std::move(markdown.asides.begin(), markdown.asides.end(), std::back_inserter(article.asides));
  std::move(tags.begin(), tags.end(), std::back_inserter(article.tags));
  if (split) overrule_with(*split, entries, article);
  article.type = "markdown";
  if (is_empty(article)) return Rejection{"no text"};
  return article;
}

}  // namespace clipfile
