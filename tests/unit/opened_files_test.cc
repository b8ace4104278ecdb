// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/reading/opened_files.h"

#include <gtest/gtest.h>
#include <vector>

#include "tests/unit/support/temporary_folder.h"

namespace clipfile {
namespace {

/// Keeps the paths of files that could not be opened.
class Unopened : public ReadingSink {
 public:
  void article(const FoundFile&, AnalysedArticle) override {}
  void rejected_part(const FoundFile&, const std::string&, const Rejection&) override {}
  void finished(const FoundFile&, FileAnalysis) override {}
  void unopened(const FoundFile& file, const Rejection&) override { paths.push_back(file.path); }

  std::vector<std::string> paths;
};

class OpenedFilesTest : public testing::Test {
 protected:
  OpenedFilesTest() {
    for (const char* name : {"a", "missing", "c"}) {
      FoundFile file;
      file.path = folder_.path(name);
      file.stamp.size = 100;
      files_.push_back(file);
    }
    folder_.write("a", "text of a");
    folder_.write("c", "text");
  }

  TemporaryFolder folder_;
  std::vector<FoundFile> files_;
  PoolOptions options_;
  Unopened sink_;
};

TEST_F(OpenedFilesTest, FollowOneAnotherAndLeaveOutWhatCannotBeOpened) {
  OrderedResults results(files_, sink_);
  OpenedFiles opened(options_, files_, results);
  EXPECT_EQ(opened.files_left(), 3U);
  EXPECT_EQ(opened.bytes_to_open(), 300U);
  EXPECT_EQ(opened.open_next(), 0U);
  EXPECT_EQ(opened.at(0).stamp.size, 9U) << "as it is now";
  EXPECT_EQ(opened.open_next(), 2U);
  EXPECT_EQ(opened.open_next(), std::nullopt);
  EXPECT_EQ(opened.files_left(), 2U);
  opened.close(0);
  opened.close(2);
  EXPECT_EQ(opened.files_left(), 0U);
  results.finish(0, FileAnalysis());
  EXPECT_EQ(sink_.paths, std::vector<std::string>{folder_.path("missing")});
}

TEST_F(OpenedFilesTest, WaitWhereMuchWaitsForItsTurn) {
  options_.most_waiting_bytes = 0;
  OrderedResults results(files_, sink_);
  OpenedFiles opened(options_, files_, results);
  EXPECT_EQ(opened.open_next(), std::nullopt);
}

}  // namespace
}  // namespace clipfile
