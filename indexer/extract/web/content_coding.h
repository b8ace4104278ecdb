/// Undoes how a web server has packed what it sent: chunks, gzip, deflate, Brotli.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "common/article.h"
#include "indexer/extract/extraction_budget.h"

namespace clipfile {

/// The body without the marks between its chunks; of one that was cut off, what is there. Nothing
/// where it does not begin with the length of a chunk: some crawlers undo chunks and still declare
/// them.
std::optional<std::string> join_chunks(std::string_view body);

/// `codings` as "Content-Encoding" names them, the last one undone first. A body that is not coded
/// as it says stays as it is; one that was cut off is decoded as far as it goes. Rejects a coding
/// that is not known, and more than `most` bytes.
std::variant<std::string, Rejection> decode_content(std::string body, std::string_view codings,
                                                    std::size_t most, ExtractionBudget& budget);

}  // namespace clipfile
