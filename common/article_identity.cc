// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/article_identity.h"

#include <algorithm>

#include "common/article_json.h"
#include "common/hashing.h"
#include "common/schema.h"

namespace clipfile {
namespace {

constexpr std::size_t content_bytes = 16;
constexpr std::size_t path_hash_bytes = 12;  // 16 digits, none of which is wasted
constexpr std::size_t part_hash_bytes = 8;

std::string key_of(std::string_view path, std::string_view part) {
  std::string key = hash_128_bytes(path).substr(0, path_hash_bytes);
  return part.empty() ? key : key + hash_128_bytes(part).substr(0, part_hash_bytes);
}

std::string term_of(std::string_view key) {
  return std::string(schema::prefix::article) + to_base64url(key.substr(0, path_hash_bytes)) +
         to_base64url(key.substr(path_hash_bytes));
}

std::string place_of(std::string_view path, std::string_view part) {
  std::string place(path);
  place.push_back('\0');
  return place.append(part);
}

}  // namespace

ArticleIdentity identity_of(const Article& article) {
  return identity_of(article, write_stored_json(article));
}

ArticleIdentity identity_of(const Article& article, const StoredJson& json) {
  std::string said = has_made_id(article) ? "" : article.id;
  said.push_back('\0');
  said.append(json.text, json.said_at);
  return {key_of(article.path, article.part), hash_128_bytes(said)};
}

std::string write_identity(const ArticleIdentity& identity) {
  return identity.content + identity.key;
}

std::optional<ArticleIdentity> read_identity(std::string_view value) {
  constexpr std::size_t least_bytes = content_bytes + path_hash_bytes;
  const bool has_part = value.size() == least_bytes + part_hash_bytes;
  if (value.size() != least_bytes && !has_part) return std::nullopt;
  return ArticleIdentity{.key = std::string(value.substr(content_bytes)),
                         .content = std::string(value.substr(0, content_bytes))};
}

std::string article_term(const ArticleIdentity& identity) { return term_of(identity.key); }

std::string article_term(std::string_view path, std::string_view part) {
  return term_of(key_of(path, part));
}

std::string file_prefix(std::string_view path) { return article_term(path, ""); }

std::string_view file_prefix_of(std::string_view article_term) {
  constexpr std::size_t hash_digits = path_hash_bytes / 3 * 4;
  return article_term.substr(0, schema::prefix::article.size() + hash_digits);
}

std::string write_place(std::string_view path, std::string_view part) {
  std::string place(path.substr(0, schema::most_value_bytes));
  place += '\0';
  part = part.substr(0, schema::most_value_bytes);
  while (!part.empty()) {
    const std::size_t digits = std::min(part.find_first_not_of("0123456789"), part.size());
    if (digits > 0) place += static_cast<char>('0' + digits);  // more digits, a larger number
    const std::size_t end = digits > 0 ? digits : part.find_first_of("0123456789");
    place += part.substr(0, end);
    part.remove_prefix(std::min(end, part.size()));
  }
  return place;
}

std::string make_article_id(std::string_view path, std::string_view part) {
  return '@' + hash_64(place_of(path, part));
}

bool has_made_id(const Article& article) {
  return article.id == make_article_id(article.path, article.part);
}

}  // namespace clipfile
