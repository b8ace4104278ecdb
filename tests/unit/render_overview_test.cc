// SPDX-License-Identifier: GPL-2.0-or-later
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <sstream>

#include "common/text/columns.h"
#include "searcher/render/overview.h"

namespace clipfile {
namespace {

using namespace std::chrono_literals;

std::string render(const Overview& overview, OutputFormat format = OutputFormat::text,
                   std::size_t columns = 40) {
  std::ostringstream out;
  RenderOptions options;
  options.format = format;
  options.columns = columns;
  render_overview(out, overview, options);
  return out.str();
}

Overview sample() {
  Overview overview;
  overview.asked.articles = 15;
  overview.facets.push_back({"publication", {{"新聞", 11}, {"Post\x1b[2J", 1}}, 2, 15, 3});
  Timeline timeline;
  timeline.unit = TimeUnit::month;
  timeline.units = {{2021y / 1 / 1, 2021y / 1 / 31, 1, 0, std::nullopt, false},
                    {2021y / 3 / 1, 2021y / 3 / 31, 2, 0, 0.5, false},
                    {2021y / 9 / 1, 2021y / 9 / 30, 10, 1, 1.0, true}};
  timeline.dated = 13;
  timeline.undated = 2;
  timeline.first_mention = Article{};
  timeline.first_mention->path = "/a.txt";
  timeline.first_mention->citation.headline = "Talks";
  overview.timeline = timeline;
  return overview;
}

TEST(RenderOverview, AlignsCountsAndBars) {
  EXPECT_EQ(render(sample()), R"(publication
  11  新聞
   1  Post�
      and 2 more: --limit 0 shows all
   3  (none)

articles per month
  2021-01   1  █
  2021-02   0
  2021-03   2  ██
  … 5 months without
  2021-09  10  ████████  burst, mean before 1.0
  The day of 1 article is inferred.
  2 articles without a date are not
  shown.

First:
    Talks
    /a.txt
)");
}

TEST(RenderOverview, KeepsWithinTheTerminal) {
  Overview overview = sample();
  overview.facets[0].values[0].value = std::string(500, 'x');
  for (const std::size_t columns : {50U, 60U, 80U, 100U}) {
    std::istringstream lines(render(overview, OutputFormat::text, columns));
    std::size_t widest = 0;
    for (std::string line; std::getline(lines, line);) {
      widest = std::max(widest, display_width(line));
    }
    EXPECT_LE(widest, columns);
  }
}

TEST(RenderOverview, PrintsNothingWhereNothingMatches) {
  Overview overview = sample();
  overview.asked.articles = 0;
  for (const OutputFormat format :
       {OutputFormat::text, OutputFormat::json, OutputFormat::json_lines}) {
    EXPECT_EQ(render(overview, format), "");
  }
}

TEST(RenderOverview, GivesProgramsTheSameNumbers) {
  const auto json = nlohmann::json::parse(render(sample(), OutputFormat::json));
  EXPECT_EQ(json["facets"][0]["values"][0], (nlohmann::json{{"value", "新聞"}, {"articles", 11}}));
  EXPECT_EQ(json["facets"][0]["without"], 3);
  EXPECT_EQ(json["timeline"]["units"].size(), 3U);
  EXPECT_EQ(json["timeline"]["units"][0]["mean_before"], nullptr);
  EXPECT_EQ(json["timeline"]["units"][2]["burst"], true);
  EXPECT_EQ(json["timeline"]["first_mention"]["path"], "/a.txt");
  std::istringstream lines(render(sample(), OutputFormat::json_lines));
  std::size_t count = 0;
  nlohmann::json last;
  for (std::string line; std::getline(lines, line); ++count) last = nlohmann::json::parse(line);
  EXPECT_EQ(count, 3U + 3U + 1U);
  EXPECT_EQ(last["summary"]["undated"], 2);
}

Overview of_words() {
  Overview overview;
  overview.asked.articles = 4;
  overview.related = {{"NATO", 3, 12}, {"=Wien", 2, 2}};
  return overview;
}

TEST(RenderOverview, ListsRelatedWords) {
  EXPECT_EQ(render(of_words()), R"(related words: articles that match, and all
   3  12  NATO
   2   2  =Wien
)");
  const auto json = nlohmann::json::parse(render(of_words(), OutputFormat::json));
  EXPECT_EQ(json["related"][0],
            (nlohmann::json{{"word", "NATO"}, {"articles", 3}, {"indexed", 12}}));
  EXPECT_TRUE(render(of_words(), OutputFormat::json_lines)
                  .starts_with(R"({"format":1,"related":"NATO","articles":3,"indexed":12})"));
}

TEST(RenderOverview, IsOneTableInCsv) {
  Overview overview = sample();
  overview.related = of_words().related;
  EXPECT_EQ(render(overview, OutputFormat::csv),
            "counted_by,value,articles,inferred,mean_before,burst\r\n"
            "publication,新聞,11,,,\r\n"
            "publication,Post\uFFFD,1,,,\r\n"
            "publication,,3,,,\r\n"
            "month,2021-01-01,1,0,,false\r\n"
            "month,2021-03-01,2,0,0.50,false\r\n"
            "month,2021-09-01,10,1,1.00,true\r\n"
            "related,NATO,3,,,\r\n"
            "related,'=Wien,2,,,\r\n");
}

TEST(RenderOverview, SummarisesInALine) {
  EXPECT_EQ(summarise(sample()), "15 articles counted (0 ms)");
}

}  // namespace
}  // namespace clipfile
