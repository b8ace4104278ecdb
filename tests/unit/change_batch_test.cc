// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/store/change_batch.h"

#include <filesystem>
#include <gtest/gtest.h>

#include "common/articles_of_file.h"
#include "tests/unit/support/index_writing.h"

namespace clipfile {
namespace {

class ChangeBatchTest : public IndexWritingTest {};

TEST_P(ChangeBatchTest, KeepsEarlierPiecesWhereAnotherFileOfTheBatchCannotBeWritten) {
  const auto piece = [](const std::string& part, bool is_last) {
    FileChange change = set_file("/a", {});
    Article article = make_article("/a", "Headline", {"Text of part " + part + "."});
    article.part = part;
    change.articles = {analysed(article)};
    change.is_last_piece = is_last;
    change.state.articles = 3;
    return change;
  };
  for (int run = 0; run < 2; ++run) {
    IndexWriter writer = open();
    writer.stage(piece("1", false));
    writer.commit();
    writer.stage(piece("2", false));
    writer.stage(piece("3", true));
    FileChange bad = set_file("/bad", {"part one"});
    bad.articles.push_back(impossible_article());
    writer.stage(std::move(bad));
    writer.stage(set_file("/c", {"gamma"}));
    writer.finish();
    EXPECT_EQ(articles_of_file(open_index(index()), "/a").size(), 3U) << run;
    EXPECT_EQ(writer.database().get_doccount(), 4U) << run;
  }
}

TEST_P(ChangeBatchTest, ForgetsAFileWholeOfWhichAPieceCannotBeWritten) {
  IndexWriter writer = open();
  writer.stage(set_file("/a", {"kept"}));
  FileChange first = set_file("/bad", {"one", "two"});
  first.is_last_piece = false;
  writer.stage(std::move(first));
  writer.commit();
  FileChange second = set_file("/bad", {"three"});
  second.is_last_piece = false;
  second.articles.push_back(impossible_article());
  writer.stage(std::move(second));
  writer.stage(set_file("/bad", {"last piece"}));
  writer.finish();
  EXPECT_EQ(writer.database().get_doccount(), 1U);
  EXPECT_EQ(read_known_files(writer.database()).at("/bad").outcome, Outcome::failed);
}

TEST_P(ChangeBatchTest, RecordsAFileThatCannotBeWrittenAndWritesTheOthers) {
  IndexWriter writer = open();
  std::vector<std::string> reported;
  writer.set_fault_handler([&](const std::string& path, const std::string& reason) {
    EXPECT_NE(reason, "");
    reported.push_back(path);
  });
  writer.stage(set_file("/a", {"alpha"}));
  writer.stage(set_file("/bad", {"good part"}));
  writer.commit();
  FileChange bad = set_file("/bad", {"part one"});
  bad.articles.push_back(impossible_article());
  writer.stage(std::move(bad));
  writer.stage(set_file("/c", {"gamma"}));
  writer.finish();
  EXPECT_EQ(reported, std::vector<std::string>{"/bad"});
  EXPECT_EQ(writer.database().get_doccount(), 2U);
  EXPECT_EQ(count_term(index(), "gamma"), 1U);
  const FileState state = read_known_files(writer.database()).at("/bad");
  EXPECT_EQ(state.outcome, Outcome::failed);
  EXPECT_EQ(state.articles, 0U);
  EXPECT_NE(state.reason, "");
  EXPECT_EQ(state.content_hash, "hash of /bad");
}

TEST_P(ChangeBatchTest, ShowsNothingOfWhatIsNotCommitted) {
  open().finish();
  {
    IndexWriter writer = open();
    for (int i = 0; i < 9; ++i) writer.stage(set_file("/" + std::to_string(i), {"some text"}));
    EXPECT_EQ(open_index(index()).get_doccount(), 0U);
  }
  EXPECT_EQ(open_index(index()).get_doccount(), 0U);
  EXPECT_TRUE(read_known_files(open_index(index())).empty());
  EXPECT_FALSE(std::filesystem::exists(folder_.path("scratch")));
}

INSTANTIATE_TEST_SUITE_P(Ways, ChangeBatchTest, testing::ValuesIn(all_ways), name_of_way);

}  // namespace
}  // namespace clipfile
