/// Reads the names of fields and the periods of `date:`.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "common/calendar.h"
#include "searcher/query/characters.h"
#include "searcher/query/tree.h"

namespace clipfile::query {

/// The field that takes a period; known whatever the list of fields says.
inline constexpr std::string_view date_field = "date";

/// The name before the colon where `rest`, the start of a word with all that follows it, looks
/// like a field: lower-case ASCII letters and hyphens, a colon, and something to look for without
/// a space between. Not for "https://".
std::optional<Characters> find_field_name(Characters rest);

/// Throws QueryError, with a guess at what was meant, where `name` is neither date nor in `fields`.
std::string read_field_name(Characters name, std::span<const std::string_view> fields);

/// A period as parse_period reads it, or two of them with ".." between, of which one may be
/// missing. Throws QueryError for anything else, and for a range that ends before it begins.
DateRange read_date_range(Characters typed, Day today);

}  // namespace clipfile::query
