// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/news/ninjs.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "common/text/utf8.h"
#include "indexer/extract/html/html_fragment.h"
#include "indexer/extract/news/news_text.h"
#include "indexer/extract/news/nitf.h"
#include "indexer/extract/record_article.h"
#include "indexer/extract/xml/xml_parse.h"

namespace clipfile {
namespace {

using Json = nlohmann::json;

constexpr std::size_t most_associations = 1000;

const Json* find(const Record& record, std::string_view name) {
  const auto found = record.find(std::string(name));
  return found == record.end() || found->second.is_null() ? nullptr : &found->second;
}

std::string text_of(const Record& record, std::string_view name) {
  const Json* value = find(record, name);
  return value == nullptr ? "" : read_text(*value);
}

std::string member_text(const Json& object, const char* key) {
  const auto found = object.is_object() ? object.find(key) : object.end();
  return object.is_object() && found != object.end() && found->is_string()
             ? found->get_ref<const std::string&>()
             : "";
}

/// ninjs 2 writes "contenttype", ninjs 3 "contentType".
std::string content_type(const Json& object) {
  std::string type = member_text(object, "contentType");
  return type.empty() ? member_text(object, "contenttype") : type;
}

/// Which of the renditions of a text is read: the lower the better.
int rank_of(std::string_view type) {
  if (type.find("html") != std::string_view::npos) return 0;
  if (type.empty() || type == "text/plain") return 1;
  return type.find("NITF") != std::string_view::npos || type.find("nitf") != std::string_view::npos
             ? 2
             : 3;
}

void append(std::vector<std::string> paragraphs, Article& article) {
  for (std::string& paragraph : paragraphs) article.body.push_back(std::move(paragraph));
}

void read_body_text(const std::string& text, Article& article) {
  if (text.find("<nitf") == std::string::npos) {
    HtmlFragment fragment = read_html_or_text(text);
    append(std::move(fragment.paragraphs), article);
    for (std::string& caption : fragment.captions) {
      article.asides.push_back({"caption", std::move(caption)});
    }
    return;
  }
  const auto parsed = parse_xml_text(text);
  const auto* tree = std::get_if<XmlTree>(&parsed);
  if (tree != nullptr) append(read_nitf(tree->document().descendant("nitf")).body, article);
}

/// The bodies of the best rendition, in order: lead and main text, say.
void read_bodies(const Json& bodies, Article& article) {
  if (!bodies.is_array()) return;
  int best = 3;
  for (const Json& body : bodies) best = std::min(best, rank_of(content_type(body)));
  for (const Json& body : bodies) {
    if (rank_of(content_type(body)) == best) read_body_text(member_text(body, "value"), article);
  }
}

/// "body_html" and its like; names that ninjs lets its makers choose come last.
void read_body_fields(const Record& record, Article& article) {
  std::vector<std::string> names = {"bodyhtml", "bodyxhtml", "bodytext", "body"};
  for (const auto& [name, value] : record) {
    if (name.starts_with("body") && name != "bodies") names.push_back(name);
  }
  for (const std::string& name : names) {
    const Json* value = find(record, name);
    if (value != nullptr && value->is_string()) {
      read_body_text(value->get_ref<const std::string&>(), article);
    }
    if (!article.body.empty()) return;
  }
}

/// The value whose role is "main", else the first.
std::string main_value(const Record& record, std::string_view name) {
  const Json* values = find(record, name);
  if (values == nullptr || !values->is_array()) return "";
  std::string first;
  for (const Json& value : *values) {
    const std::string text = member_text(value, "value");
    if (member_text(value, "role") == "main") return text;
    if (first.empty()) first = text;
  }
  return first;
}

/// "headline" or "description_text", or the names that ninjs lets its makers choose.
std::string named_value(const Record& record, std::string_view start) {
  for (const auto& [name, value] : record) {
    const bool is_text = name.starts_with(start) && value.is_string();
    if (is_text && !fold_white_space(value.get_ref<const std::string&>()).empty()) {
      return value.get_ref<const std::string&>();
    }
  }
  return "";
}

std::string read_headline(const Record& record) {
  const std::string own = text_of(record, "headline");
  const std::string main = own.empty() ? main_value(record, "headlines") : own;
  const std::string named = main.empty() ? named_value(record, "headline") : main;
  const std::string title = named.empty() ? text_of(record, "title") : named;
  return read_line_of_html_or_text(title.empty() ? text_of(record, "slugline") : title);
}

std::string read_description(const Record& record) {
  const std::string main = main_value(record, "descriptions");
  return read_line_of_html_or_text(main.empty() ? named_value(record, "description") : main);
}

void read_subjects(const Record& record, Article& article) {
  for (const char* name : {"keywords", "subject", "subjects"}) {
    const Json* values = find(record, name);
    if (values == nullptr) continue;
    for (const std::string& tag : read_tags(*values)) add_tag(article.tags, tag);
  }
}

std::string read_place(const Record& record) {
  const std::string located = text_of(record, "located");
  if (!located.empty()) return located;
  const Json* dateline = find(record, "dateline");
  if (dateline == nullptr) return "";
  if (dateline->is_string()) return place_of_dateline(dateline->get_ref<const std::string&>());
  const auto inner = dateline->is_object() ? dateline->find("located") : dateline->end();
  if (!dateline->is_object() || inner == dateline->end()) return "";
  return member_text(*inner, "city");
}

std::string kind_of(const Record& record) {
  if (find(record, "eventdetails") != nullptr) return "event";
  if (find(record, "plannedcoverage") != nullptr) return "planning";
  const std::string kind = text_of(record, "type");
  return kind.empty() ? "text" : kind;
}

bool is_text(std::string_view kind) {
  constexpr std::array<std::string_view, 5> kinds = {"text", "composite", "advisory", "article",
                                                     "story"};
  return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

Article read_fields(const Record& record) {
  Article article;
  Citation& citation = article.citation;
  const std::string uri = text_of(record, "uri");
  article.id = uri.empty() ? text_of(record, "guid") : uri;
  citation.headline = read_headline(record);
  citation.byline =
      read_byline_text(first_text({text_of(record, "byline"), text_of(record, "by")}));
  const Json* authors = find(record, "authors");
  if (citation.byline.empty() && authors != nullptr) citation.byline = read_names(*authors);
  citation.publication =
      first_text({text_of(record, "source"), text_of(record, "provider"),
                  text_of(record, "copyrightholder"), text_of(record, "infosources")});
  citation.place = read_place(record);
  citation.language = read_language(text_of(record, "language"));
  if (uri.starts_with("http")) citation.url = uri;
  citation.published =
      first_stated_day({text_of(record, "firstcreated"), text_of(record, "contentcreated"),
                        text_of(record, "firstpublished"), text_of(record, "versioncreated")},
                       "ninjs");
  read_subjects(record, article);
  return article;
}

std::variant<Article, Rejection> read_item(const Record& record) {
  Article article = read_fields(record);
  const Json* bodies = find(record, "bodies");
  if (bodies != nullptr) read_bodies(*bodies, article);
  if (article.body.empty()) read_body_fields(record, article);
  const std::string kind = kind_of(record);
  const std::string description = read_description(record);
  const bool is_story = is_text(kind);
  if (article.body.empty() && is_story && !description.empty()) {
    article.body.push_back(description);
  } else if (description != article.citation.headline) {
    article.citation.deck = description;
  }
  if (!article.body.empty() || (is_story && !article.citation.headline.empty())) return article;
  if (is_story) return Rejection{"ninjs item without a text and without a headline"};
  return Rejection{"ninjs item of the kind \"" + kind + "\", without a text"};
}

/// Pictures and mere references are no stories of their own.
void read_associations(const Json& associations,
                       std::vector<std::variant<Article, Rejection>>& items) {
  for (const Json& association : associations) {
    if (items.size() > most_associations) return;
    auto item = read_item(record_in(association));
    const auto* article = std::get_if<Article>(&item);
    const bool has_text = article != nullptr && !article->body.empty();
    if (has_text && is_text(kind_of(record_in(association)))) items.push_back(std::move(item));
  }
}

}  // namespace

bool looks_like_ninjs(std::string_view head) {
  const auto has = [&](std::string_view name) { return head.find(name) != std::string_view::npos; };
  const bool has_id = has("\"uri\"") || has("\"guid\"");
  return has_id && (has("\"body_html\"") || has("\"body_xhtml\"") || has("\"body_text\"") ||
                    has("\"bodies\"") || has("\"headlines\"") || has("\"versioncreated\"") ||
                    has("\"versionCreated\""));
}

bool is_ninjs(const Record& record) {
  for (const char* name :
       {"bodies", "headlines", "bodyhtml", "bodyxhtml", "descriptions", "eventdetails",
        "plannedcoverage", "versioncreated", "contentcreated", "firstcreated"}) {
    if (find(record, name) != nullptr) return true;
  }
  return find(record, "uri") != nullptr && find(record, "bodytext") != nullptr;
}

std::vector<std::variant<Article, Rejection>> read_ninjs(const Record& record) {
  std::vector<std::variant<Article, Rejection>> items;
  items.push_back(read_item(record));
  const Json* associations = find(record, "associations");
  if (associations != nullptr && (associations->is_array() || associations->is_object())) {
    read_associations(*associations, items);
  }
  return items;
}

}  // namespace clipfile
