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
#include "indexer/extract/field_names.h"

namespace clipfile {

/// The known fields of one object, by their folded names, and what ninjs has beside them.
using Record = std::map<std::string, nlohmann::json>;

/// Nothing else of the object is kept. Where the fields lie one level deeper, as databases and
/// programming interfaces put them ({"_source": {...}}, {"fields": {...}}), they are the record's.
std::variant<Record, Rejection> parse_record(std::string_view json);

/// The same of an object within one.
Record record_in(const nlohmann::json& object);

/// The best named value of a field that holds anything; null where there is none.
const nlohmann::json* find_field(const Record& record, RecordField field);

/// A string, a number, or the name of an object, white space folded; of a list its first; else
/// empty.
std::string read_text(const nlohmann::json& value);

/// The texts of a list, or the one text, none of them empty.
std::vector<std::string> read_texts(const nlohmann::json& value);

/// A headline or a deck: one line, of HTML where it looks so.
std::string read_line(const nlohmann::json& value);

/// The paragraphs of a list, or of a string, which may be HTML, or as split_record_text finds them.
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
