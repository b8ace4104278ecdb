// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/ranking/passage_score.h"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>

#include "common/schema.h"
#include "tests/unit/support/random_text.h"

namespace clipfile {
namespace {

constexpr double average = 80;

/// A hit of the unit at the word of the passage; passage 0 is the headline.
Hit hit(unsigned passage, unsigned word, std::size_t unit) {
  return {passage * schema::passage_stride + word, unit};
}

std::vector<SearchUnit> units(std::size_t count) {
  std::vector<SearchUnit> made;
  for (; count > 0; --count) made.push_back({"word", {{"word"}}, 3});
  return made;
}

std::vector<ScoredPassage> score(const std::vector<Hit>& hits, std::string_view lengths,
                                 const RankingSettings& settings = {}) {
  return score_passages(hits, lengths, average, units(3), settings);
}

/// Of a passage of the usual length that stands alone.
double score_of(const std::vector<Hit>& hits) {
  const auto scored = score(hits, "P");
  return scored.size() == 1 ? scored[0].score : 0;
}

TEST(ScorePassages, LeavesOutPassagesWithoutAHit) {
  EXPECT_TRUE(score({}, "PPP").empty());
  const auto scored = score({hit(2, 1, 0), hit(2, 9, 1), hit(4, 5, 1)}, "PPPP");
  ASSERT_EQ(scored.size(), 2U);
  EXPECT_EQ(scored[0].passage, 1U) << "0 is the first";
  EXPECT_EQ(scored[0].units, 2U);
  EXPECT_EQ(scored[1].passage, 3U);
  EXPECT_EQ(scored[1].units, 1U);
}

TEST(ScorePassages, LeavesOutTheHeadlineAndWhatTheArticleDoesNotHave) {
  EXPECT_TRUE(score({hit(0, 1, 0)}, "PP").empty());
  EXPECT_TRUE(score({hit(3, 1, 0)}, "PP").empty());
  EXPECT_TRUE(score({hit(1, 1, 0)}, "").empty());
}

TEST(ScorePassages, PrefersTheFormThatWasTyped) {
  const Hit other{hit(1, 10, 0).position, 0, false};
  EXPECT_GT(score_of({other}), 0);
  EXPECT_GT(score_of({hit(1, 10, 0)}), score_of({other}));
}

TEST(ScorePassages, PrefersMoreWordsOftenerAndNearer) {
  const double once = score_of({hit(1, 10, 0)});
  EXPECT_GT(once, 0);
  EXPECT_GT(score_of({hit(1, 10, 0), hit(1, 60, 0)}), once);
  const double far = score_of({hit(1, 10, 0), hit(1, 70, 1)});
  const double near = score_of({hit(1, 10, 0), hit(1, 12, 1)});
  const double next = score_of({hit(1, 10, 0), hit(1, 11, 1)});
  EXPECT_GT(far, score_of({hit(1, 10, 0), hit(1, 70, 0)})) << "another word tells more";
  EXPECT_GT(near, far);
  EXPECT_GT(next, near);
  EXPECT_GE(next, score_of({hit(1, 10, 1), hit(1, 11, 0)})) << "the order of the query";
}

TEST(ScorePassages, PrefersRareWordsAndShortPassages) {
  std::vector<SearchUnit> rare_and_common = units(2);
  rare_and_common[1].idf = 1;
  const std::vector<Hit> hits = {hit(1, 5, 0), hit(3, 5, 1)};
  const auto scored = score_passages(hits, "PPP", average, rare_and_common, {});
  EXPECT_GT(scored[0].score, scored[1].score);
  const auto short_and_long = score({hit(1, 5, 0), hit(3, 5, 0)}, std::string("\x10P\xC8"));
  EXPECT_GT(short_and_long[0].score, short_and_long[1].score);
}

TEST(ScorePassages, LetsNeighboursHelpOnlyNeighbours) {
  const double alone = score({hit(1, 5, 0), hit(3, 5, 0)}, "PPP")[0].score;
  const auto together = score({hit(1, 5, 0), hit(2, 5, 0)}, "PPP");
  EXPECT_GE(together[0].score, alone);
  EXPECT_DOUBLE_EQ(together[0].score, together[1].score);
  EXPECT_DOUBLE_EQ(alone, score_of({hit(1, 5, 0)}));
}

TEST(ScorePassages, GivesFiniteScoresInTextOrderWhateverTheHits) {
  RandomText random(60);
  for (int i = 0; i < 500; ++i) {
    std::vector<Hit> hits(random.number(40));
    for (Hit& one : hits) {
      one = hit(static_cast<unsigned>(random.number(6)), static_cast<unsigned>(random.number(225)),
                random.number(3));
    }
    std::sort(hits.begin(), hits.end());
    const auto scored = score(hits, random.bytes(6));
    for (std::size_t k = 0; k < scored.size(); ++k) {
      ASSERT_TRUE(std::isfinite(scored[k].score));
      ASSERT_GT(scored[k].score, 0);
      ASSERT_GT(scored[k].units, 0U);
      ASSERT_TRUE(k == 0 || scored[k - 1].passage < scored[k].passage);
    }
  }
}

std::vector<MostHits> count_hits(const std::vector<Hit>& hits, std::size_t count) {
  std::vector<MostHits> most(count);
  for (const Hit& one : hits) ++(one.as_typed ? most[one.unit].as_typed : most[one.unit].otherwise);
  return most;
}

TEST(BoundPassageScore, IsNeverBelowWhatAPassageScores) {
  RandomText random(61);
  std::size_t tight = 0;
  for (int i = 0; i < 2000; ++i) {
    std::vector<Hit> hits(random.number(random.one_in(2) ? 2 : 30));
    for (Hit& one : hits) {
      one = hit(static_cast<unsigned>(random.number(5)), static_cast<unsigned>(random.number(225)),
                random.number(3));
      one.as_typed = random.one_in(2);
    }
    std::sort(hits.begin(), hits.end());
    std::vector<SearchUnit> asked = units(3);
    for (SearchUnit& unit : asked) unit.idf = 0.2 * static_cast<double>(random.number(40));
    const std::string lengths = random.bytes(random.number(5));
    const double bound =
        bound_passage_score(count_hits(hits, 3), lengths, average, asked, {}) * (1 + 1e-9);
    for (const ScoredPassage& scored : score_passages(hits, lengths, average, asked, {})) {
      ASSERT_LE(scored.score, bound);
      tight += scored.score > 0.9 * bound;
    }
  }
  EXPECT_GT(tight, 50U) << "or little could wait";
}

TEST(BoundPassageScore, IsNothingForAnArticleWithoutWordsOrPassages) {
  EXPECT_EQ(bound_passage_score(count_hits({}, 3), "PP", average, units(3), {}), 0);
  EXPECT_EQ(bound_passage_score(count_hits({hit(1, 1, 0)}, 3), "", average, units(3), {}), 0);
}

}  // namespace
}  // namespace clipfile
