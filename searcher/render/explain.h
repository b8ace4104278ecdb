/// Says how a query was understood and why something was not found.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "searcher/answer/answer.h"

namespace clipfile {

/// Lines for --explain: the query in canonical form, each word's forms with their counts, what was
/// added.
std::string explain(const Answer& answer);

/// What is said without being asked: words that no article has, nothing found, function words
/// looked for.
std::vector<std::string> remarks(const Answer& answer);

}  // namespace clipfile
