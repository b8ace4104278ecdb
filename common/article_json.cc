// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/article_json.h"

#include <algorithm>
#include <array>

#include "common/calendar.h"
#include "common/json_text.h"

namespace clipfile {
namespace {

constexpr std::array<std::string_view, 3> confidence_names = {"stated", "likely", "inferred"};

/// Writes one object, member by member.
class ObjectWriter {
 public:
  explicit ObjectWriter(std::string& json) : json_(json) { json_.push_back('{'); }

  /// The caller appends its value.
  std::string& begin(std::string_view key) {
    if (json_.back() != '{') json_.push_back(',');
    return json_.append("\"").append(key).append("\":");
  }
  void text(std::string_view key, std::string_view value) { append_json_string(begin(key), value); }
  void number(std::string_view key, std::size_t value) { begin(key) += std::to_string(value); }
  void end() { json_.push_back('}'); }

 private:
  std::string& json_;
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

void append_published(std::string& json, const std::optional<PublishedDate>& published) {
  if (!published) {
    json += "null";
    return;
  }
  ObjectWriter date(json);
  date.text("date", format_iso_day(published->day));
  date.text("source", published->source);
  date.text("confidence", name_of(published->confidence));
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
  const Citation& citation = article.citation;
  std::string json;
  ObjectWriter object(json);
  object.text("path", article.path);
  object.text("part", article.part);
  object.text("id", article.id);
  object.text("headline", citation.headline);
  object.text("deck", citation.deck);
  append_texts(object.begin("byline"), citation.byline);
  object.text("publication", citation.publication);
  object.text("section", citation.section);
  object.text("place", citation.place);
  object.text("language", citation.language);
  object.text("url", citation.url);
  append_published(object.begin("published"), citation.published);
  append_texts(object.begin("tags"), article.tags);
  append_texts(object.begin("body"), article.body);
  append_asides(object.begin("asides"), article.asides);
  if (!article.pages.empty()) append_pages(object.begin("pages"), article.pages);
  if (!article.captured.empty()) object.text("captured", article.captured);
  object.text("type", article.type);
  object.end();
  return json;
}

}  // namespace clipfile
