// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/ranking/article_enquiries.h"

#include <gtest/gtest.h>
#include <vector>

#include "tests/unit/support/small_index.h"

namespace clipfile {
namespace {

using Docids = std::vector<Xapian::docid>;
using Query = Xapian::Query;

TEST(ArticleEnquiries, OrderWhatIsAlikeByItsPlace) {
  const SmallIndex index({make_article("/c", "", {"gas"}), make_article("/a", "", {"gas"}),
                          make_article("/b", "", {"gas gas"}), make_article("/d", "", {"oil"})});
  const auto matches =
      make_enquire(index.database(), Query("gas"), SortOrder::relevance, {}).get_mset(0, 10);
  EXPECT_EQ(Docids(matches.begin(), matches.end()), (Docids{3, 2, 1}));
}

TEST(ArticleEnquiries, Count) {
  const SmallIndex index({make_article("/a", "", {"gas"}), make_article("/b", "", {"gas"}),
                          make_article("/c", "", {"oil"})});
  EXPECT_EQ(count_articles(index.database(), Query("gas")), 2U);
  EXPECT_EQ(count_articles(index.database(), Query("coal")), 0U);
  EXPECT_EQ(unweighted(index.database(), Query("gas")).get_mset(0, 1).size(), 1U);
}

TEST(ArticleEnquiries, KnowAPhrase) {
  const Query phrase(Query::OP_PHRASE, Query("gas"), Query("oil"));
  EXPECT_TRUE(asks_for_positions(Query(Query::OP_OR, Query("coal"), phrase)));
  EXPECT_FALSE(asks_for_positions(Query(Query::OP_OR, Query("coal"), Query("gas"))));
}

}  // namespace
}  // namespace clipfile
