/// Reads "Title: ..." lines, as exporters, mailers and front matter name the parts of a citation.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

#include "common/article.h"

namespace clipfile {

enum class FieldKey {
  headline,
  deck,
  byline,
  publication,
  source,  ///< an address or a publication
  url,
  date,
  section,
  place,
  language,
  tags,
  id,
};

/// By its name in lower or upper case, in any of the languages that exporters speak.
std::optional<FieldKey> field_key(std::string_view name);

struct Field {
  FieldKey key;
  std::string_view value;
};

/// "Title: Council votes"; nothing where the name before the colon is not known.
std::optional<Field> parse_field(std::string_view line);

/// Sets what the field names. False where the value does not suit it, and nothing was set.
/// `source` is kept with a date ("front-matter").
bool set_field(const Field& field, std::string_view source, Article& article);

}  // namespace clipfile
