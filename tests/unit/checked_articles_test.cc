// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/ranking/checked_articles.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <string>

#include "tests/unit/support/small_index.h"

namespace clipfile {
namespace {

/// Lets every so many-th article pass, and counts those it is asked about.
class EveryNth : public ArticleCheck {
 public:
  explicit EveryNth(Xapian::docid n) : n_(n) {}

  std::vector<char> holds(std::span<const Xapian::docid> articles, Demand demand) override {
    EXPECT_EQ(demand, Demand::all);
    EXPECT_TRUE(std::is_sorted(articles.begin(), articles.end()));
    asked += articles.size();
    std::vector<char> holds;
    for (const Xapian::docid article : articles) holds.push_back(article % n_ == 0);
    return holds;
  }

  std::vector<std::vector<FoundMention>> find_mentions(
      std::span<const Xapian::docid> articles) override {
    return std::vector<std::vector<FoundMention>>(articles.size());
  }

  std::size_t asked = 0;

 private:
  Xapian::docid n_;
};

/// Three thousand articles; those with higher numbers rank higher.
const SmallIndex& many_articles() {
  static const SmallIndex index([] {
    std::vector<Article> articles;
    for (int i = 0; i < 3000; ++i)
      articles.push_back(make_article(std::to_string(i), "", {"talks"}));
    return articles;
  }());
  return index;
}

HoldingArticles take(ArticleCheck& check, const CheckExtent& extent,
                     const std::set<Xapian::docid>& passed_over = {}) {
  Xapian::Enquire enquire(many_articles().database());
  enquire.set_query(Xapian::Query("talks"));
  enquire.set_docid_order(Xapian::Enquire::DESCENDING);
  return take_holding(
      [&](Xapian::doccount first, Xapian::doccount most) { return enquire.get_mset(first, most); },
      check, Demand::all, extent, passed_over);
}

TEST(TakeHolding, KeepsTheOrderAndStopsWhereThereAreEnough) {
  EveryNth check(2);
  const HoldingArticles taken = take(check, {.wanted = 5, .known = 3000});
  ASSERT_GE(taken.articles.size(), 5U);
  for (Xapian::docid i = 0; i < 5; ++i) EXPECT_EQ(taken.articles[i].docid, 3000 - 2 * i);
  EXPECT_FALSE(taken.looked_at_all);
  EXPECT_LT(check.asked, 1000U);
}

TEST(TakeHolding, LooksAtEverythingWhereItMustOrWhereFewHold) {
  struct Row {
    Xapian::docid n;
    CheckExtent extent;
    std::size_t holding;
  };
  for (const auto& [n, extent, holding] :
       {Row{2, {.wanted = 5, .everything = true, .known = 3000}, 1500},
        Row{1, {.wanted = 5, .everything = true, .known = 3000}, 3000},
        Row{1000, {.wanted = 5, .known = 3000}, 3}, Row{4000, {.wanted = 5, .known = 3000}, 0}}) {
    EveryNth check(n);
    const HoldingArticles taken = take(check, extent);
    EXPECT_EQ(taken.articles.size(), holding);
    EXPECT_TRUE(taken.looked_at_all);
    EXPECT_EQ(check.asked, 3000U) << "each once";
  }
}

TEST(TakeHolding, PassesOverWhatIsKnown) {
  EveryNth check(1000);
  const auto taken = take(check, {.wanted = 5, .known = 3000}, {2000, 3000});
  ASSERT_EQ(taken.articles.size(), 1U);
  EXPECT_EQ(taken.articles[0].docid, 1000U);
  EXPECT_EQ(check.asked, 2998U);
}

TEST(TakeHolding, EndsInAnEmptyIndex) {
  EveryNth check(1);
  const SmallIndex empty({});
  Xapian::Enquire enquire(empty.database());
  enquire.set_query(Xapian::Query("talks"));
  const FindMatches find = [&](Xapian::doccount first, Xapian::doccount most) {
    return enquire.get_mset(first, most);
  };
  for (const bool everything : {true, false}) {
    const auto taken =
        take_holding(find, check, Demand::all, {.wanted = 0, .everything = everything, .known = 0});
    EXPECT_TRUE(taken.articles.empty());
    EXPECT_TRUE(taken.looked_at_all);
  }
}

}  // namespace
}  // namespace clipfile
