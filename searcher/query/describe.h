/// Says in one line how a query was understood, for --explain and for tests.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>

#include "searcher/query/tree.h"

namespace clipfile::query {

/// `all-first(sanctions, phrase("outstretched hand"))`. The names are all, any, but-not,
/// all-first, within, before, not-within, not-before, at-least, headline-or-lead, phrase, exact,
/// synonyms, date and the names of the fields.
std::string describe(const Node& node);

}  // namespace clipfile::query
