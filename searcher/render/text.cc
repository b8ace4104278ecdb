// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/render/text.h"

#include <algorithm>
#include <filesystem>
#include <ostream>
#include <unistd.h>

#include "common/text/columns.h"
#include "common/text/printable.h"
#include "common/text/wrapping.h"
#include "searcher/answer/excerpt.h"
#include "searcher/render/source_line.h"

namespace clipfile {
namespace {

constexpr std::string_view indent = "    ";
constexpr std::size_t narrowest = 20;  ///< columns
constexpr std::size_t widest = 100;    ///< columns; longer lines are hard to read
constexpr std::size_t excerpt_words = 75;

namespace style {
constexpr std::string_view headline = "\x1b[1m";
constexpr std::string_view citation = "\x1b[2m";
constexpr std::string_view plain = "";
constexpr std::string_view match = "\x1b[1;31m";
constexpr std::string_view reset = "\x1b[0m";
}  // namespace style

/// Text made safe for a terminal, with the marks moved along.
struct SafeText {
  std::string text;
  std::vector<ByteRange> marks;
};

SafeText make_safe(std::string_view text, ByteRange part, const std::vector<ByteRange>& marks) {
  SafeText safe;
  std::size_t done = part.begin;
  const auto take_until = [&](std::size_t end) {
    safe.text += printable(text.substr(done, end - done), Layout::kept);
    done = end;
  };
  for (const ByteRange& mark : marks) {
    const ByteRange shown{std::max(mark.begin, done), std::min(mark.end, part.end)};
    if (shown.begin >= shown.end) continue;
    take_until(shown.begin);
    const std::size_t begin = safe.text.size();
    take_until(shown.end);
    safe.marks.push_back({begin, safe.text.size()});
  }
  take_until(part.end);
  return safe;
}

void prepend(SafeText& safe, std::string_view front) {
  safe.text.insert(0, front);
  for (ByteRange& mark : safe.marks) {
    mark.begin += front.size();
    mark.end += front.size();
  }
}

/// As short as it can be and still be opened from here.
std::string path_for_people(const std::string& path) {
  std::error_code fault;
  const std::string here = std::filesystem::current_path(fault).string() + '/';
  return !fault && path.starts_with(here) ? path.substr(here.size()) : path;
}

}  // namespace

TextRenderer::TextRenderer(std::ostream& out, const RenderOptions& options)
    : out_(out),
      colour_(options.colour),
      batch_(options.batch),
      full_paths_(options.full_paths),
      whole_passages_(options.whole_passages),
      columns_(std::clamp(options.columns, narrowest, widest)) {}

void TextRenderer::begin(const Answer& answer) {
  if (batch_) out_ << (first_ ? "" : "\n") << "== " << printable(answer.query) << "\n\n";
  first_ = true;
  last_.reset();
}

void TextRenderer::add(const Answer& answer, const Result& result) {
  if (!first_) out_ << '\n';
  first_ = false;
  const Article& article = result.article;
  const bool same = last_ && last_->path == article.path && last_->part == article.part;
  if (!same) {
    print_citation(result);
    const std::string similar = describe_similar(result.similar, answer.similar_exact);
    print_wrapped(similar, {}, indent, style::citation);
  }
  if (same && result.page != last_->page) {
    print_wrapped(describe_page(result.page), {}, indent, style::citation);
  }
  print_wrapped(printable(result.before, Layout::kept), {}, indent, style::citation);
  print_passage(result);
  print_wrapped(printable(result.behind, Layout::kept), {}, indent, style::citation);
  print_wrapped(describe_reprints(result.reprints), {}, indent, style::citation);
  last_ = {article.path, article.part, result.page};
}

void TextRenderer::end(const Answer& /*answer*/) { first_ = false; }

void TextRenderer::print_citation(const Result& result) {
  const std::string& headline = result.article.citation.headline;
  std::string number = std::to_string(result.rank) + '.';
  number.resize(std::max(indent.size(), number.size() + 1), ' ');
  const bool has_headline = !headline.empty();
  const std::string untitled = "(no headline)";
  const std::string& shown = has_headline ? headline : untitled;
  const SafeText safe =
      make_safe(shown, {0, shown.size()},
                has_headline ? result.headline_highlights : std::vector<ByteRange>{});
  print_wrapped(safe.text, safe.marks, number, style::headline);
  std::string source = describe_citation(result.article);
  if (result.page > 0) source += (source.empty() ? "" : " · ") + describe_page(result.page);
  print_wrapped(source, {}, indent, style::citation);
  // Never wrapped, so that it can be copied.
  const std::string& path = result.article.path;
  const std::string place =
      describe_place(result.article, full_paths_ ? path : path_for_people(path));
  out_ << indent;
  print_marked(place, {0, place.size()}, {}, style::citation);
  out_ << '\n';
  if (result.lacks.empty()) return;
  std::string lacking;
  for (const std::string& word : result.lacks)
    lacking += (lacking.empty() ? "" : ", ") + printable(word);
  print_wrapped("without: " + lacking, {}, indent, style::citation);
}

void TextRenderer::print_passage(const Result& result) {
  if (result.text.empty()) return;
  const ByteRange excerpt = whole_passages_
                                ? ByteRange{0, result.text.size()}
                                : pick_excerpt(result.text, result.highlights,
                                               result.article.citation.language, excerpt_words);
  SafeText safe = make_safe(result.text, excerpt, result.highlights);
  if (excerpt.begin > 0) prepend(safe, "… ");
  if (excerpt.end < result.text.size()) safe.text += " …";
  print_wrapped(safe.text, safe.marks, indent, style::plain);
}

void TextRenderer::print_wrapped(const std::string& text, const std::vector<ByteRange>& marks,
                                 std::string_view first_indent, std::string_view style) {
  const std::size_t width = columns_ - indent.size();
  const std::size_t first_width = columns_ - std::min(columns_ - 1, first_indent.size());
  std::string_view before = first_indent;
  for (const ByteRange& line : wrap_text(text, {.first = first_width, .others = width})) {
    if (line.size() == 0) continue;  // between two paragraphs
    out_ << before;
    print_marked(text, line, marks, style);
    out_ << '\n';
    before = indent;
  }
}

void TextRenderer::print_marked(std::string_view text, ByteRange line,
                                const std::vector<ByteRange>& marks, std::string_view style) {
  if (!colour_) {
    out_ << line.of(text);
    return;
  }
  std::size_t done = line.begin;
  out_ << style;
  for (const ByteRange& mark : marks) {
    const ByteRange part{std::max(mark.begin, line.begin), std::min(mark.end, line.end)};
    if (part.begin >= part.end) continue;
    out_ << text.substr(done, part.begin - done) << style::reset << style::match << part.of(text)
         << style::reset << style;
    done = part.end;
  }
  out_ << text.substr(done, line.end - done) << (style.empty() ? "" : style::reset);
}

}  // namespace clipfile
