/// Writes a command line that asks another query, as a shell takes it.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "searcher/answer/answer.h"

namespace clipfile {

/// In single quotes where a shell needs them.
std::string shell_word(std::string_view word);

/// The command for the query that is advised, and what it finds: "clip-search gas (3 articles)".
/// `option`: one that the query was asked with; may be empty.
std::string command_for(const Advice& advice, const std::vector<std::string>& indexes,
                        std::string_view option = {});

}  // namespace clipfile
