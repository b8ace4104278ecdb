/// Reads records of JSON and JSON Lines as articles, as they stand.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "common/article.h"
#include "indexer/archive/byte_source.h"
#include "indexer/extract/formats.h"
#include "indexer/extract/reader.h"

namespace clipfile {

/// Longer lines are passed over and reported.
inline constexpr std::size_t longest_json_line = 32 * 1024 * 1024;  // bytes

/// Larger files that are one JSON document are rejected.
inline constexpr std::size_t largest_json_document = 64 * 1024 * 1024;  // bytes

/// What one record or line of a file gave.
struct ReadPart {
  std::string
      part;  ///< number of its line, or of its place in an array, from 1; empty for a lone object
  std::variant<Article, Rejection> result;
};

/// Hands over what a reader found, in order.
void hand_over(std::vector<ReadPart> parts, PartSink& sink);

using RecordSink = std::function<void(ReadPart)>;

/// One object with a text or a headline; its fields are listed in json_fields.h. Rejected where it
/// is no JSON, no object, nested too deep, holds too many values, or neither of the two.
std::variant<Article, Rejection> read_json_record(std::string_view json);

/// Hands over every record in order; a bad one does not stop the others. `format` is json or
/// json_lines; an object in one line that another follows is read as JSON Lines in any case.
/// Returns why the file could not be read to its end.
std::optional<Rejection> read_json_records(ByteSource& file, Format format, const RecordSink& sink);

}  // namespace clipfile
