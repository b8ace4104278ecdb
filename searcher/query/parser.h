/// Reads a query, as people type it, into a tree.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>

#include "searcher/query/lexer.h"
#include "searcher/query/tree.h"

namespace clipfile::query {

/// What binds more tightly stands further up:
///
///     (...)  "..."  atleastN(...)  hlead(...)
///     =word  ~word  word*  field:  -            of the one item that follows
///     w/n  pre/n  w/s  w/p  pre/s  pre/p          from left to right; also with NOT before them
///     words side by side
///     AND  NOT                                  NOT excludes all up to the next operator
///     OR
///
/// So do Factiva, Dialog, newsroom systems and most libraries; people from Nexis and Google, where
/// OR binds before all else, need brackets: `sanctions russia OR ukraine` is
/// `(sanctions russia) OR ukraine`.
///
/// Throws QueryError, never anything else, whatever the bytes; takes linear time.
Node parse_query(std::string_view typed, const QueryContext& context);

}  // namespace clipfile::query
