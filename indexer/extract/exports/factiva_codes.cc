// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/exports/factiva_codes.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <utility>

#include "common/text/utf8.h"
#include "indexer/extract/dates.h"
#include "indexer/extract/news/news_text.h"

namespace clipfile {
namespace {

/// In the order of a document.
constexpr std::array<std::string_view, 30> codes = {
    "CLM", "SE", "HD",  "BY", "CR", "WC", "PD", "ET", "SN", "SC",  "VOL", "ED", "PG",  "LA",  "CY",
    "LP",  "TD", "ART", "CT", "RF", "CO", "IN", "NS", "RE", "IPC", "IPD", "CX", "DLN", "PUB", "AN"};

bool starts_document(std::string_view code) {
  return code == "HD" || code == "SE" || code == "CLM";
}

using Fields = std::map<std::string_view, std::vector<std::string_view>>;

class FactivaDocument {
 public:
  explicit FactivaDocument(Fields fields) : fields_(std::move(fields)) {}

  Article read() const {
    Article article;
    Citation& citation = article.citation;
    citation.headline = line("HD");
    citation.byline = read_byline_text(line("BY"));
    citation.publication = line("SN");
    citation.section = line("SE").empty() ? line("CLM") : line("SE");
    citation.published = read_day();
    article.id = accession_number();
    article.body = paragraphs("LP");
    for (std::string& paragraph : paragraphs("TD")) article.body.push_back(std::move(paragraph));
    for (const char* code : {"CR", "ART", "CT", "RF"}) add_aside(code, article);
    return article;
  }

 private:
  ExportLines lines_of(std::string_view code) const {
    const auto found = fields_.find(code);
    return found == fields_.end() ? ExportLines() : ExportLines(found->second);
  }

  std::string line(std::string_view code) const { return joined_line(lines_of(code)); }

  std::vector<std::string> paragraphs(std::string_view code) const {
    return export_paragraphs(lines_of(code));
  }

  std::optional<PublishedDate> read_day() const {
    const auto day = parse_stamp(line("PD"));
    if (!day) return std::nullopt;
    return PublishedDate{*day, "export", Confidence::stated};
  }

  /// Of "Document WIRE000020220110ei1a00001".
  std::string accession_number() const {
    const std::string text = line("AN");
    return text.substr(text.rfind(' ') + 1);
  }

  void add_aside(const char* code, Article& article) const {
    const bool is_picture = std::string_view(code) == "ART";
    for (std::string& text : paragraphs(code)) {
      article.asides.push_back({is_picture ? "caption" : "furniture", std::move(text)});
    }
  }

  Fields fields_;
};

/// As the headlines of the file have it.
CodeGap gap_of(ExportLines lines) {
  const bool is_narrow = std::any_of(lines.begin(), lines.end(), [](std::string_view line) {
    return line.size() > 3 && line.starts_with("HD ") && line[3] != ' ' && line[3] != '\t';
  });
  return is_narrow ? CodeGap::any : CodeGap::wide;
}

}  // namespace

std::optional<FactivaLine> read_factiva_code(std::string_view line, CodeGap gap) {
  constexpr std::size_t longest_code = 3;
  const std::size_t size = std::min(line.find_first_of(" \t"), line.size());
  if (size < 2 || size > longest_code) return std::nullopt;
  const std::string_view code = line.substr(0, size);
  const auto found = std::find(codes.begin(), codes.end(), code);
  if (found == codes.end()) return std::nullopt;
  const bool is_narrow = size + 1 < line.size() && line[size] == ' ' && line[size + 1] != ' ';
  if (is_narrow && gap == CodeGap::wide) return std::nullopt;
  return FactivaLine{*found, static_cast<std::size_t>(found - codes.begin()),
                     trimmed(line.substr(size))};
}

bool has_factiva_codes(ExportLines lines) {
  const CodeGap gap = gap_of(lines);
  constexpr std::size_t surely = 5;
  std::size_t in_order = 0;
  std::size_t last = 0;
  for (const std::string_view line : lines) {
    const auto code = read_factiva_code(line, gap);
    if (!code) continue;
    const bool begins = code->code == "HD";
    in_order = begins ? 1 : in_order > 0 && code->rank > last ? in_order + 1 : in_order;
    last = code->rank;
    if (in_order >= surely) return true;
  }
  return false;
}

std::vector<Article> read_factiva_codes(ExportLines lines) {
  const CodeGap gap = gap_of(lines);
  std::vector<Article> articles;
  Fields fields;
  std::optional<FactivaLine> field;
  const auto finish = [&] {
    if (fields.contains("HD") || fields.contains("TD")) {
      articles.push_back(FactivaDocument(std::move(fields)).read());
    }
    fields.clear();
    field.reset();
  };
  for (const std::string_view line : lines) {
    const auto code = read_factiva_code(line, gap);
    const bool goes_on = code && (!field || code->rank > field->rank);
    const bool is_next = code && field && code->rank <= field->rank &&
                         starts_document(code->code) &&
                         field->rank > 2;  // behind the headline of a document
    if (is_next) finish();
    if (goes_on || is_next) {
      field = code;
      fields[field->code].push_back(field->value);
    } else if (field) {
      fields[field->code].push_back(line);
    }
    if (field && field->code == "AN" && !fields["AN"].back().empty()) finish();
  }
  finish();
  return articles;
}

}  // namespace clipfile
