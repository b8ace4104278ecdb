// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/run/file_indexing.h"

#include <filesystem>
#include <gtest/gtest.h>

#include "common/articles_of_file.h"
#include "indexer/reading/read_here.h"
#include "tests/unit/support/recorded_log.h"
#include "tests/unit/support/temporary_folder.h"

namespace clipfile {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

/// An index that knows the file a.txt.
class FileIndexingTest : public testing::Test {
 protected:
  FileIndexingTest() {
    write("A story about wheat.\n\nIt is a long one, officials said.\n");
    read();
  }

  const std::string& path() const { return path_; }
  void write(std::string_view text) const { folder_.write("a.txt", text); }

  void read() {
    const std::vector<FoundFile> found = {{path(), {.size = 1}}};
    ReadHere reading({}, [] { return false; });
    carry_out([&](FileIndexing& files) { files.read(found, reading); });
  }

  template <typename Action>
  void carry_out(const Action& action) {
    IndexWriter writer = IndexWriter::open(folder_.path("index"), IndexWriter::Mode::update, 0s);
    const bool all_are_new = false;
    FileIndexing files(writer, record_, known_, all_are_new);
    action(files);
    writer.finish();
    known_ = read_known_files(writer.database());
    articles_ = articles_of_file(writer.database(), path()).size();
  }

  TemporaryFolder folder_;
  std::string path_ = folder_.path("a.txt");
  RecordedLog log_;
  RunReport report_;
  RunRecord record_{report_, log_};
  KnownFiles known_;
  std::size_t articles_ = 0;  ///< of a.txt in the index
};

TEST_F(FileIndexingTest, ReadsAFile) {
  EXPECT_EQ(articles_, 1U);
  EXPECT_EQ(report_.files_added, 1U);
  EXPECT_EQ(known_.at(path()).outcome, Outcome::indexed);
  write("A story about chess.\n\nIt is another one, officials said.\n");
  read();
  EXPECT_EQ(articles_, 1U);
  EXPECT_EQ(report_.files_updated, 1U);
}

TEST_F(FileIndexingTest, TakesAwayWhatAFileDoesNotHoldAnyMore) {
  write("");
  read();
  EXPECT_EQ(articles_, 0U);
  EXPECT_EQ(known_.at(path()).outcome, Outcome::failed);
}

TEST_F(FileIndexingTest, LeavesAVanishedFileToTheNextRun) {
  const FileState before = known_.at(path());
  fs::remove(path());
  read();
  EXPECT_EQ(articles_, 1U);
  EXPECT_EQ(known_.at(path()), before);
  ASSERT_EQ(report_.notes.size(), 1U);
  EXPECT_EQ(report_.notes[0].reason, "vanished during the run");
}

TEST_F(FileIndexingTest, FailsAFileInWhosePlaceIsAFolder) {
  fs::remove(path());
  fs::create_directory(path());
  read();
  EXPECT_EQ(articles_, 0U);
  EXPECT_EQ(known_.at(path()).outcome, Outcome::failed);
  EXPECT_EQ(report_.failed.size(), 1U);
}

TEST_F(FileIndexingTest, KeepsWhatTheIndexHasOfAFileThatCannotBeReadForNow) {
  const std::string hash = known_.at(path()).content_hash;
  carry_out([&](FileIndexing& files) { files.leave_unread(path(), "Input/output error"); });
  EXPECT_EQ(articles_, 1U);
  const FileState& state = known_.at(path());
  EXPECT_EQ(state.outcome, Outcome::unfinished);
  EXPECT_EQ(state.reason, "Input/output error");
  EXPECT_EQ(state.articles, 1U);
  EXPECT_EQ(state.content_hash, hash);
  EXPECT_EQ(state.stamp, FileStamp{}) << "so that the next run looks again";
}

TEST_F(FileIndexingTest, MovesKeepsAndRemovesAFile) {
  const std::string elsewhere = folder_.path("b.txt");
  FileState state = known_.at(path());
  state.stamp.inode = 99;
  carry_out([&](FileIndexing& files) { files.keep({path(), state}); });
  EXPECT_EQ(known_.at(path()).stamp.inode, 99U);
  carry_out([&](FileIndexing& files) { files.move({path(), elsewhere, state}); });
  EXPECT_EQ(articles_, 0U);
  EXPECT_FALSE(known_.contains(path()));
  EXPECT_EQ(known_.at(elsewhere), state);
  carry_out([&](FileIndexing& files) { files.remove(elsewhere); });
  EXPECT_TRUE(known_.empty());
  EXPECT_EQ(report_.files_moved, 1U);
  EXPECT_EQ(report_.files_removed, 1U);
  EXPECT_EQ(report_.files_unchanged, 1U);
}

}  // namespace
}  // namespace clipfile
