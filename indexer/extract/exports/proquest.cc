// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/exports/proquest.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "common/text/utf8.h"
#include "indexer/extract/dates.h"
#include "indexer/extract/json_fields.h"
#include "indexer/extract/news/news_text.h"

namespace clipfile {
namespace {

/// In lower case; what stands behind them up to the next one is theirs.
constexpr std::array<std::string_view, 43> labels = {"abstract",
                                                     "author",
                                                     "classification",
                                                     "company / organization",
                                                     "copyright",
                                                     "correspondence author",
                                                     "country of publication",
                                                     "credit",
                                                     "database",
                                                     "dateline",
                                                     "document type",
                                                     "document url",
                                                     "edition",
                                                     "first page",
                                                     "full text",
                                                     "identifier / keyword",
                                                     "issn",
                                                     "issue",
                                                     "language",
                                                     "language of publication",
                                                     "last updated",
                                                     "links",
                                                     "location",
                                                     "number of pages",
                                                     "pages",
                                                     "people",
                                                     "place of publication",
                                                     "proquest document id",
                                                     "proquest document link",
                                                     "publication date",
                                                     "publication info",
                                                     "publication subject",
                                                     "publication title",
                                                     "publication year",
                                                     "publisher",
                                                     "section",
                                                     "source",
                                                     "source type",
                                                     "subject",
                                                     "ticker symbol",
                                                     "title",
                                                     "volume",
                                                     "year"};

using Fields = std::map<std::string, std::vector<std::string_view>>;

struct LabelledLine {
  std::string label;
  std::string_view value;
};

std::optional<LabelledLine> read_label(std::string_view line) {
  constexpr std::size_t longest = 24;
  line = trimmed(line);
  const std::size_t colon = line.substr(0, longest + 1).find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  std::string label = lower_case(trimmed(line.substr(0, colon)));
  if (std::find(labels.begin(), labels.end(), label) == labels.end()) return std::nullopt;
  return LabelledLine{std::move(label), trimmed(line.substr(colon + 1))};
}

bool is_rule(std::string_view line) {
  constexpr std::size_t least = 20;
  line = trimmed(line);
  return line.size() >= least && line.find_first_not_of('_') == std::string_view::npos;
}

/// A text ends only where the fields of its document begin behind a blank line.
bool may_end_text(const std::string& label) {
  return label == "subject" || label == "title" || label == "location" || label == "people" ||
         label == "credit" || label == "company / organization" || label == "classification" ||
         label == "identifier / keyword" || label == "publication title";
}

Fields read_fields(ExportLines lines) {
  Fields fields;
  std::string label;
  bool behind_blank = true;
  for (const std::string_view line : lines) {
    auto found = read_label(line);
    const bool stays =
        label == "full text" && found && !(behind_blank && may_end_text(found->label));
    if (found && !stays) {
      label = std::move(found->label);
      fields[label].push_back(found->value);
    } else {
      fields[label].push_back(line);
    }
    behind_blank = is_blank_line(line);
  }
  return fields;
}

std::string field_line(const Fields& fields, const char* label) {
  const auto found = fields.find(label);
  return found == fields.end() ? "" : joined_line(found->second);
}

std::vector<std::string> field_paragraphs(const Fields& fields, const char* label) {
  const auto found = fields.find(label);
  return found == fields.end() ? std::vector<std::string>() : export_paragraphs(found->second);
}

/// Above the first label: "Document 1 of 3", then the title.
std::string title_above(const Fields& fields) {
  const auto found = fields.find("");
  if (found == fields.end()) return "";
  for (auto line = found->second.rbegin(); line != found->second.rend(); ++line) {
    if (!is_blank_line(*line)) return fold_white_space(*line);
  }
  return "";
}

Article read_document(const Fields& fields) {
  Article article;
  Citation& citation = article.citation;
  const std::string title = field_line(fields, "title");
  citation.headline = title.empty() ? title_above(fields) : title;
  const std::string author = field_line(fields, "author");
  if (!author.empty())
    citation.byline = read_names(author.substr(0, author.find_last_not_of('.') + 1));
  citation.publication = field_line(fields, "publication title");
  citation.section = field_line(fields, "section");
  citation.place = place_of_dateline(field_line(fields, "dateline"));
  citation.url = field_line(fields, "document url");
  article.id = field_line(fields, "proquest document id");
  citation.published = first_stated_day(
      {field_line(fields, "publication date"), field_line(fields, "publication info")}, "export");
  article.body = field_paragraphs(fields, "full text");
  std::vector<std::string> abstract = field_paragraphs(fields, "abstract");
  if (article.body.empty()) {
    article.body = std::move(abstract);
  } else if (!abstract.empty()) {
    citation.deck = std::move(abstract.front());
  }
  for (const std::string& tag : read_tags(field_line(fields, "subject")))
    add_tag(article.tags, tag);
  return article;
}

}  // namespace

bool looks_like_proquest(ExportLines lines) {
  std::size_t found = 0;
  for (const std::string_view line : lines) {
    const auto field = read_label(line);
    if (!field) continue;
    if (field->label.starts_with("proquest document")) return true;
    const bool is_typical = field->label == "full text" || field->label == "publication title" ||
                            field->label == "publication date" ||
                            field->label == "publication info";
    found += is_typical ? 1U : 0U;
  }
  constexpr std::size_t surely = 3;
  return found >= surely;
}

std::vector<Article> read_proquest(ExportLines lines) {
  std::vector<Article> articles;
  for (std::size_t at = 0; at < lines.size();) {
    std::size_t end = at;
    while (end < lines.size() && !is_rule(lines[end])) ++end;
    const Fields fields = read_fields(lines.subspan(at, end - at));
    const bool is_document = fields.contains("full text") || fields.contains("abstract") ||
                             fields.contains("publication title");
    if (is_document) articles.push_back(read_document(fields));
    at = end + 1;
  }
  return articles;
}

}  // namespace clipfile
