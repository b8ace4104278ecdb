// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/store/index_writer.h"

#include <filesystem>
#include <gtest/gtest.h>

#include "common/article_identity.h"
#include "tests/unit/support/index_writing.h"

namespace clipfile {
namespace {

using namespace std::chrono_literals;
namespace fs = std::filesystem;

class IndexWriterTest : public IndexWritingTest {};

TEST_P(IndexWriterTest, MakesAnIndexWhereThereIsNone) {
  open().finish();
  EXPECT_EQ(generation(), "generation-1");
  EXPECT_EQ(open_index(index()).get_doccount(), 0U);
  EXPECT_EQ(read_whole(folder_.path("XAPIANDB")), "auto generation-1\n");
}

TEST_P(IndexWriterTest, HandsOrderAndTimeOnToARebuiltIndex) {
  {
    IndexWriter writer = open();
    writer.stage(set_file("/b", {"one"}));
    writer.stage(set_file("/a", {"two", "three"}));
    writer.finish();
  }
  const std::string lineage = metadata(schema::metadata::lineage);
  const std::string seen = first_seen(article_term("/a", "1"));
  IndexWriter writer = open(Mode::rebuild);
  writer.stage(set_file("/a", {"two", "changed"}));
  writer.stage(set_file("/b", {"one"}));
  writer.finish();
  EXPECT_EQ(lineage.size(), 32U);
  EXPECT_EQ(metadata(schema::metadata::lineage), lineage);
  EXPECT_EQ(sequence(article_term("/b", "1")), 1);
  EXPECT_EQ(sequence(article_term("/a", "1")), 2);
  EXPECT_GT(sequence(article_term("/a", "2")), 3);
  EXPECT_EQ(first_seen(article_term("/a", "1")), seen);
}

TEST_P(IndexWriterTest, KeepsWhatItsPredecessorHasOfAFileThatCannotBeReadForNow) {
  {
    IndexWriter writer = open();
    writer.stage(set_file("/a", {"one", "two"}));
    writer.keep_from_predecessor("/a");
    writer.finish();
    EXPECT_EQ(writer.database().get_doccount(), 2U) << "which it is itself";
  }
  IndexWriter writer = open(Mode::rebuild);
  writer.keep_from_predecessor("/a");
  FileChange unread = set_file("/a", {});
  unread.is_last_piece = false;
  unread.state.outcome = Outcome::unfinished;
  writer.stage(std::move(unread));
  writer.finish();
  EXPECT_EQ(sequences(), (std::vector<double>{1, 2}));
  EXPECT_EQ(read_known_files(writer.database()).at("/a").articles, 2U);
}

TEST_P(IndexWriterTest, BeginsANewLineageWhereTheOldIndexIsLost) {
  open().finish();
  const std::string lineage = metadata(schema::metadata::lineage);
  fs::resize_file(current_generation(index()) + "/iamglass", 10);
  open(Mode::rebuild).finish();
  EXPECT_EQ(metadata(schema::metadata::lineage).size(), 32U);
  EXPECT_NE(metadata(schema::metadata::lineage), lineage);
}

TEST_P(IndexWriterTest, LetsARebuiltGenerationTakeOverInTheEnd) {
  {
    IndexWriter writer = open();
    writer.set_root({"/clips", "ext4"});
    writer.stage(set_file("/a", {"old"}));
    writer.finish();
  }
  {
    IndexWriter writer = open(Mode::rebuild);
    EXPECT_EQ(read_roots(writer.database()), (std::vector<KnownRoot>{{"/clips", "ext4"}}));
    writer.stage(set_file("/b", {"new"}));
    writer.commit();
    EXPECT_EQ(count_term(index(), "old"), 1U) << "readers still see the old generation";
    writer.finish();
    EXPECT_EQ(writer.database().get_doccount(), 1U);
  }
  EXPECT_EQ(count_term(index(), "old"), 0U);
  EXPECT_EQ(count_term(index(), "new"), 1U);
  if (gathers()) return;
  EXPECT_EQ(generation(), "generation-2");
  EXPECT_TRUE(fs::exists(folder_.path("generation-1"))) << "kept for those who still read it";
  open(Mode::rebuild).finish();
  EXPECT_EQ(generation(), "generation-3");
  EXPECT_FALSE(fs::exists(folder_.path("generation-1")));
  EXPECT_TRUE(fs::exists(folder_.path("generation-2")));
}

TEST_P(IndexWriterTest, ForgetsARebuildThatWasGivenUp) {
  {
    IndexWriter writer = open();
    writer.stage(set_file("/a", {"old"}));
    writer.finish();
  }
  {
    IndexWriter writer = open(Mode::rebuild);
    writer.stage(set_file("/b", {"new"}));
    writer.commit();
  }
  EXPECT_EQ(count_term(index(), "old"), 1U);
  const std::string before = generation();
  open();
  for (const auto& entry : fs::directory_iterator(index())) {
    EXPECT_NE(entry.path().extension(), ".new");
    EXPECT_NE(entry.path().filename(), "scratch");
  }
  EXPECT_EQ(generation(), before);
}

TEST_P(IndexWriterTest, IsRightAgainAfterAKillDuringItsCreation) {
  const auto kill_points = {
      std::vector<std::string>{"lock"},
      {"lock", "generation-1.new/iamglass"},
      {"lock", "generation-1/iamglass"},
      {"lock", "generation-1/iamglass", "XAPIANDB.tmp"},
  };
  for (const auto& left_behind : kill_points) {
    for (const auto& entry : fs::directory_iterator(index())) fs::remove_all(entry);
    for (const std::string& name : left_behind) folder_.write(name, "");
    ASSERT_NO_THROW(open().finish()) << left_behind.back();
    EXPECT_EQ(open_index(index()).get_doccount(), 0U);
  }
}

TEST_P(IndexWriterTest, TouchesNoFolderThatHoldsOtherThings) {
  for (const std::string_view name : {"photo.jpg", "generation-notes", "iamglass", "XAPIANDB"}) {
    const TemporaryFolder other;
    other.write(name, "precious");
    try {
      IndexWriter::open(other.path(), Mode::update, 0s);
      ADD_FAILURE() << name;
    } catch (const IndexError& error) {
      EXPECT_EQ(error.fault(), IndexFault::foreign) << name;
    }
    EXPECT_EQ(read_whole(other.path(name)), "precious");
  }
}

TEST_P(IndexWriterTest, LetsOneWriterInAtATime) {
  const IndexWriter writer = open();
  EXPECT_THROW(open(), IndexBusy);
}

TEST_P(IndexWriterTest, RefusesAnIndexOfAnotherVersionButRebuildsIt) {
  open().finish();
  {
    Xapian::WritableDatabase database(current_generation(index()), Xapian::DB_OPEN);
    database.set_metadata(std::string(schema::metadata::version), "0.9");
    database.commit();
  }
  EXPECT_THROW(open(), IndexError);
  open(Mode::rebuild).finish();
  EXPECT_NO_THROW(open_index(index()));
}

TEST_P(IndexWriterTest, ChangesNoDamagedIndexButRebuildsIt) {
  open().finish();
  fs::resize_file(current_generation(index()) + "/iamglass", 10);
  EXPECT_THROW(open(), Xapian::DatabaseCorruptError);
  open(Mode::rebuild).finish();
  EXPECT_NO_THROW(open_index(index()));
}

TEST_P(IndexWriterTest, RemembersRootsHoweverLongTheirPaths) {
  const std::string longest = "/" + std::string(2'000, 'x');
  {
    IndexWriter writer = open();
    for (const std::string& root :
         {std::string("/b"), longest, std::string("/a"), longest + "/y"}) {
      writer.set_root({root, "1"});
      writer.set_root({root, "2"});
    }
  }
  const std::vector<KnownRoot> expected = {
      {"/a", "2"}, {"/b", "2"}, {longest, "2"}, {longest + "/y", "2"}};
  EXPECT_EQ(read_roots(open_index(index())), expected);
  open(Mode::rebuild).finish();
  EXPECT_EQ(read_roots(open_index(index())), expected) << "handed on by a rebuild";
}

TEST_P(IndexWriterTest, CommitsWhatIsDue) {
  if (!gathers()) GTEST_SKIP() << "in place it goes by the clock";
  IndexWriter writer = IndexWriter::open(index(), Mode::update, 0s);
  writer.gather({.builders = 1, .least_time = 0s});
  writer.stage(set_file("/a", {"some text"}));
  for (int i = 0; open_index(index()).get_doccount() == 0; ++i) {
    writer.stage(set_file("/" + std::to_string(i), {}));
  }
  EXPECT_EQ(read_known_files(open_index(index())).at("/a").articles, 1U);
}

INSTANTIATE_TEST_SUITE_P(Ways, IndexWriterTest, testing::ValuesIn(all_ways), name_of_way);

}  // namespace
}  // namespace clipfile
