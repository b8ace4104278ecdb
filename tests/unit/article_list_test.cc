// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/ranking/article_list.h"

#include <gtest/gtest.h>

#include "common/calendar.h"
#include "tests/unit/support/small_index.h"

namespace clipfile {
namespace {

using Docids = std::vector<Xapian::docid>;
using namespace std::chrono_literals;

/// Documents 1 to 6: one has the word twice, four once.
const SmallIndex& index_of_six() {
  static const SmallIndex index({make_article("/d", "", {"gas"}), make_article("/b", "", {"gas"}),
                                 make_article("/a", "", {"oil"}),
                                 make_article("/e", "", {"gas gas"}),
                                 make_article("/c", "", {"gas"}), make_article("/f", "", {"gas"})});
  return index;
}

Docids docids(std::span<const BestArticle> articles) {
  Docids numbers;
  for (const BestArticle& article : articles) numbers.push_back(article.docid);
  return numbers;
}

ArticleList list(const ListLength& length) {
  return list_articles(index_of_six().database(), Xapian::Query("gas"), {}, length);
}

TEST(ListArticles, EndsBeforeArticlesThatAreAlikeWhereItMay) {
  EXPECT_EQ(list({.most = 5, .least = 1}).articles.size(), 5U) << "all that there are";
  EXPECT_EQ(list({.most = 9, .least = 9}).articles.size(), 5U);
  EXPECT_EQ(docids(list({.most = 3, .least = 1}).articles), Docids{4});
  EXPECT_EQ(docids(list({.most = 3, .least = 3}).articles), (Docids{4, 2, 5})) << "by place";
  EXPECT_EQ(docids(list({.most = 3, .least = 2}).articles), (Docids{4, 2}));
}

TEST(ListArticles, CountsWhatMatches) {
  EXPECT_EQ(list({.most = 1, .least = 1, .counted = true}).matches, 5U);
  EXPECT_EQ(list_articles(index_of_six().database(), Xapian::Query(), {}, {.most = 1, .least = 1})
                .articles.size(),
            0U);
}

TEST(TakeFirst, TakesThoseByPlaceThatAreAlike) {
  const std::vector<BestArticle> articles = {{4, 2.0}, {1, 1.0}, {6, 1.0}, {5, 1.0}, {2, 0.5}};
  const Docids expected = {4, 5, 1, 6, 2};
  for (std::size_t most = 0; most <= expected.size() + 1; ++most) {
    Docids first = expected;
    first.resize(std::min(most, expected.size()));
    EXPECT_EQ(docids(take_first(index_of_six().database(), articles, most)), first);
  }
}

TEST(OrderTies, OrdersByPlaceWhatIsOfOneDayAndOneScore) {
  Article dated = make_article("/0", "", {"gas"});
  dated.citation.published = {.day = 2022y / 1 / 1, .source = "test"};
  const SmallIndex index({make_article("/2", "", {"gas"}), make_article("/1", "", {"gas"}), dated});
  std::vector<RankedArticle> articles = {{1, 1, true}, {2, 1, true}, {3, 1, true}, {1, 1, false}};
  order_ties(index.database(), articles);
  EXPECT_EQ(articles[0].docid, 2U);
  EXPECT_EQ(articles[1].docid, 1U);
  EXPECT_EQ(articles[2].docid, 3U);
  EXPECT_FALSE(articles[3].first_tier);
}

}  // namespace
}  // namespace clipfile
