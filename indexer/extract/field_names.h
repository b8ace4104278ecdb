/// Names the fields of an article as its makers do: in JSON, in the columns of tables, in XML.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>

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

struct FieldName {
  std::string_view name;  ///< folded
  RecordField field;
};

/// Of each field the better names first.
std::span<const FieldName> field_names();

/// "Published_At" and "publishedAt" are "publishedat".
std::string fold_field_name(std::string_view name);

/// Whether any field is called so.
bool is_field_name(std::string_view name);

/// The first name of each kind of field, as messages list them: "title, text, date, ...".
std::string common_field_names();

}  // namespace clipfile
