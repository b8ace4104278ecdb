// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/pager.h"

#include <cstdlib>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>
#include <unistd.h>

#include "tests/unit/support/temporary_folder.h"

namespace clipfile {
namespace {

TEST(PagerCommand, IsThatOfTheUser) {
  const char* before = std::getenv("PAGER");
  const std::string kept = before ? before : "";
  setenv("PAGER", "more -d", 1);
  EXPECT_EQ(pager_command(), "more -d");
  unsetenv("PAGER");
  EXPECT_EQ(pager_command(), "less");
  if (before) setenv("PAGER", kept.c_str(), 1);
}

TEST(Pager, TakesStandardOutputAsLongAsItLives) {
  const TemporaryFolder folder;
  const std::string file = folder.path("shown");
  {
    const Pager pager("sed 's/^/> /' >'" + file + "'");
    constexpr std::string_view text = "one\ntwo\n";
    EXPECT_EQ(write(STDOUT_FILENO, text.data(), text.size()), 8);
  }
  std::ifstream in(file);
  EXPECT_EQ(std::string(std::istreambuf_iterator<char>(in), {}), "> one\n> two\n");
}

}  // namespace
}  // namespace clipfile
