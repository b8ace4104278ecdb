// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/ranking/possible_articles.h"

#include <gtest/gtest.h>

#include "tests/unit/support/small_index.h"

namespace clipfile {
namespace {

using Docids = std::vector<Xapian::docid>;
using Query = Xapian::Query;

const SmallIndex& index_of_six() {
  static const SmallIndex index(
      {make_article("/1", "", {"gas everywhere"}), make_article("/2", "", {"oil everywhere"}),
       make_article("/3", "", {"gas oil everywhere"}), make_article("/4", "", {"wheat everywhere"}),
       make_article("/5", "", {"barley everywhere"}), make_article("/6", "", {"oats everywhere"})});
  return index;
}

TEST(PossibleArticles, AreAllThatAreFoundAndFewOthers) {
  const Query gas("gas");
  const Query oil("oil");
  const Query wheat("wheat");
  const Query everywhere("everywhere");
  const struct {
    Query query;
    Docids possible;
  } rows[] = {
      {gas, {1, 3}},
      {Query("nowhere"), {}},
      {Query(Query::OP_OR, gas, wheat), {1, 3, 4}},
      {Query(Query::OP_SYNONYM, gas, Query(Query::OP_SCALE_WEIGHT, wheat, 0.5)), {1, 3, 4}},
      {Query(Query::OP_AND, everywhere, wheat), {4}},
      {Query(Query::OP_PHRASE, gas, everywhere), {1, 3}},
      {Query(Query::OP_FILTER, Query::MatchAll, oil), {2, 3}},
      {Query(Query::OP_AND_NOT, gas, oil), {1, 3}},
      {Query(Query::OP_AND_MAYBE, gas, everywhere), {1, 3}},
      {Query(Query::OP_FILTER, gas, Query(Query::OP_VALUE_GE, 1, "x")), {1, 3}},
  };
  for (const auto& row : rows) {
    const auto possible = list_possible_articles(index_of_six().database(), row.query);
    ASSERT_TRUE(possible) << row.query.get_description();
    EXPECT_EQ(*possible, row.possible) << row.query.get_description();
  }
}

TEST(PossibleArticles, AreNotListedWhereTheyMayBeAnyOrAreMany) {
  const Query everywhere("everywhere");
  for (const Query& query : {Query(), Query::MatchAll, Query(Query::OP_VALUE_GE, 1, "x"),
                             Query(Query::OP_OR, Query("gas"), Query::MatchAll),
                             Query(Query::OP_OR, Query("gas"), everywhere)}) {
    EXPECT_FALSE(list_possible_articles(index_of_six().database(), query))
        << query.get_description();
  }
}

TEST(PossibleArticles, HaveTheNumbersOfTheJoinedIndexes) {
  const SmallIndex other({make_article("/7", "", {"gas"}), make_article("/8", "", {"rye"})});
  Xapian::Database both;
  both.add_database(index_of_six().database());
  both.add_database(other.database());
  EXPECT_EQ(list_possible_articles(both, Query("gas")), (Docids{1, 2, 5}));
  EXPECT_EQ(list_possible_articles(both, Query("rye")), (Docids{4}));
}

}  // namespace
}  // namespace clipfile
