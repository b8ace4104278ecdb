// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/text/document_text.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "common/text/utf8.h"
#include "indexer/extract/text/byline.h"
#include "indexer/extract/text/label.h"
#include "indexer/extract/text/lines.h"
#include "indexer/extract/text/plain_text.h"
#include "indexer/extract/text/shape.h"

namespace clipfile {
namespace {

/// Documents that were made for print since then.
constexpr Day first_document{std::chrono::year(1985), std::chrono::January, std::chrono::day(1)};

bool is_same(std::string_view text, std::string_view other) {
  return phrase_key(text) == phrase_key(other);
}

bool is_body(Label label) { return label == Label::body || label == Label::dateline; }

/// The body is some of the lines, in order.
void note_pages(const std::vector<LabelledLine>& labelled, const std::vector<DocumentLine>& lines,
                Article& article) {
  std::size_t paragraph = 0;
  unsigned page = 0;
  for (std::size_t i = 0; i < labelled.size() && paragraph < article.body.size(); ++i) {
    if (!is_body(labelled[i].label) || labelled[i].text != article.body[paragraph]) continue;
    if (lines[i].page != page && lines[i].page != 0) {
      page = lines[i].page;
      article.pages.push_back({paragraph, page});
    }
    ++paragraph;
  }
}

void drop_paragraph(Article& article, std::size_t index) {
  article.body.erase(article.body.begin() + static_cast<std::ptrdiff_t>(index));
  std::vector<PageStart> pages;
  for (PageStart start : article.pages) {
    if (start.paragraph > index) --start.paragraph;
    if (!pages.empty() && pages.back().paragraph == start.paragraph) pages.pop_back();
    if (start.paragraph < article.body.size()) pages.push_back(start);
  }
  article.pages = std::move(pages);
}

/// Where the labels left the headline that the type tells in the body.
void set_headline(const std::string& headline, Article& article) {
  if (headline.empty() || is_same(article.citation.headline, headline)) return;
  if (!article.citation.headline.empty()) return;
  article.citation.headline = headline;
  std::erase_if(article.asides, [&](const Aside& aside) { return aside.text == headline; });
  const auto same = std::find(article.body.begin(), article.body.end(), headline);
  if (same != article.body.end() && article.body.size() > 1) {
    drop_paragraph(article, static_cast<std::size_t>(same - article.body.begin()));
  }
}

void use_authors(const DocumentMetadata& metadata, bool title_is_headline, Article& article) {
  if (!article.citation.byline.empty()) return;
  for (const std::string& author : metadata.authors) {
    const auto names = parse_bare_byline(author);
    if (names && title_is_headline) {
      std::copy(names->begin(), names->end(), std::back_inserter(article.citation.byline));
    } else if (!author.empty()) {
      article.asides.push_back({"byline", author});
    }
  }
}

bool ends_with_extension(std::string_view title) {
  const std::size_t dot = title.rfind('.');
  constexpr std::size_t longest = 5;
  if (dot == title.npos || dot + 1 == title.size() || title.size() - dot - 1 > longest)
    return false;
  const std::string_view extension = title.substr(dot + 1);
  return std::all_of(extension.begin(), extension.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  });
}

}  // namespace

Article read_document_text(const DocumentText& document, Day today) {
  TextLayout layout;
  layout.lines.reserve(document.lines.size());
  for (const DocumentLine& line : document.lines) {
    layout.lines.push_back({line.text, line.heading});
  }
  const auto labelled = label_lines(layout, {.headline = document.headline});
  Article article = assemble_article(labelled, today);
  note_pages(labelled, document.lines, article);
  set_headline(document.headline, article);
  return article;
}

void use_metadata(const DocumentMetadata& metadata, const char* source, Day today,
                  Article& article) {
  Citation& citation = article.citation;
  const std::string title = clean_title(metadata.title);
  if (citation.headline.empty()) citation.headline = title;
  use_authors(metadata, !title.empty() && is_same(title, citation.headline), article);
  if (citation.language.empty()) citation.language = metadata.language;
  const auto day = metadata.created;
  if (!citation.published && day && *day >= first_document && *day <= today) {
    citation.published = PublishedDate{*day, source, Confidence::inferred};
  }
}

std::string clean_title(std::string_view title) {
  std::string clean = fold_white_space(title);
  constexpr auto starts = std::to_array<std::string_view>(
      {"Microsoft Word", "Microsoft PowerPoint", "untitled", "Untitled", "Document", "Dokument",
       "PowerPoint", "Slide ", "Layout ", "http://", "https://", "file:", "about:blank"});
  constexpr std::size_t longest_default = 40;  // a title that merely starts so is longer
  for (const std::string_view start : starts) {
    if (!clean.starts_with(start)) continue;
    if (clean.size() < longest_default || clean.starts_with("Microsoft")) return "";
  }
  const bool one_word = clean.find(' ') == clean.npos;
  constexpr std::size_t shortest = 8;  // bytes of a title in one word
  if (ends_with_extension(clean) || (one_word && clean.size() < shortest)) return "";
  if (one_word && clean.find_first_of("_0123456789") != clean.npos) return "";
  if (clean.find("(use style") != clean.npos || clean.find('\\') != clean.npos) return "";
  return clean;
}

}  // namespace clipfile
