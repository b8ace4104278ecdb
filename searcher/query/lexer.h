/// Cuts a query into words, phrases, dates, brackets and operators.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "common/calendar.h"
#include "searcher/query/token.h"

namespace clipfile::query {

/// What the reading of a query depends on beside its text.
struct QueryContext {
  std::span<const std::string_view> fields;  ///< without `date`, or with it
  Day today;                                 ///< what relative dates count from
};

/// The last token is an `end`. Throws QueryError, also for a query over the limits of limits.h:
/// every list that is returned is within them.
std::vector<Token> read_tokens(std::string_view typed, const QueryContext& context);

}  // namespace clipfile::query
