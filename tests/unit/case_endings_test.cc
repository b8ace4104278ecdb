// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/names/case_endings.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace clipfile {
namespace {

TEST(NominativesOf, TakesSlavicEndingsOff) {
  const struct {
    std::string_view folded;
    std::string nominative;
  } rows[] = {
      {"рябкова", "рябков"},
      {"рябковым", "рябков"},
      {"зеленского", "зеленский"},
      {"зеленському", "зеленський"},
      {"путину", "путин"},
      {"захаровой", "захаров"},
      {"меркель", ""},
      {"кулебы", "кулеба"},
      {"байденом", "байден"},
      {"ryabkova", ""},
      {"tuskiem", "tusk"},
      {"putinowi", "putin"},
      {"politkowskiej", "politkowska"},
      {"lavrovem", "lavrov"},
      {"owi", ""},
      {"ом", ""},
      {"", ""},
  };
  for (const auto& [folded, nominative] : rows) {
    const auto found = nominatives_of(folded);
    EXPECT_LE(found.size(), 3U);
    if (nominative.empty()) {
      EXPECT_TRUE(found.empty()) << folded;
    } else {
      EXPECT_TRUE(std::find(found.begin(), found.end(), nominative) != found.end()) << folded;
    }
  }
}

}  // namespace
}  // namespace clipfile
