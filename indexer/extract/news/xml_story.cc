// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/news/xml_story.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "common/text/utf8.h"
#include "indexer/extract/news/news_text.h"
#include "indexer/extract/record_article.h"
#include "indexer/extract/xml/xml_base.h"
#include "indexer/extract/xml/xml_text.h"

namespace clipfile {
namespace {

constexpr std::size_t most_fields = 200;  // of a record

void take_body(const XmlElement& body, Article& article) {
  XmlText text = read_xml_text(body);
  for (std::string& paragraph : text.paragraphs) article.body.push_back(std::move(paragraph));
  for (std::string& caption : text.captions) {
    article.asides.push_back({"caption", std::move(caption)});
  }
}

/// A document of the Text Encoding Initiative.
Article read_tei(const XmlElement& root) {
  const XmlElement header = root.child("teiHeader");
  const XmlElement title_statement = header.descendant("titleStmt");
  const XmlElement publication = header.descendant("publicationStmt");
  const XmlElement date = publication.child("date");
  const XmlElement source_date = header.descendant("sourceDesc").descendant("date");
  Article article;
  Citation& citation = article.citation;
  citation.headline = read_xml_line(title_statement.child("title"));
  for (const XmlElement& author : title_statement.children("author")) {
    for (const std::string& name : read_byline_text(author.text())) add_tag(citation.byline, name);
  }
  citation.publication = read_xml_line(publication.child("publisher"));
  citation.language = language_around(root);
  citation.published = first_stated_day(
      {source_date.attribute("when"), source_date.text(), date.attribute("when"), date.text()},
      "record");
  const XmlElement text = root.child("text");
  take_body(text.child("body").exists() ? text.child("body") : text, article);
  return article;
}

/// "2022", "1", "9" of elements of their own give "2022-01-09".
std::string day_of_parts(const XmlElement& date) {
  const std::string iso(date.attribute("iso-8601-date"));
  if (!iso.empty()) return iso;
  const auto number = [&](const char* name) {
    const std::string text = read_xml_line(date.child(name));
    return text.size() == 1 ? "0" + text : text;
  };
  return number("year") + "-" + number("month") + "-" + number("day");
}

/// An article of the Journal Article Tag Suite.
Article read_jats(const XmlElement& root) {
  const XmlElement front = root.child("front");
  const XmlElement meta = front.child("article-meta");
  Article article;
  Citation& citation = article.citation;
  citation.headline = read_xml_line(meta.descendant("article-title"));
  citation.deck = read_xml_line(meta.descendant("subtitle"));
  for (const XmlElement& person : meta.descendants("name")) {
    add_tag(citation.byline, read_xml_line(person.child("given-names")) + " " +
                                 read_xml_line(person.child("surname")));
  }
  citation.publication = read_xml_line(front.descendant("journal-title"));
  citation.language = language_around(root);
  citation.published = first_stated_day({day_of_parts(meta.descendant("pub-date"))}, "record");
  for (const XmlElement& keyword : meta.descendants("kwd")) add_tag(article.tags, keyword.text());
  take_body(root.child("body"), article);
  return article;
}

/// An article or book of DocBook: a title, and paragraphs called "para".
Article read_doc_book(const XmlElement& root) {
  XmlElement info = root.child("info");
  if (!info.exists()) info = root.child(std::string(root.name()) + "info");
  const XmlElement title = root.child("title");
  Article article;
  Citation& citation = article.citation;
  citation.headline = read_xml_line(title.exists() ? title : info.child("title"));
  citation.language = language_around(root);
  citation.published =
      first_stated_day({info.child("pubdate").text(), info.child("date").text()}, "record");
  for (const XmlElement& part : root.children()) {
    if (part != info && part != title) take_body(part, article);
  }
  return article;
}

/// Paragraphs are called "p" there, and text is what stands in a "t".
std::vector<std::string> read_word_paragraphs(const XmlElement& body) {
  std::vector<std::string> paragraphs(1);
  for (XmlElement n = body.first_inside(); n.exists();) {
    if (n.is("p")) paragraphs.emplace_back();
    if (n.is("t")) paragraphs.back().append(n.text());
    if (n.is("tab") || n.is("br")) paragraphs.back() += ' ';
    n = n.is("Fallback") ? body.next_behind(n) : body.next_inside(n);
  }
  for (std::string& paragraph : paragraphs) paragraph = fold_white_space(paragraph);
  std::erase(paragraphs, "");
  return paragraphs;
}

/// A document that Word saved as XML, in its own vocabulary or as a package in one file.
Article read_word(const XmlElement& root) {
  XmlElement title = root.descendant("DocumentProperties").child("Title");
  if (!title.exists()) title = root.descendant("coreProperties").child("title");
  Article article;
  article.citation.headline = read_xml_line(title);
  article.body = read_word_paragraphs(root.descendant("body"));
  return article;
}

bool is_doc_book(const XmlElement& root) {
  constexpr std::array<std::string_view, 5> roots = {"article", "book", "chapter", "section",
                                                     "sect1"};
  const bool is_root = std::find(roots.begin(), roots.end(), root.name()) != roots.end();
  return is_root && (root.descendant("para").exists() || root.descendant("simpara").exists());
}

std::optional<Article> read_document(const XmlElement& root) {
  if (root.child("teiHeader").exists()) return read_tei(root);
  if (root.is("article") && root.child("front").exists()) return read_jats(root);
  if (is_doc_book(root)) return read_doc_book(root);
  const bool is_word =
      root.is("wordDocument") || (root.is("package") && root.child("part").exists());
  if (is_word && root.descendant("body").exists()) return read_word(root);
  return std::nullopt;
}

nlohmann::json value_of(const XmlElement& field) {
  if (has_paragraphs(field)) return read_xml_text(field).paragraphs;
  return std::string(field.text());
}

/// Of repeated elements (<author>, <topic>) a list.
void add_field(Record& record, std::string_view name, const XmlElement& field) {
  nlohmann::json value = value_of(field);
  nlohmann::json& known = record[fold_field_name(name)];
  if (known.is_null() || known == "") {
    known = std::move(value);
  } else if (value.is_string() && value != "") {
    if (known.is_string()) known = nlohmann::json::array({known});
    if (known.size() < most_fields) known.push_back(std::move(value));
  }
}

/// <field name="title">, as search engines are fed, is named by its attribute.
std::string_view field_name(const XmlElement& element) {
  return element.is("field") ? element.attribute("name") : element.name();
}

/// An <article> is the text of a record in a table, and in XML more likely a record itself.
bool may_be_record(const XmlElement& element) {
  const std::string name = fold_field_name(element.name());
  return (name == "article" || name == "story") && !element.children().empty();
}

/// Whether fields of the record may stand inside it: <head>, or <TEXT> around <TITLE> and <BODY>.
bool groups_fields(const XmlElement& element) {
  constexpr std::array<std::string_view, 5> groups = {"head", "header", "meta", "metadata", "info"};
  const std::string name = fold_field_name(element.name());
  return is_field_name(name) || std::find(groups.begin(), groups.end(), name) != groups.end();
}

Record record_of(const XmlElement& element) {
  Record record;
  const std::vector<XmlElement> fields = element.children();
  if (fields.size() > most_fields) return record;
  for (const XmlElement& field : fields) {
    const std::string_view name = field_name(field);
    if (may_be_record(field)) continue;
    if (is_field_name(name)) add_field(record, name, field);
    if (!groups_fields(field)) continue;
    for (const XmlElement& inner : field.children()) {
      if (is_field_name(inner.name()) && !record.contains(fold_field_name(inner.name()))) {
        add_field(record, inner.name(), inner);
      }
    }
  }
  return record;
}

bool is_story(const Record& record) {
  return find_field(record, RecordField::text) != nullptr &&
         (find_field(record, RecordField::headline) != nullptr ||
          find_field(record, RecordField::date) != nullptr);
}

std::vector<ReadPart> read_records(const XmlElement& document) {
  std::vector<ReadPart> parts;
  for (XmlElement n = document.first_inside(); n.exists();) {
    const Record record = n.is_text() ? Record() : record_of(n);
    const bool is_found = is_story(record);
    if (is_found) parts.push_back({std::to_string(parts.size() + 1), read_record(record)});
    n = is_found ? document.next_behind(n) : document.next_inside(n);
  }
  return parts;
}

}  // namespace

std::vector<ReadPart> read_xml_stories(const XmlElement& document) {
  std::vector<ReadPart> parts;
  for (const XmlElement& root : document.children()) {
    auto article = read_document(root);
    if (!article) return read_records(document);
    const std::string part = std::to_string(parts.size() + 1);
    if (article->body.empty()) {
      parts.push_back({part, Rejection{"document without a text"}});
    } else {
      parts.push_back({part, *std::move(article)});
    }
  }
  return parts;
}

}  // namespace clipfile
