// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/reading/ordered_results.h"

#include <gtest/gtest.h>

#include "tests/unit/support/read_files.h"

namespace clipfile {
namespace {

class OrderedResultsTest : public testing::Test {
 protected:
  /// "a: article 1" and the like, in the order in which it was told.
  std::string told() const {
    std::string all;
    for (const std::string& one : sink_.told()) all += one.substr(0, one.find(" 0 ")) + "; ";
    return all;
  }

  std::vector<FoundFile> files_ = {{"a", {}}, {"b", {}}, {"c", {}}};
  ReadFiles sink_;
  OrderedResults results_{files_, sink_};
};

TEST_F(OrderedResultsTest, HandsOverAtOnceWhatTheFirstFileHolds) {
  results_.article(0, {"1", 0});
  EXPECT_EQ(told(), "a: article 1; ");
  EXPECT_EQ(results_.waiting_bytes(), 0U);
}

TEST_F(OrderedResultsTest, KeepsWhatOthersHoldUntilItIsTheirTurn) {
  results_.rejected(1, {"9", {"no"}});
  results_.article(2, {"3", 0});
  results_.finish(2, FileAnalysis());
  results_.article(1, {"2", 0});
  EXPECT_EQ(told(), "");
  EXPECT_GT(results_.waiting_bytes(), 0U);
  results_.finish(0, Rejection{"gone"});
  EXPECT_EQ(told(), "a: unopened: gone; b: rejected 9: no; b: article 2; ");
  EXPECT_EQ(results_.head(), 1U);
  results_.finish(1, FileAnalysis());
  EXPECT_EQ(told(),
            "a: unopened: gone; b: rejected 9: no; b: article 2; b: finished; c: article 3; c: "
            "finished; ");
  EXPECT_EQ(results_.head(), 3U);
  EXPECT_EQ(results_.waiting_bytes(), 0U);
}

TEST_F(OrderedResultsTest, ForgetsWhatIsReadAgain) {
  results_.article(1, {"2", 0});
  results_.forget(1);
  results_.forget(2);
  EXPECT_EQ(results_.waiting_bytes(), 0U);
  results_.article(1, {"3", 0});
  results_.finish(0, Rejection{"gone"});
  EXPECT_EQ(told(), "a: unopened: gone; b: article 3; ");
}

}  // namespace
}  // namespace clipfile
