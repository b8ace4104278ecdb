// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/icu_breaks.h"

#include <gtest/gtest.h>
#include <thread>
#include <vector>

namespace clipfile {
namespace {

std::vector<std::size_t> breaks_of(std::string_view text, BreakRules rules) {
  std::vector<std::size_t> breaks;
  visit_breaks(text, rules, [&](std::size_t at) { breaks.push_back(at); });
  return breaks;
}

using Breaks = std::vector<std::size_t>;

TEST(VisitBreaks, EndsWithTheText) {
  EXPECT_EQ(breaks_of("", BreakRules::sentence), Breaks{});
  EXPECT_EQ(breaks_of("One. Two.", BreakRules::sentence), (Breaks{5, 9}));
  EXPECT_EQ(breaks_of("one two", BreakRules::line), (Breaks{4, 7}));
  EXPECT_EQ(breaks_of("\xFF\xFE", BreakRules::sentence), Breaks{2});
}

TEST(VisitBreaks, WorksInSeveralThreads) {
  Breaks here;
  Breaks there;
  std::thread first([&] { here = breaks_of("Один. Два.", BreakRules::sentence); });
  std::thread second([&] { there = breaks_of("Один. Два.", BreakRules::sentence); });
  first.join();
  second.join();
  EXPECT_EQ(here, there);
}

}  // namespace
}  // namespace clipfile
