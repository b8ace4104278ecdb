/// Tells articles apart: by the place that they came from, and by what they say.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "common/article.h"
#include "common/article_json.h"

namespace clipfile {

/// Hashes (XXH3) of where an article comes from and what it says.
struct ArticleIdentity {
  std::string key;      ///< of the path, 12 bytes; where there is a part, 8 bytes of it
  std::string content;  ///< of all that the article says, wherever it lies: 16 bytes

  bool operator==(const ArticleIdentity&) const = default;
};

ArticleIdentity identity_of(const Article& article);

/// The same, where `json` is the article as write_stored_json writes it.
ArticleIdentity identity_of(const Article& article, const StoredJson& json);

/// As the value slot holds it: content and key, 28 or 36 bytes.
std::string write_identity(const ArticleIdentity& identity);

/// Nothing where `value` is not what write_identity writes.
std::optional<ArticleIdentity> read_identity(std::string_view value);

/// The unique term of an article; begins as those of all articles of its file do.
std::string article_term(const ArticleIdentity& identity);

/// The same for the article in this place.
std::string article_term(std::string_view path, std::string_view part);

/// How the terms of the articles of a file begin, and of no other's.
std::string file_prefix(std::string_view path);

/// That beginning of the unique term of an article.
std::string_view file_prefix_of(std::string_view article_term);

/// What orders articles by path and part, byte by byte: "record 9" before "record 10". Cut where
/// the path is very long.
std::string write_place(std::string_view path, std::string_view part);

/// An id for an article whose source gives it none: "@" and 16 hexadecimal digits.
std::string make_article_id(std::string_view path, std::string_view part);

/// Whether make_article_id made the article's id.
bool has_made_id(const Article& article);

}  // namespace clipfile
