/// Says of an answer what is known before anything is looked for: how the query was understood.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>
#include <xapian.h>

#include "searcher/answer/answer.h"
#include "searcher/compile/compile.h"
#include "searcher/query/tree.h"
#include "searcher/ranking/lexicon.h"

namespace clipfile {

/// An answer without results and counts. `root` is what was compiled with that lexicon.
Answer describe_answer(std::string_view typed, const query::Node& root,
                       const CompiledQuery& compiled, const Lexicon& lexicon,
                       const Xapian::Database& database);

}  // namespace clipfile
