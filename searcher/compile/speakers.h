/// Reads who has to say what stands beside said-by: in a query.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "searcher/compile/word_queries.h"
#include "searcher/query/tree.h"
#include "searcher/verify/mention_tree.h"

namespace clipfile {

/// The mentions, in the field said-by, of the speakers that these parts of an And ask for; of any
/// of them where there are several fields. Nothing where none asks for a speaker.
std::optional<MentionTree> read_speakers(WordCompiler& words,
                                         const std::vector<query::Node>& parts);

/// The same of a whole query: whom it asks for, where every article that it finds quotes one of
/// them.
std::optional<MentionTree> read_speakers(WordCompiler& words, const query::Node& root);

/// All that these speakers say.
MentionTree spoken_by(const MentionTree& speakers);

/// Of `mentions` those that one of the speakers says.
MentionTree said_by(const MentionTree& speakers, MentionTree mentions);

}  // namespace clipfile
