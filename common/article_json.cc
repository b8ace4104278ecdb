// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/article_json.h"

#include <array>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <utility>

#include "common/calendar.h"

namespace clipfile {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<std::pair<Confidence, std::string_view>, 3> confidence_names = {{
    {Confidence::stated, "stated"},
    {Confidence::likely, "likely"},
    {Confidence::inferred, "inferred"},
}};

Confidence parse_confidence(const std::string& name) {
  for (const auto& [confidence, known] : confidence_names) {
    if (known == name) return confidence;
  }
  throw std::runtime_error("stored article: unknown confidence \"" + name + "\"");
}

Json published_json(const std::optional<PublishedDate>& published) {
  if (!published) return nullptr;
  return {{"date", format_iso_day(published->day)},
          {"source", published->source},
          {"confidence", name_of(published->confidence)}};
}

std::optional<PublishedDate> read_published(const Json& json) {
  if (json.is_null()) return std::nullopt;
  const auto day = parse_iso_day(json.at("date").get_ref<const std::string&>());
  if (!day) throw std::runtime_error("stored article: no such day");
  return PublishedDate{*day, json.at("source"), parse_confidence(json.at("confidence"))};
}

Json pages_json(const std::vector<PageStart>& pages) {
  Json json = Json::array();
  for (const PageStart& start : pages) {
    json.push_back({{"page", start.page}, {"paragraph", start.paragraph}});
  }
  return json;
}

std::vector<PageStart> read_pages(const Json& json) {
  std::vector<PageStart> pages;
  for (const Json& start : json) pages.push_back({start.at("paragraph"), start.at("page")});
  return pages;
}

}  // namespace

std::string_view name_of(Confidence confidence) {
  return confidence_names.at(static_cast<std::size_t>(confidence)).second;
}

std::string write_article_json(const Article& article) {
  const Citation& citation = article.citation;
  Json asides = Json::array();
  for (const Aside& aside : article.asides) {
    asides.push_back({{"label", aside.label}, {"text", aside.text}});
  }
  Json json;
  json["path"] = article.path;
  json["part"] = article.part;
  json["id"] = article.id;
  json["headline"] = citation.headline;
  json["deck"] = citation.deck;
  json["byline"] = citation.byline;
  json["publication"] = citation.publication;
  json["section"] = citation.section;
  json["place"] = citation.place;
  json["language"] = citation.language;
  json["url"] = citation.url;
  json["published"] = published_json(citation.published);
  json["tags"] = article.tags;
  json["body"] = article.body;
  json["asides"] = std::move(asides);
  if (!article.pages.empty()) json["pages"] = pages_json(article.pages);
  if (!article.captured.empty()) json["captured"] = article.captured;
  json["type"] = article.type;
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Article read_article_json(std::string_view text) try {
  const Json json = Json::parse(text);
  Article article;
  article.path = json.at("path");
  article.part = json.at("part");
  article.id = json.at("id");
  article.type = json.at("type");
  article.tags = json.at("tags").get<std::vector<std::string>>();
  article.body = json.at("body").get<std::vector<std::string>>();
  for (const Json& aside : json.at("asides")) {
    article.asides.push_back({aside.at("label"), aside.at("text")});
  }
  if (const auto pages = json.find("pages"); pages != json.end()) {
    article.pages = read_pages(*pages);
  }
  article.captured = json.value("captured", "");
  Citation& citation = article.citation;
  citation.headline = json.at("headline");
  citation.deck = json.at("deck");
  citation.byline = json.at("byline").get<std::vector<std::string>>();
  citation.publication = json.at("publication");
  citation.section = json.at("section");
  citation.place = json.at("place");
  citation.language = json.at("language");
  citation.url = json.at("url");
  citation.published = read_published(json.at("published"));
  return article;
} catch (const nlohmann::json::exception& error) {
  throw std::runtime_error(std::string("stored article: not readable: ") + error.what());
}

}  // namespace clipfile
