// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/exports/factiva.h"

#include <algorithm>
#include <string>
#include <utility>

#include "common/text/utf8.h"
#include "indexer/extract/dates.h"
#include "indexer/extract/exports/factiva_codes.h"
#include "indexer/extract/news/news_text.h"

namespace clipfile {
namespace {

constexpr std::size_t longest_head = 30;  // lines

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// "Document WIRE000020220110ei1a00001": the last line of a document.
bool ends_document(std::string_view line) {
  constexpr std::size_t least_size = 14;
  line = trimmed(line);
  if (!begins_with_one_of(line, "Dd")) return false;
  const std::size_t space = line.find(' ');
  const std::string word = lower_case(line.substr(0, space));
  if (word != "document" && word != "dokument" && word != "documento") return false;
  const std::string_view number = trimmed(line.substr(std::min(space, line.size())));
  if (number.size() < least_size || number.find(' ') != std::string_view::npos) return false;
  const auto digits = std::count_if(number.begin(), number.end(), is_digit);
  return is_capital(number.front()) && digits >= 8;
}

/// "08:00", "10:30 AM".
bool is_time(std::string_view line) {
  line = trimmed(line);
  return line.size() >= 4 && line.size() <= 8 && is_digit(line.front()) &&
         line.find(':') != std::string_view::npos;
}

class DisplayedDocument {
 public:
  explicit DisplayedDocument(ExportLines lines) : lines_(lines) {}

  Article read() {
    const std::size_t count = find_word_count();
    if (count == lines_.size()) return read_without_head();
    read_title(count);
    const std::size_t body = read_source(count + 1);
    article_.body = export_paragraphs(lines_.subspan(body));
    return std::move(article_);
  }

 private:
  std::size_t find_word_count() const {
    const auto found = std::find_if(lines_.begin(), lines_.end(), is_word_count);
    return static_cast<std::size_t>(found - lines_.begin());
  }

  Article read_without_head() {
    article_.body = export_paragraphs(lines_);
    return std::move(article_);
  }

  /// Headline and byline stand above the number of words, a column's name perhaps above them.
  void read_title(std::size_t end) {
    std::vector<std::string> head;
    for (std::size_t i = end > longest_head ? end - longest_head : 0; i < end; ++i) {
      if (!is_blank_line(lines_[i])) head.push_back(fold_white_space(lines_[i]));
    }
    if (head.empty()) return;
    if (head.size() > 2) {
      article_.citation.section = head[head.size() - 3];
      head.erase(head.begin(), head.end() - 2);
    }
    article_.citation.headline = head.front();
    if (head.size() > 1) article_.citation.byline = read_byline_text(head[1]);
  }

  /// Date, time, publication, code, page, language, rights; gives the first line of the text.
  std::size_t read_source(std::size_t at) {
    Citation& citation = article_.citation;
    const std::size_t end = std::min(lines_.size(), at + longest_head);
    for (; at < end; ++at) {
      const std::string line = fold_white_space(lines_[at]);
      if (line.empty()) continue;
      if (is_rights_line(line)) return at + 1;
      const auto day = citation.published ? std::nullopt : parse_stamp(line);
      if (day) {
        citation.published = PublishedDate{*day, "export", Confidence::stated};
      } else if (citation.publication.empty() && citation.published && !is_time(line)) {
        citation.publication = line;
      } else if (line.size() > 60) {
        return at;  // no line of rights, but a text
      }
    }
    return at;
  }

  ExportLines lines_;
  Article article_;
};

std::vector<Article> read_displayed(ExportLines lines) {
  std::vector<Article> articles;
  for (std::size_t at = 0; at < lines.size();) {
    std::size_t end = at;
    while (end < lines.size() && !ends_document(lines[end])) ++end;
    if (end == lines.size()) break;  // a summary of the search
    Article article = DisplayedDocument(lines.subspan(at, end - at)).read();
    const std::string last = fold_white_space(lines[end]);
    article.id = last.substr(last.rfind(' ') + 1);
    articles.push_back(std::move(article));
    at = end + 1;
  }
  return articles;
}

}  // namespace

bool looks_like_factiva(ExportLines lines) {
  if (has_factiva_codes(lines)) return true;
  const bool has_end = std::any_of(lines.begin(), lines.end(), ends_document);
  return has_end && std::any_of(lines.begin(), lines.end(), is_word_count);
}

std::vector<Article> read_factiva(ExportLines lines) {
  return has_factiva_codes(lines) ? read_factiva_codes(lines) : read_displayed(lines);
}

}  // namespace clipfile
