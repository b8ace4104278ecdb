// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/html/byline.h"

#include <gtest/gtest.h>

#include "indexer/extract/html/html_parse.h"

namespace clipfile {
namespace {

using Names = std::vector<std::string>;

TEST(NamesInByline, ParsesWhatBylinesSay) {
  const std::pair<const char*, Names> rows[] = {
      {"By Anna Blum and Carl Dorn", {"Anna Blum", "Carl Dorn"}},
      {"BY ANNA BLUM, Staff Writer", {"ANNA BLUM"}},
      {"Von Anna Blum", {"Anna Blum"}},
      {"Anna Blum, Carl Dorn & Emil Falk", {"Anna Blum", "Carl Dorn", "Emil Falk"}},
      {"Written by Anna Blum | 12 May 2020", {"Anna Blum"}},
      {"Анна Блюм", {"Анна Блюм"}},
      {"https://example.org/anna", {}},
      {"@anna", {}},
      {"Published Monday", {}},
      {"", {}},
  };
  for (const auto& [byline, expected] : rows)
    EXPECT_EQ(names_in_byline(byline), expected) << byline;
}

TEST(FindByline, PrefersThePlainestMark) {
  EXPECT_EQ(find_byline(parse_html(
                "<div class='author'>Box</div><span itemprop='author'>Anna Blum</span>")),
            Names{"Anna Blum"});
  EXPECT_EQ(find_byline(parse_html("<p class='byline'>By Anna Blum</p>")), Names{"Anna Blum"});
  EXPECT_EQ(find_byline(parse_html("<p>By Anna Blum</p>")), Names{});
}

}  // namespace
}  // namespace clipfile
