// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/text/fields.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "common/text/utf8.h"
#include "indexer/extract/dates.h"
#include "indexer/extract/text/byline.h"
#include "indexer/extract/text/fields_words.h"
#include "indexer/extract/text/furniture.h"
#include "indexer/extract/text/shape.h"

namespace clipfile {
namespace {

std::optional<std::string> read_language(std::string_view value) {
  const std::string key = phrase_key(value);
  for (const auto& [name, code] : languages) {
    if (key == name) return std::string(code);
  }
  const std::string first = key.substr(0, key.find(' '));
  const bool code =
      first.size() == 2 && first.find_first_not_of("abcdefghijklmnopqrstuvwxyz") == first.npos;
  return code ? std::optional(first) : std::nullopt;
}

std::string_view strip_wiki_link(std::string_view value) {
  value = trim(value);
  if (!value.starts_with("[[") || !value.ends_with("]]") || value.size() < 5) return value;
  value = value.substr(2, value.size() - 4);
  const std::size_t alias = value.find('|');
  return alias == value.npos ? value : trim(value.substr(alias + 1));
}

bool add_names(std::string_view value, std::vector<std::string>& byline) {
  value = strip_wiki_link(value);
  const auto opened = parse_byline(value);
  std::vector<std::string> names = opened ? *opened : parse_names(value);
  if (names.empty() && !value.empty()) names.emplace_back(value);
  for (std::string& name : names) {
    if (std::find(byline.begin(), byline.end(), name) == byline.end())
      byline.push_back(std::move(name));
  }
  return !value.empty();
}

bool add_tags(std::string_view value, std::vector<std::string>& tags) {
  while (!value.empty()) {
    const std::size_t end = std::min(value.find_first_of(",;"), value.size());
    std::string_view tag = strip_wiki_link(value.substr(0, end));
    while (tag.starts_with('#')) tag.remove_prefix(1);
    if (!tag.empty()) tags.emplace_back(tag);
    value.remove_prefix(std::min(end + 1, value.size()));
  }
  return true;
}

bool set_text(std::string_view value, std::string& text) {
  text = value;
  return !value.empty();
}

bool set_date(std::string_view value, std::string_view source, Citation& citation) {
  const auto day = parse_stamp(value);
  if (!day) return false;
  citation.published = PublishedDate{*day, std::string(source), Confidence::stated};
  return true;
}

}  // namespace

std::optional<FieldKey> field_key(std::string_view name) {
  constexpr std::size_t longest_name = 40;
  if (name.size() > longest_name) return std::nullopt;
  const std::string key = phrase_key(name);
  for (const auto& [known, field] : key_names) {
    if (key == known) return field;
  }
  return std::nullopt;
}

std::optional<Field> parse_field(std::string_view line) {
  const std::size_t colon = line.find(':');
  if (colon == line.npos || colon == 0) return std::nullopt;
  const auto key = field_key(line.substr(0, colon));
  const std::string_view value = trim(line.substr(colon + 1));
  if (!key || value.empty()) return std::nullopt;
  return Field{*key, value};
}

bool set_field(const Field& field, std::string_view source, Article& article) {
  Citation& citation = article.citation;
  const std::string folded = fold_white_space(field.value);
  const std::string_view value = strip_wiki_link(folded);
  const auto url = parse_url_line(value);
  switch (field.key) {
    case FieldKey::headline:
      return set_text(value, citation.headline);
    case FieldKey::deck:
      return set_text(value, citation.deck);
    case FieldKey::byline:
      return add_names(folded, citation.byline);
    case FieldKey::publication:
      return set_text(value, citation.publication);
    case FieldKey::source:
      return url ? set_text(*url, citation.url) : set_text(value, citation.publication);
    case FieldKey::url:
      return url && set_text(*url, citation.url);
    case FieldKey::date:
      return set_date(value, source, citation);
    case FieldKey::section:
      return set_text(value, citation.section);
    case FieldKey::place:
      return set_text(value, citation.place);
    case FieldKey::language: {
      const auto language = read_language(value);
      return language && set_text(*language, citation.language);
    }
    case FieldKey::tags:
      return add_tags(folded, article.tags);
    case FieldKey::id:
      return set_text(value, article.id);
  }
  return false;
}

}  // namespace clipfile
