// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/html/json_ld.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string_view>

#include "common/text/utf8.h"
#include "indexer/extract/html/html_references.h"
#include "indexer/extract/html/json_mending.h"

namespace clipfile {
namespace {

using Json = nlohmann::json;

constexpr int max_depth = 8;
constexpr std::size_t max_names = 50;

std::string folded(std::string_view text) { return fold_white_space(expand_entities(text)); }

const Json* member(const Json& object, const char* key) {
  if (!object.is_object()) return nullptr;
  const auto found = object.find(key);
  return found == object.end() || found->is_null() ? nullptr : &*found;
}

/// The text of a value: a string, the first of a list, or what a described thing is called.
std::string text_of(const Json* value, const char* part = "name") {
  for (int depth = 0; value != nullptr && depth < max_depth; ++depth) {
    if (value->is_string()) return folded(value->get_ref<const std::string&>());
    if (value->is_object()) {
      const Json* next = member(*value, part);
      value = next != nullptr ? next : member(*value, "@value");
    } else {
      value = value->is_array() && !value->empty() ? &value->front() : nullptr;
    }
  }
  return {};
}

std::string text_of(const Json& object, const char* key, const char* part = "name") {
  return text_of(member(object, key), part);
}

std::vector<std::string> texts_of(const Json* value) {
  std::vector<std::string> texts;
  if (value == nullptr) return texts;
  const auto add = [&](const Json& one) {
    if (std::string text = text_of(&one); !text.empty() && texts.size() < max_names)
      texts.push_back(std::move(text));
  };
  if (value->is_array()) {
    for (const Json& one : *value) add(one);
  } else {
    add(*value);
  }
  return texts;
}

bool is_article_type(std::string_view type) {
  return type.ends_with("Article") || type.ends_with("BlogPosting") || type.ends_with("Report") ||
         type.ends_with("SocialMediaPosting") || type.ends_with("LiveBlogPosting") ||
         type.ends_with("Review");
}

bool is_page_type(std::string_view type) {
  return type.ends_with("WebPage") || type.ends_with("ItemPage") || type.ends_with("VideoObject") ||
         type.ends_with("Recipe") || type.ends_with("Event") || type.ends_with("CreativeWork") ||
         type.ends_with("Blog");
}

template <typename Predicate>
bool has_type(const Json& object, Predicate is_wanted) {
  const Json* type = member(object, "@type");
  if (type == nullptr) return false;
  if (type->is_string()) return is_wanted(type->get_ref<const std::string&>());
  return type->is_array() && std::any_of(type->begin(), type->end(), [&](const Json& one) {
           return one.is_string() && is_wanted(one.get_ref<const std::string&>());
         });
}

struct Found {
  const Json* article = nullptr;
  int merit = 0;
};

/// How well an object describes the page's own article.
int merit_of(const Json& object) {
  const bool is_article = has_type(object, is_article_type);
  if (!is_article && !has_type(object, is_page_type)) return 0;
  int merit = is_article ? 20 : 1;
  for (const char* key : {"headline", "datePublished", "articleBody", "author", "publisher"}) {
    if (member(object, key) != nullptr) ++merit;
  }
  return merit;
}

void search(const Json& json, int depth, Found& found) {
  if (depth > max_depth) return;
  if (json.is_array()) {
    for (const Json& one : json) search(one, depth + 1, found);
    return;
  }
  if (!json.is_object()) return;
  if (const int merit = merit_of(json); merit > found.merit) found = {&json, merit};
  for (const char* key : {"@graph", "mainEntity", "mainEntityOfPage", "hasPart", "item"}) {
    if (const Json* inner = member(json, key); inner != nullptr && inner->is_structured())
      search(*inner, depth + 1, found);
  }
}

std::vector<std::string> keywords_of(const Json& article) {
  const Json* value = member(article, "keywords");
  if (value == nullptr || !value->is_string()) return texts_of(value);
  std::vector<std::string> words;
  const std::string joined = folded(value->get_ref<const std::string&>());
  for (std::size_t begin = 0; begin <= joined.size() && words.size() < max_names;) {
    const std::size_t end = std::min(joined.find_first_of(",;", begin), joined.size());
    if (std::string word = fold_white_space(joined.substr(begin, end - begin)); !word.empty())
      words.push_back(word);
    begin = end + 1;
  }
  return words;
}

std::string body_of(const Json& article) {
  const Json* body = member(article, "articleBody");
  return body != nullptr && body->is_string() ? expand_entities(body->get_ref<const std::string&>())
                                              : std::string();
}

JsonLdArticle described_by(const Json& article) {
  JsonLdArticle result{.headline = text_of(article, "headline"),
                       .deck = text_of(article, "alternativeHeadline"),
                       .authors = texts_of(member(article, "author")),
                       .publication = text_of(article, "publisher"),
                       .section = text_of(article, "articleSection"),
                       .language = text_of(article, "inLanguage"),
                       .url = text_of(article, "url", "@id"),
                       .date_published = text_of(article, "datePublished"),
                       .date_created = text_of(article, "dateCreated"),
                       .date_modified = text_of(article, "dateModified"),
                       .keywords = keywords_of(article),
                       .body = body_of(article)};
  if (result.headline.empty()) result.headline = text_of(article, "name");
  if (result.authors.empty()) result.authors = texts_of(member(article, "creator"));
  if (result.publication.empty()) result.publication = text_of(article, "sourceOrganization");
  if (result.url.empty()) result.url = text_of(article, "mainEntityOfPage", "@id");
  return result;
}

}  // namespace

std::optional<JsonLdArticle> find_json_ld_article(std::span<const DataScript> scripts) {
  Json best;
  int merit = 0;
  for (const DataScript& script : scripts) {
    Json json = parse_lenient_json(script.text);
    Found found;
    search(json, 0, found);
    if (found.merit <= merit) continue;
    merit = found.merit;
    best = Json(*found.article);
  }
  if (merit == 0) return std::nullopt;
  return described_by(best);
}

}  // namespace clipfile
