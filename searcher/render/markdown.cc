// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/render/markdown.h"

#include <algorithm>
#include <ostream>

#include "common/text/printable.h"
#include "searcher/render/marked_text.h"
#include "searcher/render/markup.h"
#include "searcher/render/source_line.h"

namespace clipfile {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// What would begin a list where it stands first in a line: "-", "+", "=", "1.", "1)".
std::string escape_beginning(std::string text) {
  const std::size_t digits =
      static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_digit) - text.begin());
  if (digits == text.size()) return text;
  const std::string_view special = digits > 0 ? ".)" : "-+=";
  if (special.find(text[digits]) != std::string_view::npos) text.insert(digits, 1, '\\');
  return text;
}

std::string marked_line(const MarkedParagraph& paragraph) {
  std::string line;
  for (const TextPiece& piece : paragraph) {
    const std::string text = escape_markdown(piece.text);
    line += piece.marked ? "**" + text + "**" : text;
  }
  return line;
}

std::string headline_of(const Result& result) {
  const std::string& headline = result.article.citation.headline;
  if (headline.empty()) return "(no headline)";
  std::string line;
  for (const auto& paragraph : cut_at_marks(headline, result.headline_highlights)) {
    line += (line.empty() ? "" : " ") + marked_line(paragraph);
  }
  return line;
}

/// Between more backticks in a row than are in it.
std::string code(const std::string& text) {
  std::size_t longest = 0;
  std::size_t run = 0;
  for (const char c : text) {
    run = c == '`' ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  const std::string fence(longest + 1, '`');
  const std::string gap = longest > 0 ? " " : "";
  return fence + gap + text + gap + fence;
}

/// An address between angle brackets, in which these, spaces and the like are percent-encoded.
std::string link_to(const std::string& url) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string link = "<";
  for (const char c : url) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte > ' ' && byte != 0x7F && c != '<' && c != '>' && c != '\\') {
      link += c;
    } else {
      link += {'%', digits[byte >> 4], digits[byte & 15]};
    }
  }
  return printable(link) + '>';
}

void print_citation(std::ostream& out, const Article& article, unsigned page) {
  std::string line;
  for (const std::string& name : article.citation.byline) {
    line += (line.empty() ? "" : ", ") + escape_markdown(name);
  }
  for (const std::string& part : {describe_source(article), describe_page(page)}) {
    if (!part.empty()) line += (line.empty() ? "" : " · ") + escape_markdown(part);
  }
  if (!line.empty()) out << escape_beginning(line) << "  \n";
  const std::string& url = article.citation.url;
  if (is_web_address(url)) out << link_to(url) << "  \n";
  out << code(describe_place(article, article.path)) << "\n";
}

std::string place_of(const Article& article) { return article.path + '\0' + article.part; }

}  // namespace

std::string escape_markdown(std::string_view text) {
  constexpr std::string_view special = "\\`*_{}[]<>#|~&$^@!";
  std::string escaped;
  for (const char c : printable(text)) {
    if (special.find(c) != std::string_view::npos) escaped += '\\';
    escaped += c;
  }
  return escaped;
}

void MarkdownRenderer::begin(const Answer& /*answer*/) {
  headed_ = false;
  last_.clear();
}

void MarkdownRenderer::add(const Answer& answer, const Result& result) {
  if (!headed_) out_ << (first_ ? "# " : "\n# ") << escape_markdown(answer.query) << "\n";
  headed_ = true;
  first_ = false;
  const std::string place = place_of(result.article);
  if (place != last_) {
    out_ << "\n## " << result.rank << ". " << headline_of(result) << "\n\n";
    print_citation(out_, result.article, result.page);
  }
  last_ = place;
  std::string_view before = "\n> ";
  const auto print = [&](const std::string& text, const std::vector<ByteRange>& marks) {
    for (const MarkedParagraph& paragraph : cut_at_marks(text, marks)) {
      out_ << before << escape_beginning(marked_line(paragraph)) << "\n";
      before = ">\n> ";
    }
  };
  print(result.before, {});
  print(result.text, result.highlights);
  print(result.behind, {});
}

void MarkdownQuoteRenderer::add(const QuoteResult& result) {
  const std::string place = place_of(result.article);
  if (place != last_) {
    const std::string& headline = result.article.citation.headline;
    out_ << (last_.empty() ? "" : "\n") << "## "
         << (headline.empty() ? "(no headline)" : escape_markdown(headline)) << "\n\n";
    print_citation(out_, result.article, 0);
  }
  last_ = place;
  out_ << "\n> “";
  std::string_view before;
  for (const MarkedParagraph& paragraph : cut_at_marks(result.text, result.highlights)) {
    out_ << before << marked_line(paragraph);
    before = "\n>\n> ";
  }
  const bool inferred = result.certainty == SpeakerCertainty::inferred;
  out_ << "”\n>\n> — " << escape_markdown(result.speaker) << (inferred ? " (inferred)" : "")
       << "\n";
}

}  // namespace clipfile
