// SPDX-License-Identifier: GPL-2.0-or-later
#include <gtest/gtest.h>
#include <sstream>

#include "searcher/render/paths.h"
#include "tests/unit/support/sample_answer.h"

namespace clipfile {
namespace {

std::string render(const std::vector<std::string>& paths, char end) {
  std::vector<Result> results;
  for (const std::string& path : paths) {
    results.push_back(sample_result(results.size() + 1, path, "talks"));
  }
  std::ostringstream out;
  PathsRenderer(out, end).render(sample_answer(std::move(results)));
  return out.str();
}

TEST(PathsRenderer, PrintsEachPathOnceBestFirst) {
  EXPECT_EQ(render({"/b", "/a", "/b", "/c", "/a"}, '\n'), "/b\n/a\n/c\n");
  EXPECT_EQ(render({}, '\n'), "");
}

TEST(PathsRenderer, ShowsOddPathsSafelyOrAsTheyAre) {
  const std::string odd = "/a\nb\x1b[31m";
  EXPECT_EQ(render({odd}, '\0'), odd + '\0');
  const std::string shown = render({odd}, '\n');
  EXPECT_EQ(shown.find('\x1b'), std::string::npos);
  EXPECT_EQ(shown.find('\n'), shown.size() - 1);
}

}  // namespace
}  // namespace clipfile
