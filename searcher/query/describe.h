/// Says in one line how a query was understood, for --explain and for tests.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string>

#include "searcher/query/tree.h"

namespace clipfile::query {

/// `all-first(sanctions, phrase("outstretched hand"))`. The names are all, any, but-not,
/// all-first, within, before, not-within, not-before, at-least, headline-or-lead, phrase, exact,
/// synonyms, date and the names of the fields.
std::string describe(const Node& node);

/// The same on as many lines as it needs to stay within `width`, as far as single words allow, with
/// children two columns further in than `indent`.
std::string describe_as_tree(const Node& node, std::size_t width, std::size_t indent = 0);

}  // namespace clipfile::query
