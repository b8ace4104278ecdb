// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/html/story.h"

#include <gtest/gtest.h>

#include "indexer/extract/html/html_parse.h"

namespace clipfile {
namespace {

const std::string prose =
    "The harbour board met on Tuesday, heard three engineers, and put off the vote on the new "
    "breakwater until spring.";
const std::string story =
    "<div class='text'><p>" + prose + "</p><p>" + prose + "</p><p>" + prose + "</p></div>";

std::vector<std::string> texts(const std::vector<Line>& lines) {
  std::vector<std::string> all;
  for (const Line& line : lines) all.push_back(line.text);
  return all;
}

TEST(FindStory, TakesTheLeadFromAboveTheStory) {
  const std::string lead =
      "Engineers want more time, fishermen want a wall: a town argues over what the sea will do "
      "next.";
  const Story found =
      find_story(parse_html("<h1>Vote</h1><div class='teaser'>" + lead + "</div>" + story));
  EXPECT_EQ(texts(found.body), (std::vector<std::string>{lead, prose, prose, prose}));
}

TEST(FindStory, KeepsWhatItLeavesOut) {
  const std::string box = "Sign up for our newsletter, every Friday";
  const Story found = find_story(parse_html("<div class='article-body'><p>" + prose +
                                            "</p><div class='newsletter'>" + box + "</div><p>" +
                                            prose + "</p><p>" + prose + "</p></div>"));
  EXPECT_EQ(texts(found.body), (std::vector<std::string>{prose, prose, prose}));
  EXPECT_EQ(texts(found.furniture), (std::vector<std::string>{box}));
}

TEST(FindStory, DropsHeadingsThatLeadNowhere) {
  const Story found = find_story(parse_html("<article><p>" + prose + "</p><h2>Next</h2><p>" +
                                            prose + "</p><h2>Related</h2></article>"));
  EXPECT_EQ(texts(found.body), (std::vector<std::string>{prose, "Next", prose}));
}

TEST(FindStory, LeavesChartsOut) {
  std::string chart = "<div>";
  for (int i = 0; i < 20; ++i) chart += "<p>" + std::to_string(i) + "</p>";
  const Story found = find_story(
      parse_html("<article><p>" + prose + "</p>" + chart + "</div><p>" + prose + "</p></article>"));
  EXPECT_EQ(texts(found.body), (std::vector<std::string>{prose, prose}));
}

}  // namespace
}  // namespace clipfile
