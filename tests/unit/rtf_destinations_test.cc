// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/office/rtf_destinations.h"

#include <gtest/gtest.h>

namespace clipfile {
namespace {

TEST(RtfDestinations, AreThoseOfTheWordsThatOpenThem) {
  EXPECT_EQ(rtf_destination("fonttbl"), RtfDestination::fonts);
  EXPECT_EQ(rtf_destination("pict"), RtfDestination::skipped);
  EXPECT_EQ(rtf_destination("footnote"), RtfDestination::note);
  EXPECT_FALSE(rtf_destination("par"));
}

TEST(RtfDestinations, LeaveWordsThatStandForCharacters) {
  EXPECT_EQ(rtf_character("emdash"), "—");
  EXPECT_EQ(rtf_character("~"), " ");
  EXPECT_EQ(rtf_character("par"), "");
}

}  // namespace
}  // namespace clipfile
