/// Says which of some articles a query finds, in one index or several, local or remote.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <span>
#include <vector>
#include <xapian.h>

#include "searcher/ranking/article_check.h"
#include "searcher/ranking/article_ranking.h"

namespace clipfile {

/// The articles in any order, each once; those that Xapian finds with `query`, ascending. Cheap
/// for many at once, and where the query is a word.
std::vector<Xapian::docid> find_among(const Xapian::Database& database, const Xapian::Query& query,
                                      std::span<const Xapian::docid> articles);

/// The same for all that the ranking of the query would list, those that lack words too.
std::vector<Xapian::docid> find_among(const Xapian::Database& database, const ArticleQuery& query,
                                      ArticleCheck* check, std::span<const Xapian::docid> articles);

}  // namespace clipfile
