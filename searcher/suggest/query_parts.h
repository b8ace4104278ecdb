/// Takes a query apart: the words that are wanted in it, and what has to hold together.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "searcher/query/tree.h"

namespace clipfile {

/// A word as typed, alone or in a phrase, and where it is looked for.
struct QueryWord {
  std::string typed;
  std::string field;  ///< empty: in the text

  bool operator==(const QueryWord&) const = default;
};

/// Each once, in their order; without those that are left out, cut short or stand for others.
std::vector<QueryWord> wanted_words(const query::Node& root);

/// A query for that word alone.
query::Node query_for(const QueryWord& word);

/// The same query with another word in its place, wherever it stands.
query::Node replace_word(query::Node root, const QueryWord& word, const std::string& other);

/// What has to hold together, part by part; one where nothing has to.
std::vector<query::Node> parts_of(const query::Node& root);

/// The parts but for one, as a query; `parts` are two at least.
query::Node without_part(const std::vector<query::Node>& parts, std::size_t left_out);

}  // namespace clipfile
