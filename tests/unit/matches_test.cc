// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/overview/matches.h"

#include <array>
#include <gtest/gtest.h>

#include "tests/unit/support/dated_articles.h"

namespace clipfile {
namespace {

constexpr std::array counted = {schema::slot::published, schema::slot::publication};

/// Lets every other article pass.
class EvenOnes : public ArticleCheck {
 public:
  std::vector<char> holds(std::span<const Xapian::docid> articles, Demand /*demand*/) override {
    std::vector<char> holding;
    for (const Xapian::docid article : articles) holding.push_back(article % 2 == 0);
    return holding;
  }
  std::vector<std::vector<FoundMention>> find_mentions(
      std::span<const Xapian::docid> articles) override {
    return std::vector<std::vector<FoundMention>>(articles.size());
  }
};

/// Lets all pass.
class All : public EvenOnes {
 public:
  std::vector<char> holds(std::span<const Xapian::docid> articles, Demand /*demand*/) override {
    return std::vector<char>(articles.size(), 1);
  }
};

TEST(Matches, AreCountedAsOneByOne) {
  const std::vector<Article> articles = random_articles(1, 300);
  const SmallIndex index(articles);
  std::uint64_t of_talks = 0;
  ValueCounts publications;
  for (const Article& article : articles) {
    if (article.body.front().find("talks") == std::string::npos) continue;
    ++of_talks;
    const std::string& publication = article.citation.publication;
    if (!publication.empty()) ++publications[publication];
  }
  const SlotCounts counts = Matches(index.database(), Xapian::Query("talks")).count(counted);
  EXPECT_EQ(counts.articles, of_talks);
  EXPECT_EQ(counts.values.at(schema::slot::publication), publications);
}

TEST(Matches, AreTheSameWhetherTheyAreCheckedOrNot) {
  const SmallIndex index(random_articles(2, 300));
  All all;
  for (const Xapian::Query& query : {Xapian::Query("talks"), Xapian::Query::MatchAll,
                                     Xapian::Query("nowhere"), Xapian::Query()}) {
    const SlotCounts plain = Matches(index.database(), query).count(counted);
    const SlotCounts checked = Matches(index.database(), query, &all).count(counted);
    EXPECT_EQ(plain.articles, checked.articles) << query.get_description();
    EXPECT_EQ(plain.values, checked.values) << query.get_description();
    EXPECT_EQ(Matches(index.database(), query).list().size(), plain.articles);
  }
}

TEST(Matches, AreThoseThatTheCheckLetsPass) {
  const SmallIndex index(random_articles(3, 9));
  EvenOnes even;
  const Matches matches(index.database(), Xapian::Query::MatchAll, &even);
  EXPECT_EQ(matches.list(), (std::vector<Xapian::docid>{2, 4, 6, 8}));
  EXPECT_EQ(matches.count(counted).articles, 4U);
}

TEST(Matches, CanBeNarrowed) {
  const SmallIndex index({dated_article("/a", "", "talks"), dated_article("/b", "", "wheat"),
                          dated_article("/c", "", "talks wheat")});
  const Matches matches(index.database(), Xapian::Query("talks"));
  EXPECT_EQ(matches.list(), (std::vector<Xapian::docid>{1, 3}));
  EXPECT_EQ(matches.list(Xapian::Query("wheat")), (std::vector<Xapian::docid>{3}));
}

}  // namespace
}  // namespace clipfile
