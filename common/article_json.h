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

/// Throws std::runtime_error where `json` is not an article as write_article_json writes it.
Article read_article_json(std::string_view json);

/// "stated", "likely" or "inferred".
std::string_view name_of(Confidence confidence);

/// Nothing where `name` is none of these.
std::optional<Confidence> confidence_named(std::string_view name);

}  // namespace clipfile
