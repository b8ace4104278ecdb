// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/render/source_line.h"

#include <algorithm>
#include <string_view>

#include "common/calendar.h"
#include "common/ocr_mark.h"
#include "common/text/printable.h"

namespace clipfile {
namespace {

std::string date_for_people(const PublishedDate& published) {
  const std::string day = format_long_day(published.day);
  return published.confidence == Confidence::inferred ? day + " (inferred)" : day;
}

void append_part(std::string& line, const std::string& part) {
  if (part.empty()) return;
  if (!line.empty()) line += " · ";
  line += part;
}

/// "www.example.org" of "https://www.example.org/story".
std::string host_of(const std::string& url) {
  const auto scheme = url.find("://");
  if (scheme == std::string::npos) return "";
  const std::string rest = url.substr(scheme + 3);
  return rest.substr(0, rest.find_first_of("/?#"));
}

/// As short as it can be: "The Courier 2022-01-10", "wires.jsonl, record 3".
std::string cite_briefly(const Article& article) {
  const Citation& citation = article.citation;
  std::string name = printable(citation.publication);
  if (name.empty()) name = printable(host_of(citation.url));
  if (name.empty()) {
    name = describe_place(article, article.path.substr(article.path.rfind('/') + 1));
  }
  if (citation.published) name += ' ' + format_iso_day(citation.published->day);
  return name;
}

std::string cite_some(const std::vector<Article>& articles) {
  constexpr std::size_t most_cited = 5;
  std::string line;
  for (std::size_t i = 0; i < std::min(articles.size(), most_cited); ++i) {
    line += (i == 0 ? "" : ", ") + cite_briefly(articles[i]);
  }
  return articles.size() > most_cited ? line + ", …" : line;
}

}  // namespace

std::string describe_source(const Article& article) {
  const Citation& citation = article.citation;
  std::string line;
  append_part(
      line, printable(citation.publication.empty() ? host_of(citation.url) : citation.publication));
  if (citation.published) append_part(line, date_for_people(*citation.published));
  if (ocr_confidence(article)) append_part(line, "read by OCR");
  return line;
}

std::string describe_citation(const Article& article) {
  constexpr std::size_t most_named = 2;
  const std::vector<std::string>& byline = article.citation.byline;
  const bool is_publication = byline.size() == 1 && byline.front() == article.citation.publication;
  if (is_publication) return describe_source(article);
  std::string line;
  for (std::size_t i = 0; i < std::min(byline.size(), most_named); ++i) {
    line += (i == 0 ? "" : ", ") + printable(byline[i]);
  }
  if (byline.size() > most_named) line += ", …";
  append_part(line, describe_source(article));
  return line;
}

std::string describe_similar(const std::vector<Article>& similar, bool is_exact) {
  if (similar.empty()) return "";
  return (is_exact ? "+" : "at least +") + std::to_string(similar.size()) +
         " similar: " + cite_some(similar);
}

std::string describe_reprints(const std::vector<Article>& reprints) {
  return reprints.empty() ? "" : "also in: " + cite_some(reprints);
}

std::string describe_page(unsigned page) { return page == 0 ? "" : "page " + std::to_string(page); }

std::string describe_place(const Article& article, const std::string& path) {
  const std::string place = printable(path);
  if (article.part.empty()) return place;
  const std::string part = printable(article.part);
  if (article.part.starts_with("page ")) return place + ", " + part;
  const bool is_number = article.part.find_first_not_of("0123456789") == std::string::npos;
  return place + (is_number ? ", record " : "!/") + part;
}

}  // namespace clipfile
