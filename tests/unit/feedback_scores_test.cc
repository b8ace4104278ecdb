// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/ranking/feedback_scores.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <string>

#include "searcher/ranking/article_enquiries.h"
#include "searcher/ranking/article_list.h"
#include "tests/unit/support/random_text.h"
#include "tests/unit/support/small_index.h"

namespace clipfile {
namespace {

using Xapian::Query;

/// A hundred articles of one word to three hundred.
const SmallIndex& index_of_many() {
  static const SmallIndex index([] {
    RandomText random(65);
    constexpr std::string_view words[] = {"talks", "wheat", "chess", "corn", "sugar", "rice"};
    std::vector<Article> articles;
    for (int i = 0; i < 100; ++i) {
      std::string text = "common";
      for (std::size_t word = random.number(random.one_in(2) ? 10 : 300); word > 0; --word) {
        text += ' ';
        text += random.one_in(4) ? random.pick(words) : "filler";
      }
      articles.push_back(make_article('/' + std::to_string(i), "", {text}));
    }
    return articles;
  }());
  return index;
}

const std::vector<FeedbackTerm>& terms() {
  static const std::vector<FeedbackTerm> all = {
      {"Zwheat", 1}, {"Zchess", 0.5}, {"Zcommon", 0.2}, {"Zabsent", 0.1}};
  return all;
}

std::vector<BestArticle> found(const Query& query) {
  const Xapian::Database& database = index_of_many().database();
  return list_matches(
      make_enquire(database, query, SortOrder::relevance, {}).get_mset(0, database.get_doccount()));
}

TEST(AddFeedback, ScoresAsXapianDoesThatIsAskedForTheTermsToo) {
  constexpr double weight = 0.6;
  std::vector<Query> added;
  for (const FeedbackTerm& term : terms())
    added.emplace_back(Query::OP_SCALE_WEIGHT, Query(term.term), weight * term.weight);
  const Query asked("talks");
  auto expected =
      found({Query::OP_AND_MAYBE, asked, Query(Query::OP_OR, added.begin(), added.end())});
  auto scored = found(asked);
  add_feedback(index_of_many().database(), terms(), weight, {}, scored);
  ASSERT_GT(scored.size(), 20U);
  ASSERT_EQ(scored.size(), expected.size());
  const auto by_number = [](const BestArticle& a, const BestArticle& b) {
    return a.docid < b.docid;
  };
  std::sort(scored.begin(), scored.end(), by_number);
  std::sort(expected.begin(), expected.end(), by_number);
  for (std::size_t i = 0; i < scored.size(); ++i) {
    EXPECT_EQ(scored[i].docid, expected[i].docid);
    EXPECT_NEAR(scored[i].score, expected[i].score, 1e-9);
  }
}

TEST(AddFeedback, LeavesTheOrderAndWhatHasNoneOfTheTerms) {
  const auto before = found(Query("talks"));
  auto scored = before;
  add_feedback(index_of_many().database(), {{"Zabsent", 1}}, 1, {}, scored);
  add_feedback(index_of_many().database(), {}, 1, {}, scored);
  add_feedback(index_of_many().database(), terms(), 1, {}, {});
  for (std::size_t i = 0; i < scored.size(); ++i) {
    EXPECT_EQ(scored[i].docid, before[i].docid);
    EXPECT_EQ(scored[i].score, before[i].score);
  }
}

}  // namespace
}  // namespace clipfile
