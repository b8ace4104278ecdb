// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/record_article.h"

#include <string>

#include "indexer/extract/formats.h"

namespace clipfile {

std::variant<Article, Rejection> read_record(const Record& record) {
  const auto text = [&](RecordField field) {
    const auto* value = find_field(record, field);
    return value ? read_text(*value) : std::string();
  };
  const auto with = [&](RecordField field, auto read) {
    const auto* value = find_field(record, field);
    return value ? read(*value) : decltype(read(*value))();
  };
  Article article;
  article.id = text(RecordField::id);
  article.type = row_of(Format::json).name;
  article.tags = with(RecordField::tags, read_tags);
  article.body = with(RecordField::text, read_paragraphs);
  article.asides = with(RecordField::asides, read_asides);
  Citation& citation = article.citation;
  citation.headline = with(RecordField::headline, read_line);
  citation.deck = with(RecordField::deck, read_line);
  citation.byline = with(RecordField::byline, read_names);
  citation.publication = text(RecordField::publication);
  citation.section = text(RecordField::section);
  citation.place = text(RecordField::place);
  citation.language = with(RecordField::language, read_language);
  citation.url = text(RecordField::url);
  citation.published = with(RecordField::date, read_date);
  if (article.body.empty() && citation.headline.empty()) {
    return Rejection{
        "record without a text (text, body, content, paragraphs) and without a headline (headline, "
        "title)"};
  }
  return article;
}

}  // namespace clipfile
