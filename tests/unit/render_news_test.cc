// SPDX-License-Identifier: GPL-2.0-or-later
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <sstream>

#include "searcher/render/news.h"
#include "tests/unit/support/sample_news.h"

namespace clipfile {
namespace {

TEST(RenderNews, PrintsEachSearchWithItsPassages) {
  EXPECT_EQ(render_news_text(sample_news(), {}),
            "== Talks: 2 new passages\n"
            "\n"
            "1.  Headline of the talks\n"
            "    The Post · 9 January 2022 (inferred)\n"
            "    /clips/a\n"
            "    The talks ended.\n"
            "\n"
            "    New talks begin.\n"
            "\n"
            "== Überall: 1 new passage\n"
            "\n"
            "1.  Headline of the talks\n"
            "    The Post · 9 January 2022 (inferred)\n"
            "    /clips/b\n"
            "    Other talks & more.\n");
  EXPECT_EQ(render_news_text({}, {}), "");
}

TEST(RenderNews, WritesAResultALine) {
  std::istringstream lines(render_news_json(sample_news()));
  std::vector<std::string> found;
  for (std::string line; std::getline(lines, line);) {
    const auto json = nlohmann::json::parse(line);
    EXPECT_EQ(json.at("format"), 1);
    found.push_back(json.at("query_id").get<std::string>() + ": " +
                    json.at("text").get<std::string>());
  }
  EXPECT_EQ(found, (std::vector<std::string>{"Talks: The talks ended.", "Talks: New talks begin.",
                                             "Überall: Other talks & more."}));
  EXPECT_EQ(render_news_json({}), "");
}

TEST(RenderNews, CountsInASentence) {
  EXPECT_EQ(summarise(sample_news()), "3 new passages in 2 saved searches");
  News one;
  one.alerts = {sample_alert("Talks", {sample_result(1, "/a", "talks")})};
  EXPECT_EQ(summarise(one), "1 new passage in 1 saved search");
}

}  // namespace
}  // namespace clipfile
