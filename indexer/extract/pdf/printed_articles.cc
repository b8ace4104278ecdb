// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/pdf/printed_articles.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "common/ocr_mark.h"
#include "common/text/utf8.h"
#include "indexer/extract/dates.h"
#include "indexer/extract/pdf/paragraphs.h"
#include "indexer/extract/pdf/reading_order.h"
#include "indexer/extract/pdf/stories.h"
#include "indexer/extract/text/masthead.h"
#include "indexer/extract/text/shape.h"

namespace clipfile {
namespace {

constexpr double heading_type = 1.15;  // of the body's size

/// Behind the headline a deck may stand in large type, which is no heading.
bool is_heading(const PrintedParagraph& paragraph, double body_size) {
  constexpr unsigned most_lines = 3;
  constexpr std::size_t longest = 160;  // code points
  const bool set_off = paragraph.size >= heading_type * body_size || paragraph.bold;
  return set_off && paragraph.lines <= most_lines && count_code_points(paragraph.text) <= longest &&
         !ends_sentence(paragraph.text);
}

DocumentText make_document(PrintedStory& story, double body_size) {
  DocumentText document;
  const auto headline = story.headline;
  if (headline) document.headline = story.paragraphs[*headline].text;
  for (std::size_t i = 0; i < story.paragraphs.size(); ++i) {
    PrintedParagraph& paragraph = story.paragraphs[i];
    const bool in_head = headline && i <= *headline + 2;
    const bool heading = !in_head && is_heading(paragraph, body_size);
    document.lines.push_back({std::move(paragraph.text), heading, paragraph.page});
  }
  return document;
}

/// "https://example.org/story 1/3": the address of a printed web page.
std::string find_address(std::string_view text) {
  for (const std::string_view word : split_words(text)) {
    if (word.starts_with("https://") || word.starts_with("http://")) return std::string(word);
  }
  return "";
}

bool names_a_time(std::string_view text) {
  for (std::size_t i = 1; i + 1 < text.size(); ++i) {
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    if (text[i] == ':' && is_digit(text[i - 1]) && is_digit(text[i + 1])) return true;
  }
  return false;
}

/// What a running head, or a line under the nameplate, says: the paper and its day. A line with a
/// time of the day in it is a browser's, which says when the page was printed.
void use_head(std::string_view text, const char* source, Citation& citation) {
  const std::string address = find_address(text);
  if (citation.url.empty()) citation.url = address;
  if (!address.empty() || names_a_time(text)) return;
  const auto days = find_days(text);
  if (!citation.published && days.size() == 1) {
    citation.published = PublishedDate{days.front().day, source, Confidence::likely};
  }
  const auto masthead = parse_masthead(text);
  if (citation.publication.empty() && masthead) citation.publication = masthead->publication;
}

void use_heads(const std::vector<PrintedParagraph>& front, const std::vector<MarginLine>& margins,
               Citation& citation) {
  for (const PrintedParagraph& line : front) use_head(line.text, "masthead", citation);
  for (const MarginLine& margin : margins) {
    if (!margin.folio) use_head(margin.text, "running-head", citation);
  }
}

}  // namespace

void PrintedDocument::add(const PageText& page) {
  PrintedPage printed{page.height, join_words(page)};
  for (const PageLine& line : printed.lines) text_bytes_ += line.text.size();
  for (const std::string& text : page.sideways) {
    text_bytes_ += text.size();
    std::string folded = fold_white_space(text);
    if (!folded.empty()) sideways_.push_back({"furniture", std::move(folded)});
  }
  pages_.push_back(std::move(printed));
}

void PrintedDocument::add(RecognisedPage page) {
  legibility_.add(page.legibility);
  for (const PageLine& line : page.lines) recognised_bytes_ += line.text.size();
  for (const PageLine& line : page.lines) text_bytes_ += line.text.size();
  pages_.push_back({page.height, std::move(page.lines)});
}

std::vector<Article> PrintedDocument::read(const DocumentMetadata& metadata, Day today) && {
  const std::vector<MarginLine> margins = take_off_margins(pages_);
  std::vector<PageLine> lines;
  unsigned column = 0;
  for (PrintedPage& page : pages_) {
    column = put_in_reading_order(page.lines, column);
    std::move(page.lines.begin(), page.lines.end(), std::back_inserter(lines));
  }
  const double body_size = find_body_size(lines);
  PrintedStories cut =
      cut_into_stories(join_lines(lines, body_size), body_size, clean_title(metadata.title));
  std::vector<Article> articles;
  for (PrintedStory& story : cut.stories) {
    Article article = read_document_text(make_document(story, body_size), today);
    article.part = story.part;
    use_heads(cut.front, margins, article.citation);
    DocumentMetadata known;
    if (cut.stories.size() == 1) known = metadata;
    const bool is_scan = 2 * recognised_bytes_ > text_bytes_;
    if (is_scan) known.created.reset();  // the day on which it was scanned
    if (!is_scan) known.created = metadata.created;
    use_metadata(known, "pdf-metadata", today, article);
    if (recognised_bytes_ > 0) article.asides.push_back(make_ocr_mark(legibility_.confidence()));
    articles.push_back(std::move(article));
  }
  if (articles.empty()) return articles;
  auto& asides = articles.front().asides;
  for (PrintedParagraph& line : cut.front) asides.push_back({"masthead", std::move(line.text)});
  for (const MarginLine& margin : margins) asides.push_back({"furniture", margin.text});
  std::move(sideways_.begin(), sideways_.end(), std::back_inserter(asides));
  return articles;
}

}  // namespace clipfile
