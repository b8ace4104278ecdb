// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/render/html_report.h"

#include <algorithm>
#include <ostream>

#include "searcher/render/marked_text.h"
#include "searcher/render/markup.h"
#include "searcher/render/source_line.h"

namespace clipfile {
namespace {

constexpr std::string_view page_beginning = R"(<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="clip-search">
<style>
:root { color-scheme: light dark; --ink: #1c1c1c; --paper: #fdfcfa; --quiet: #5c5c5c; --line: #d8d4cc; --mark: #ffe58a; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8e6e1; --paper: #181818; --quiet: #a3a09a; --line: #3d3b37; --mark: #6b5600; }
}
body { margin: 0 auto; padding: 2rem 1.25rem; max-width: 44rem; color: var(--ink); background: var(--paper);
  font: 1.0625rem/1.55 Georgia, "Noto Serif", serif; }
h1 { font-size: 1.5rem; line-height: 1.3; overflow-wrap: anywhere; }
article { border-top: 1px solid var(--line); padding: 1rem 0 .5rem; }
h2 { margin: 0 0 .25rem; font-size: 1.2rem; line-height: 1.3; overflow-wrap: anywhere; }
h2 a { color: inherit; }
.source, .place, .lacks, .count { margin: 0; color: var(--quiet); font: .875rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
blockquote { margin: .75rem 0; padding-inline-start: 1rem; border-inline-start: 3px solid var(--line); overflow-wrap: anywhere; }
blockquote p { margin: 0 0 .5rem; unicode-bidi: plaintext; }
.neighbour { color: var(--quiet); }
mark { color: inherit; background: var(--mark); border-radius: 2px; padding: 0 .1em; }
.count { border-top: 1px solid var(--line); padding-top: 1rem; }
@media print {
  :root { --ink: #000; --paper: #fff; --quiet: #333; --line: #999; --mark: #fff; }
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  article { break-inside: avoid-page; }
  h2, .source, .place { break-after: avoid-page; }
  mark { font-weight: bold; }
}
</style>
)";

std::string marked(const MarkedParagraph& paragraph) {
  std::string html;
  for (const TextPiece& piece : paragraph) {
    const std::string text = escape_markup(piece.text);
    html += piece.marked ? "<mark>" + text + "</mark>" : text;
  }
  return html;
}

std::string headline_of(const Result& result) {
  const Citation& citation = result.article.citation;
  std::string html;
  for (const auto& paragraph : cut_at_marks(citation.headline, result.headline_highlights)) {
    html += (html.empty() ? "" : " ") + marked(paragraph);
  }
  if (html.empty()) html = "(no headline)";
  if (!is_web_address(citation.url)) return html;
  return "<a href=\"" + escape_markup(citation.url) + "\" rel=\"noreferrer\">" + html + "</a>";
}

/// ` lang="ru"`; nothing where it is not known.
std::string language_of(const Article& article) {
  const std::string& language = article.citation.language;
  const bool is_code =
      language.size() == 2 &&
      std::all_of(language.begin(), language.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  return is_code ? " lang=\"" + language + '"' : "";
}

/// Each part keeps its own direction.
std::string source_of(const Result& result) {
  std::string byline;
  for (const std::string& name : result.article.citation.byline) {
    byline += (byline.empty() ? "" : ", ") + name;
  }
  std::string line;
  for (const std::string& part :
       {byline, describe_source(result.article), describe_page(result.page)}) {
    if (part.empty()) continue;
    line += (line.empty() ? "" : " · ") + ("<bdi>" + escape_markup(part) + "</bdi>");
  }
  return line;
}

}  // namespace

void HtmlRenderer::begin(const Answer& /*answer*/) {
  has_section_ = false;
  last_.clear();
}

void HtmlRenderer::open_section(const Answer& answer) {
  const std::string query = escape_markup(answer.query);
  if (!has_page_) {
    out_ << page_beginning << "<title>" << query << "</title>\n</head>\n<body>\n";
  }
  has_page_ = has_section_ = true;
  out_ << "<section>\n<h1 dir=\"auto\">" << query << "</h1>\n";
}

void HtmlRenderer::open_article(const Result& result) {
  close_article();
  has_article_ = true;
  const Article& article = result.article;
  out_ << "<article>\n<h2 dir=\"auto\"" << language_of(article) << '>' << headline_of(result)
       << "</h2>\n";
  const std::string source = source_of(result);
  if (!source.empty()) out_ << "<p class=\"source\" dir=\"auto\">" << source << "</p>\n";
  out_ << "<p class=\"place\">" << escape_markup(describe_place(article, article.path)) << "</p>\n";
  if (result.lacks.empty()) return;
  out_ << "<p class=\"lacks\" dir=\"auto\">without: ";
  std::string_view before;
  for (const std::string& word : result.lacks) {
    out_ << before << escape_markup(word);
    before = ", ";
  }
  out_ << "</p>\n";
}

void HtmlRenderer::close_article() {
  if (has_article_) out_ << "</article>\n";
  has_article_ = false;
}

void HtmlRenderer::add(const Answer& answer, const Result& result) {
  if (!has_section_) open_section(answer);
  const std::string place = result.article.path + '\0' + result.article.part;
  if (place != last_) open_article(result);
  last_ = place;
  if (result.text.empty()) return;
  out_ << "<blockquote dir=\"auto\"" << language_of(result.article) << ">\n";
  const auto print = [&](const char* tag, const std::string& text,
                         const std::vector<ByteRange>& marks) {
    for (const MarkedParagraph& paragraph : cut_at_marks(text, marks)) {
      out_ << tag << marked(paragraph) << "</p>\n";
    }
  };
  constexpr const char* neighbour = "<p class=\"neighbour\">";
  print(neighbour, result.before, {});
  print("<p>", result.text, result.highlights);
  print(neighbour, result.behind, {});
  out_ << "</blockquote>\n";
}

void HtmlRenderer::end(const Answer& answer) {
  if (!has_section_) return;
  close_article();
  out_ << "<p class=\"count\">" << escape_markup(describe_counts(answer)) << "</p>\n</section>\n";
}

void HtmlRenderer::finish() {
  if (has_page_) out_ << "</body>\n</html>\n";
}

}  // namespace clipfile
