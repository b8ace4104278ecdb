// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/article_identity.h"

#include <algorithm>

#include "common/article_json.h"
#include "common/hashing.h"
#include "common/schema.h"

namespace clipfile {
namespace {

constexpr std::size_t hash_bytes = 16;

std::string place_of(std::string_view path, std::string_view part) {
  std::string place(path);
  place.push_back('\0');
  return place.append(part);
}

}  // namespace

ArticleIdentity identity_of(const Article& article) {
  return identity_of(article, write_article_json(article));
}

// The JSON begins with path, part and id; no string in it can hold an unescaped quote.
ArticleIdentity identity_of(const Article& article, std::string_view json) {
  const auto place_end = json.find(",\"headline\":");
  std::string said = has_made_id(article) ? "" : article.id;
  said.push_back('\0');
  said.append(json.substr(place_end));
  return {hash_128_bytes(place_of(article.path, article.part)), hash_128_bytes(said)};
}

std::string write_identity(const ArticleIdentity& identity) {
  return identity.key + identity.content;
}

std::optional<ArticleIdentity> read_identity(std::string_view value) {
  if (value.size() != 2 * hash_bytes) return std::nullopt;
  return ArticleIdentity{std::string(value.substr(0, hash_bytes)),
                         std::string(value.substr(hash_bytes))};
}

std::string article_term(const ArticleIdentity& identity) {
  return std::string(schema::prefix::article) + to_hexadecimal(identity.key);
}

std::string article_term(std::string_view path, std::string_view part) {
  return std::string(schema::prefix::article) + hash_128(place_of(path, part));
}

std::string file_term(std::string_view path) {
  return std::string(schema::prefix::file) + hash_128(path);
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
