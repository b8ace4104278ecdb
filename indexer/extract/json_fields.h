/// Finds the fields of an article in a JSON object, whatever its maker calls them.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "common/article.h"

namespace clipfile {

enum class RecordField {
  id,           ///< id; a number too
  headline,     ///< headline, title
  deck,         ///< deck, description, subtitle
  text,         ///< body, paragraphs, text, content
  date,         ///< date, published, published_at, date_published
  byline,       ///< byline, author, authors
  publication,  ///< publication, source
  section,
  place,
  language,  ///< language, lang
  url,
  tags,  ///< tags, keywords
  asides,
};

/// The known fields of one object, by their folded names ("published_at", "publishedAt" and
/// "Published-At" are one).
using Record = std::map<std::string, nlohmann::json>;

/// "Published_At" and "publishedAt" are "publishedat".
std::string fold_field_name(std::string_view name);

/// Whether any field is called so.
bool is_field_name(std::string_view name);

/// Nothing else of the object is kept.
std::variant<Record, Rejection> parse_record(std::string_view json);

/// The best named value of a field that holds anything; null where there is none.
const nlohmann::json* find_field(const Record& record, RecordField field);

/// A string, a number, or the name of an object, white space folded; of a list its first; else
/// empty.
std::string read_text(const nlohmann::json& value);

/// The texts of a list, or the one text, none of them empty.
std::vector<std::string> read_texts(const nlohmann::json& value);

/// The paragraphs of a list, or of a string as split_record_text finds them.
std::vector<std::string> read_paragraphs(const nlohmann::json& value);

/// A list of names, or names in a row.
std::vector<std::string> read_names(const nlohmann::json& value);

/// A list, or words parted by commas or semicolons.
std::vector<std::string> read_tags(const nlohmann::json& value);

/// A stamp as text or number, or {"date", "source", "confidence"} as clip-index itself prints it.
std::optional<PublishedDate> read_date(const nlohmann::json& value);

/// "en-GB" gives "en"; empty where it is no code of a language.
std::string read_language(const nlohmann::json& value);

/// {"label", "text"} objects, or mere texts.
std::vector<Aside> read_asides(const nlohmann::json& value);

}  // namespace clipfile
