// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/render/references.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <ostream>
#include <utility>

#include "common/calendar.h"
#include "common/text/printable.h"
#include "searcher/render/citation_key.h"
#include "searcher/render/markup.h"
#include "searcher/render/source_line.h"

namespace clipfile {
namespace {

/// A line of RIS; nothing where there is no value.
void append_ris(std::string_view tag, const std::string& value, std::string& record) {
  if (!value.empty()) record.append(tag).append("  - ").append(printable(value)).append("\r\n");
}

/// "2022/01/09/".
std::string ris_day(const PublishedDate& published) {
  std::string day = format_iso_day(published.day) + '/';
  std::replace(day.begin(), day.end(), '-', '/');
  return day;
}

std::string year_of(const PublishedDate& published) {
  return std::to_string(static_cast<int>(published.day.year()));
}

std::string month_of(const PublishedDate& published) {
  constexpr std::array<const char*, 12> months = {"jan", "feb", "mar", "apr", "may", "jun",
                                                  "jul", "aug", "sep", "oct", "nov", "dec"};
  return months[static_cast<unsigned>(published.day.month()) - 1];
}

void append_bibtex(std::string_view name, const std::string& value, std::string& record) {
  if (!value.empty()) record.append(",\n  ").append(name).append(" = {").append(value).append("}");
}

/// Whether BibTeX would take it apart: one comma parts a family name from the others.
bool is_to_be_kept_whole(const std::string& name) {
  return std::count(name.begin(), name.end(), ',') > 1 ||
         (' ' + name + ' ').find(" and ") != std::string::npos;
}

std::string bibtex_authors(const std::vector<std::string>& byline) {
  std::string authors;
  for (const std::string& name : byline) {
    const std::string escaped = escape_bibtex(name);
    authors += authors.empty() ? "" : " and ";
    authors += is_to_be_kept_whole(escaped) ? '{' + escaped + '}' : escaped;
  }
  return authors;
}

/// Taken as it stands by styles that print it; braces and the like are percent-encoded.
std::string bibtex_address(const std::string& url) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string address;
  for (const char c : printable(url)) {
    if (std::string_view(" {}\\\"").find(c) == std::string_view::npos) {
      address += c;
    } else {
      const auto byte = static_cast<unsigned char>(c);
      address += {'%', digits[byte >> 4], digits[byte & 15]};
    }
  }
  return address;
}

}  // namespace

void ReferenceRenderer::add(const Answer& /*answer*/, const Result& result) {
  const std::string key = citation_key(result.article);
  if (keys_.insert(key).second) out_ << write(result.article, key);
}

std::string RisRenderer::write(const Article& article, const std::string& key) const {
  const Citation& citation = article.citation;
  std::string record = "TY  - NEWS\r\n";
  append_ris("ID", key, record);
  append_ris("TI", citation.headline, record);
  for (const std::string& name : citation.byline) append_ris("AU", name, record);
  append_ris("T2", citation.publication, record);
  append_ris("SE", citation.section, record);
  if (citation.published) {
    append_ris("PY", year_of(*citation.published), record);
    append_ris("DA", ris_day(*citation.published), record);
  }
  append_ris("CY", citation.place, record);
  append_ris("LA", citation.language, record);
  if (is_web_address(citation.url)) append_ris("UR", citation.url, record);
  for (const std::string& tag : article.tags) append_ris("KW", tag, record);
  append_ris("N1", describe_place(article, article.path), record);
  return record + "ER  - \r\n\r\n";
}

std::string escape_bibtex(std::string_view text) {
  constexpr std::array<std::pair<char, std::string_view>, 10> escapes = {
      {{'\\', "\\textbackslash{}"},
       {'{', "\\textbraceleft{}"},
       {'}', "\\textbraceright{}"},
       {'~', "\\textasciitilde{}"},
       {'^', "\\textasciicircum{}"},
       {'$', "\\$"},
       {'&', "\\&"},
       {'#', "\\#"},
       {'_', "\\_"},
       {'%', "\\%"}}};
  std::string escaped;
  for (const char c : printable(text)) {
    const auto found = std::find_if(escapes.begin(), escapes.end(),
                                    [&](const auto& escape) { return escape.first == c; });
    if (found == escapes.end()) {
      escaped += c;
    } else {
      escaped += found->second;
    }
  }
  return escaped;
}

std::string BibtexRenderer::write(const Article& article, const std::string& key) const {
  const Citation& citation = article.citation;
  std::string record = (citation.publication.empty() ? "@misc{" : "@article{") + key;
  const std::string headline = citation.headline.empty() ? "(no headline)" : citation.headline;
  append_bibtex("title", '{' + escape_bibtex(headline) + '}', record);
  append_bibtex("author", bibtex_authors(citation.byline), record);
  append_bibtex("journal", escape_bibtex(citation.publication), record);
  if (citation.published) {
    append_bibtex("year", year_of(*citation.published), record);
    record += ",\n  month = " + month_of(*citation.published);
    append_bibtex("date", format_iso_day(citation.published->day), record);
  }
  append_bibtex("location", escape_bibtex(citation.place), record);
  if (is_web_address(citation.url)) append_bibtex("url", bibtex_address(citation.url), record);
  append_bibtex("note", escape_bibtex(describe_place(article, article.path)), record);
  return record + "\n}\n\n";
}

}  // namespace clipfile
