// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/names/likeness.h"

#include <gtest/gtest.h>
#include <string>

namespace clipfile {
namespace {

TEST(Likeness, IsOneForTheSameSoundsAndFallsWithEveryDifference) {
  EXPECT_DOUBLE_EQ(likeness("riabkov", "riabkov", Scripts::one), 1);
  EXPECT_DOUBLE_EQ(likeness("", "", Scripts::one), 1);
  EXPECT_LT(likeness("riabkov", "", Scripts::one), .3);
  EXPECT_GT(likeness("riabkov", "riabkow", Scripts::one), .99);
  EXPECT_LT(likeness("riabkov", "ribakov", Scripts::one), .86);
  EXPECT_LT(likeness("riabkov", "ribakov", Scripts::two), .86);
}

TEST(Likeness, AsksNotWhichOfTheTwoComesFirst) {
  for (const std::string a : {"gorbaCev", "miloSeviC", "johnson", "putine"}) {
    for (const std::string b : {"gorbacow", "milosevich", "Jonson", "puYin", ""}) {
      EXPECT_NEAR(likeness(a, b, Scripts::one), likeness(b, a, Scripts::one), 1e-9) << a << b;
      EXPECT_NEAR(likeness(a, b, Scripts::two), likeness(b, a, Scripts::two), 1e-9) << a << b;
    }
  }
}

TEST(Likeness, LooksAtTheBeginningOfWhatIsTooLong) {
  const std::string endless(100'000, 'a');
  EXPECT_DOUBLE_EQ(likeness(endless, endless + "b", Scripts::one), 1);
}

}  // namespace
}  // namespace clipfile
