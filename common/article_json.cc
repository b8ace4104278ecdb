// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/article_json.h"

#include <algorithm>
#include <array>

#include "common/article_identity.h"
#include "common/calendar.h"
#include "common/json_text.h"
#include "common/text/utf8.h"

namespace clipfile {
namespace {

constexpr std::array<std::string_view, 3> confidence_names = {"stated", "likely", "inferred"};

enum class Form : std::uint8_t {
  whole,   ///< all members
  stored,  ///< those that are not empty
};

/// Writes one object, member by member.
class ObjectWriter {
 public:
  explicit ObjectWriter(std::string& json, Form form = Form::whole) : json_(json), form_(form) {
    json_.push_back('{');
  }

  /// The caller appends its value.
  std::string& begin(std::string_view key) {
    if (json_.back() != '{') json_.push_back(',');
    return json_.append("\"").append(key).append("\":");
  }
  void always(std::string_view key, std::string_view value) {
    append_json_string(begin(key), value);
  }
  void text(std::string_view key, std::string_view value) {
    if (has(value)) always(key, value);
  }
  void number(std::string_view key, std::size_t value) { begin(key) += std::to_string(value); }
  template <typename Values, typename Append>
  void list(std::string_view key, const Values& values, Append append) {
    if (has(values)) append(begin(key), values);
  }
  void end() { json_.push_back('}'); }

 private:
  template <typename Value>
  bool has(const Value& value) const {
    return form_ == Form::whole || !value.empty();
  }

  std::string& json_;
  Form form_;
};

template <typename Values, typename Append>
void append_list(std::string& json, const Values& values, Append append) {
  json.push_back('[');
  for (const auto& value : values) {
    if (&value != &values.front()) json.push_back(',');
    append(value);
  }
  json.push_back(']');
}

void append_texts(std::string& json, const std::vector<std::string>& texts) {
  append_list(json, texts, [&](const std::string& text) { append_json_string(json, text); });
}

void append_published(std::string& json, const PublishedDate& published) {
  ObjectWriter date(json);
  date.text("date", format_iso_day(published.day));
  date.text("source", published.source);
  date.text("confidence", name_of(published.confidence));
  date.end();
}

void append_asides(std::string& json, const std::vector<Aside>& asides) {
  append_list(json, asides, [&](const Aside& aside) {
    ObjectWriter object(json);
    object.text("label", aside.label);
    object.text("text", aside.text);
    object.end();
  });
}

void append_pages(std::string& json, const std::vector<PageStart>& pages) {
  append_list(json, pages, [&](const PageStart& start) {
    ObjectWriter object(json);
    object.number("page", start.page);
    object.number("paragraph", start.paragraph);
    object.end();
  });
}

StoredJson write_members(const Article& article, Form form, bool with_id) {
  const Citation& citation = article.citation;
  StoredJson json;
  ObjectWriter object(json.text, form);
  object.always("path", article.path);
  object.text("part", article.part);
  if (with_id) object.always("id", article.id);
  json.said_at = json.text.size();
  object.text("headline", citation.headline);
  object.text("deck", citation.deck);
  object.list("byline", citation.byline, append_texts);
  object.text("publication", citation.publication);
  object.text("section", citation.section);
  object.text("place", citation.place);
  object.text("language", citation.language);
  object.text("url", citation.url);
  if (citation.published) append_published(object.begin("published"), *citation.published);
  if (!citation.published && form == Form::whole) object.begin("published") += "null";
  object.list("tags", article.tags, append_texts);
  object.list("body", article.body, append_texts);
  object.list("asides", article.asides, append_asides);
  if (!article.pages.empty()) append_pages(object.begin("pages"), article.pages);
  if (!article.captured.empty()) object.text("captured", article.captured);
  object.always("type", article.type);
  object.end();
  return json;
}

}  // namespace

std::string_view name_of(Confidence confidence) {
  return confidence_names.at(static_cast<std::size_t>(confidence));
}

std::optional<Confidence> confidence_named(std::string_view name) {
  const auto found = std::find(confidence_names.begin(), confidence_names.end(), name);
  if (found == confidence_names.end()) return std::nullopt;
  return static_cast<Confidence>(found - confidence_names.begin());
}

std::string write_article_json(const Article& article) {
  return write_members(article, Form::whole, true).text;
}

StoredJson write_stored_json(const Article& article) {
  // As JSON, a path that is not UTF-8 is another one: another id would be made of it.
  const bool can_make_id = is_valid_utf8(article.path) && has_made_id(article);
  return write_members(article, Form::stored, !can_make_id);
}

}  // namespace clipfile
