// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/reading/reading_place.h"

#include <gtest/gtest.h>
#include <stdexcept>

#include "tests/unit/support/read_files.h"
#include "tests/unit/support/temporary_folder.h"

namespace clipfile {
namespace {

TEST(ReadingPlace, IsThisProcessWhereThatIsAskedFor) {
  const TemporaryFolder folder;
  const std::vector<FoundFile> files = {
      {folder.write("a.txt", "A title\n\nA text, he said.\n"), {}}};
  ReadFiles result;
  open_reading({.isolated = false, .within = open_read_here}, {}, [] {
    return false;
  })->read(files, result);
  EXPECT_EQ(result.articles.size(), 1U);
}

/// This program lies elsewhere than clip-index.
TEST(ReadingPlace, SaysWhereItLookedForTheWorker) {
  try {
    open_reading({.isolated = true}, {}, [] { return false; });
    ADD_FAILURE() << "no exception";
  } catch (const std::runtime_error& error) {
    const std::string message = error.what();
    EXPECT_NE(message.find("libexec/clipfile"), std::string::npos) << message;
    EXPECT_NE(message.find("--no-isolation"), std::string::npos) << message;
  }
}

TEST(ReadingPlace, CountsProcessors) { EXPECT_GE(count_processors(), 1U); }

}  // namespace
}  // namespace clipfile
