// SPDX-License-Identifier: GPL-2.0-or-later
// What parses, prints as a query that reads back as the same tree; nothing else happens, whatever
// the bytes, but a QueryError that can be shown.
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>

#include "searcher/query/describe.h"
#include "searcher/query/limits.h"
#include "searcher/query/parser.h"
#include "searcher/query/query_error.h"
#include "searcher/query/to_query_string.h"

namespace {

using namespace clipfile::query;
using namespace std::chrono_literals;

constexpr std::array<std::string_view, 3> fields = {"headline", "publication", "said-by"};

std::optional<Node> parse(const std::string& typed) {
  try {
    return parse_query(typed, {fields, 2022y / 1 / 9});
  } catch (const QueryError& error) {
    if (format_query_error(error, typed).empty()) std::abort();
    return std::nullopt;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto tree = parse(std::string(reinterpret_cast<const char*>(data), size));
  if (!tree || describe(*tree).empty()) return 0;
  // Dates grow when they are printed, and filters side by side gain an AND: what is far below the
  // limits stays below them.
  constexpr std::size_t far_below = max_operators;
  if (size <= far_below && parse(to_query_string(*tree)) != tree) std::abort();
  return 0;
}
