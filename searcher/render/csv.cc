// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/render/csv.h"

#include <algorithm>
#include <array>
#include <ostream>
#include <vector>

#include "common/article_json.h"
#include "common/calendar.h"
#include "common/text/printable.h"

namespace clipfile {
namespace {

using Row = std::vector<std::string>;

/// Also as East Asian keyboards type them.
constexpr std::array<std::string_view, 11> formula_beginnings = {"=",  "+",  "-",  "@",  "\t", "\r",
                                                                 "\n", "＝", "＋", "－", "＠"};

void write_row(std::ostream& out, const Row& row) {
  std::string_view before;
  for (const std::string& field : row) {
    out << before << csv_field(field);
    before = ",";
  }
  out << "\r\n";
}

std::string joined(const std::vector<std::string>& parts) {
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : "; ") + part;
  return text;
}

const Row citation_names = {"headline", "byline",    "publication", "section", "place",
                            "language", "published", "confidence",  "url",     "path",
                            "part",     "type",      "id"};

/// The record's own; the others are hashes, which begin like formulas.
std::string own_id(const Article& article) { return article.id.starts_with('@') ? "" : article.id; }

void append_citation(const Article& article, Row& row) {
  const Citation& citation = article.citation;
  const auto& published = citation.published;
  row.insert(row.end(),
             {citation.headline, joined(citation.byline), citation.publication, citation.section,
              citation.place, citation.language, published ? format_iso_day(published->day) : "",
              published ? std::string(name_of(published->confidence)) : "", citation.url,
              article.path, article.part, article.type, own_id(article)});
}

Row header(Row names, const Row& last) {
  names.insert(names.end(), citation_names.begin(), citation_names.end());
  names.insert(names.end(), last.begin(), last.end());
  return names;
}

std::string number_or_nothing(unsigned number) { return number == 0 ? "" : std::to_string(number); }

}  // namespace

std::string csv_field(std::string_view text) {
  const bool is_formula =
      std::any_of(formula_beginnings.begin(), formula_beginnings.end(),
                  [&](std::string_view beginning) { return text.starts_with(beginning); });
  std::string field = (is_formula ? "'" : "") + printable(text, Layout::kept);
  if (field.find_first_of(",\"\n\t") == std::string::npos) return field;
  for (auto at = field.find('"'); at != std::string::npos; at = field.find('"', at + 2)) {
    field.insert(at, 1, '"');
  }
  return '"' + field + '"';
}

void CsvRenderer::add(const Answer& answer, const Result& result) {
  Row row;
  if (batch_) row.push_back("query_id");
  row.push_back("rank");
  if (!has_header_) {
    write_row(out_, header(row, {"passage", "passages", "page", "holds_all", "lacks", "text"}));
  }
  has_header_ = true;
  row.clear();
  if (batch_) row.push_back(answer.query_id);
  row.push_back(std::to_string(result.rank));
  append_citation(result.article, row);
  row.insert(row.end(), {std::to_string(result.passage), std::to_string(result.passages),
                         number_or_nothing(result.page), result.holds_all ? "true" : "false",
                         joined(result.lacks), result.text});
  write_row(out_, row);
}

void CsvQuoteRenderer::add(const QuoteResult& result) {
  if (!has_header_) {
    write_row(out_, header({"rank", "speaker", "certainty", "quote"}, {"paragraph"}));
  }
  has_header_ = true;
  const bool named = result.certainty == SpeakerCertainty::named;
  Row row = {std::to_string(result.rank), result.speaker, named ? "named" : "inferred",
             result.text};
  append_citation(result.article, row);
  row.push_back(std::to_string(result.paragraph));
  write_row(out_, row);
}

}  // namespace clipfile
