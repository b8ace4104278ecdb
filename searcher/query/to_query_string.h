/// Writes a tree as a query that reads back as the same tree.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>

#include "searcher/query/tree.h"

namespace clipfile::query {

/// Of trees that parse_query returned, or that keep to what tree.h says of each kind. Relative
/// dates come out absolute, so the result may be longer than what was typed.
std::string to_query_string(const Node& node);

/// "w/5", "pre/5", "w/s", "NOT w/p" and so on.
std::string sign_of(const Near& near);

}  // namespace clipfile::query
