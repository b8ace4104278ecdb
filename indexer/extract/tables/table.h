/// Reads tables with a record in each row (CSV, TSV) as articles.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "indexer/extract/json_records.h"
#include "indexer/extract/reader.h"

namespace clipfile {

/// Rows with more bytes are passed over and reported.
inline constexpr std::size_t largest_table_row = 16 * 1024 * 1024;

/// Whether a text starts with the names of several columns, one for a text and one for a headline
/// or date among them, and a row as wide. For files whose name does not say that they are tables.
bool looks_like_table(std::string_view head);

/// Hands over every row in order; `part` is the number of its line. The first row names the
/// columns, as json_fields.h knows them. Rejected where no column holds a text or a headline; a row
/// with too many or too few fields is a rejected part.
std::optional<Rejection> read_table(ByteSource& file, const RecordSink& sink);

}  // namespace clipfile
