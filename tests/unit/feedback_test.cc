// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/ranking/feedback.h"

#include <algorithm>
#include <gtest/gtest.h>

#include "tests/unit/support/small_index.h"

namespace clipfile {
namespace {

/// Articles 1 and 2 are about a pipeline, the others about something else.
const SmallIndex& index_of_six() {
  static const SmallIndex index({make_article("/1", "", {"Pipeline gas valve everywhere 2022"}),
                                 make_article("/2", "", {"Pipeline gas turbine everywhere 2022"}),
                                 make_article("/3", "", {"Wheat harvest everywhere"}),
                                 make_article("/4", "", {"Barley harvest everywhere"}),
                                 make_article("/5", "", {"Oats harvest everywhere"}),
                                 make_article("/6", "", {"Maize harvest everywhere"})});
  return index;
}

std::vector<std::string> terms_of(const std::vector<BestArticle>& best,
                                  std::size_t most_terms = 40) {
  std::vector<std::string> terms;
  for (const auto& term : find_feedback(index_of_six().database(), best, {}, most_terms)) {
    terms.push_back(term.term);
  }
  std::sort(terms.begin(), terms.end());
  return terms;
}

TEST(Feedback, TakesWhatTheBestArticlesShareAndOthersLack) {
  EXPECT_EQ(terms_of({{1, 2.0}, {2, 1.0}}), (std::vector<std::string>{"Zgas", "Zpipelin"}))
      << "no number, no word of one article alone, no word of every article";
}

TEST(Feedback, IsGivenOnlySoManyTerms) { EXPECT_EQ(terms_of({{1, 2.0}, {2, 1.0}}, 1).size(), 1U); }

TEST(Feedback, WeighsTheBestTermByOne) {
  const auto terms = find_feedback(index_of_six().database(), {{1, 2.0}, {2, 1.0}}, {}, 40);
  ASSERT_FALSE(terms.empty());
  EXPECT_EQ(terms.front().weight, 1);
  for (const FeedbackTerm& term : terms) EXPECT_LE(term.weight, 1);
}

TEST(Feedback, HeedsAnArticleLessTheWorseItAnswers) {
  const SmallIndex index({make_article("/1", "", {"Pipeline pipeline gas"}),
                          make_article("/2", "", {"Pipeline gas gas gas"}),
                          make_article("/3", "", {"Wheat"}), make_article("/4", "", {"Barley"})});
  const auto best_of = [&](const std::vector<BestArticle>& best) {
    return find_feedback(index.database(), best, {}, 40).at(0).term;
  };
  EXPECT_EQ(best_of({{1, 2.0}, {2, 2.0}}), "Zgas");
  EXPECT_EQ(best_of({{1, 2.0}, {2, 1.0}}), "Zpipelin");
  EXPECT_TRUE(find_feedback(index.database(), {{1, 0.0}}, {}, 40).empty());
}

TEST(Feedback, LearnsNothingOfLongArticles) {
  const SmallIndex index({make_article("/1", "", {"Wheat harvest"}),
                          make_article("/2", "", {"Barley harvest"}),
                          make_article("/3", "", {"Oats"}), make_article("/4", "", {"Maize"})});
  const auto database = index.database();
  const double of_both = database.get_doclength(1) + database.get_doclength(2);
  const auto learns_up_to = [&](double longest) {
    RankingSettings settings;
    settings.feedback_longest = longest;
    return !find_feedback(database, {{1, 2.0}, {2, 1.0}}, settings, 40).empty();
  };
  EXPECT_TRUE(learns_up_to(of_both / 2)) << "on average";
  EXPECT_FALSE(learns_up_to(of_both / 2 - 1));
}

TEST(Feedback, HasNothingToSayOfNoArticles) { EXPECT_TRUE(terms_of({}).empty()); }

}  // namespace
}  // namespace clipfile
