/// Tells articles apart: by the place that they came from, and by what they say.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "common/article.h"

namespace clipfile {

/// Both are 16 bytes of XXH3.
struct ArticleIdentity {
  std::string key;      ///< of the place: path, NUL, part
  std::string content;  ///< of all that the article says, wherever it lies

  bool operator==(const ArticleIdentity&) const = default;
};

ArticleIdentity identity_of(const Article& article);

/// The same, where `json` is the article as write_article_json writes it.
ArticleIdentity identity_of(const Article& article, std::string_view json);

/// As the value slot holds it: key and content, 32 bytes.
std::string write_identity(const ArticleIdentity& identity);

/// Nothing where `value` is not what write_identity writes.
std::optional<ArticleIdentity> read_identity(std::string_view value);

/// The unique term of an article.
std::string article_term(const ArticleIdentity& identity);

/// The same for the article in this place.
std::string article_term(std::string_view path, std::string_view part);

/// The term that all articles of a file have.
std::string file_term(std::string_view path);

/// What orders articles by path and part, byte by byte: "record 9" before "record 10". Cut where
/// the path is very long.
std::string write_place(std::string_view path, std::string_view part);

/// An id for an article whose source gives it none: "@" and 16 hexadecimal digits.
std::string make_article_id(std::string_view path, std::string_view part);

/// Whether make_article_id made the article's id.
bool has_made_id(const Article& article);

}  // namespace clipfile
