/// Writes an article as one JSON object and reads it back: the form that is printed, stored and
/// handed over.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "common/article.h"

namespace clipfile {

/// One line without a newline, keys in the documented order, valid UTF-8 whatever the article
/// holds.
std::string write_article_json(const Article& article);

/// An article as it is stored.
struct StoredJson {
  std::string text;
  std::size_t said_at = 0;  ///< where what says nothing of path, part and id begins
};

/// The same without members that are empty, but for path and type, and without an id that was made
/// of path and part.
StoredJson write_stored_json(const Article& article);

/// Throws std::runtime_error where `json` is not an article as one of these writes it.
Article read_article_json(std::string_view json);

/// "stated", "likely" or "inferred".
std::string_view name_of(Confidence confidence);

/// Nothing where `name` is none of these.
std::optional<Confidence> confidence_named(std::string_view name);

}  // namespace clipfile
