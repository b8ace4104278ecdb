// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/record_text.h"

#include <gtest/gtest.h>

namespace clipfile {
namespace {

using Texts = std::vector<std::string>;

TEST(SplitRecordText, TakesUnwrappedLinesAsParagraphs) {
  EXPECT_EQ(split_record_text("A first paragraph.\nA second one.\n\nA third."),
            (Texts{"A first paragraph.", "A second one.", "A third."}));
  EXPECT_EQ(split_record_text("rose\nViolet\nTulip\nLily\nIris"),
            (Texts{"rose", "Violet", "Tulip", "Lily", "Iris"}));
  const std::string wide(120, 'x');
  EXPECT_EQ(split_record_text(wide + "\n" + wide), (Texts{wide, wide}));
  EXPECT_EQ(split_record_text(" \n\n"), Texts{});
}

TEST(SplitRecordText, JoinsWrappedLinesUpToAMark) {
  EXPECT_EQ(
      split_record_text("The Harbour Company and the Pilots\n"
                        "Union said they would meet again, after talks that\n"
                        "ended late on Monday without a result.\n"
                        "    A strike would close the port.\n"
                        "    Shippers fear that they may have to wait for\n"
                        "weeks until goods move.\n"
                        " WIRE"),
      (Texts{"The Harbour Company and the Pilots Union said they would meet again, after talks "
             "that ended "
             "late on Monday without a result.",
             "A strike would close the port.",
             "Shippers fear that they may have to wait for weeks until goods move.", "WIRE"}));
  EXPECT_EQ(split_record_text("wings were tested in a tunnel at low\nspeed .  lift rose .\n\na "
                              "second series\nwas made ."),
            (Texts{"wings were tested in a tunnel at low speed . lift rose .",
                   "a second series was made ."}));
}

TEST(SplitRecordText, BreaksUnmarkedTextAtShortLinesThatEndASentence) {
  EXPECT_EQ(split_record_text("The council met on Monday to vote on the\n"
                              "bridge, which has been shut since the flood\n"
                              "of last year.\n"
                              "Nobody spoke against the plan, though some\n"
                              "members stayed away."),
            (Texts{"The council met on Monday to vote on the bridge, which has been shut since the "
                   "flood of last year.",
                   "Nobody spoke against the plan, though some members stayed away."}));
}

TEST(SplitRecordText, MendsCutWordsOnlyWhereTheyAreMany) {
  EXPECT_EQ(split_record_text("the boun-\ndary of the coun-\ntry is not where it was"),
            Texts{"the boundary of the country is not where it was"});
  EXPECT_EQ(split_record_text("the theory of the boundary-\nlayer in a flow"),
            Texts{"the theory of the boundary-layer in a flow"});
}

}  // namespace
}  // namespace clipfile
