// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/html/headline.h"

#include <gtest/gtest.h>

#include "indexer/extract/html/html_parse.h"

namespace clipfile {
namespace {

TEST(WithoutSiteName, DropsTheSiteAndKeepsTheRest) {
  struct Row {
    const char* title;
    const char* publication;
    const char* expected;
  };
  const Row rows[] = {
      {"Board puts off vote | The Mole", "", "Board puts off vote"},
      {"Board puts off vote - News - The Mole", "The Mole", "Board puts off vote - News"},
      {"The Mole | Board puts off", "The Mole", "Board puts off"},
      {"Board puts off vote - and fishermen are furious", "The Mole",
       "Board puts off vote - and fishermen are furious"},
      {"Vote | Mole", "", "Vote | Mole"},
      {"", "", ""},
  };
  for (const Row& row : rows)
    EXPECT_EQ(without_site_name(row.title, row.publication), row.expected) << row.title;
}

TEST(ChooseHeadline, PrefersWhatTitleAndHeadingAgreeOn) {
  const HtmlTree tree = parse_html(
      "<title>Board puts off vote - Mole</title><h1>The Mole</h1><h1>Board puts off vote</h1>");
  EXPECT_EQ(choose_headline(tree, {}, ""), "Board puts off vote");
  EXPECT_EQ(choose_headline(tree, {"", "Declared one"}, ""), "Declared one");
}

}  // namespace
}  // namespace clipfile
