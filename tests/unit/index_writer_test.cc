// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/store/index_writer.h"

#include <filesystem>
#include <gtest/gtest.h>

#include "common/article_identity.h"
#include "common/index_folder.h"
#include "common/schema.h"
#include "indexer/store/index_state.h"
#include "tests/unit/support/index_dump.h"
#include "tests/unit/support/small_index.h"
#include "tests/unit/support/temporary_folder.h"

namespace clipfile {
namespace {

using namespace std::chrono_literals;
namespace fs = std::filesystem;
using Mode = IndexWriter::Mode;

class IndexWriterTest : public testing::Test {
 protected:
  /// Whatever a test wrote, Xapian finds no fault in it.
  void TearDown() override {
    const std::string generation = current_generation(folder_.path());
    if (generation.empty()) return;
    EXPECT_EQ(Xapian::Database::check(generation, 0, nullptr), 0U);
  }

  std::string index() const { return folder_.path(); }
  IndexWriter open(Mode mode = Mode::update) const { return IndexWriter::open(index(), mode, 0s); }

  std::string generation() const { return fs::path(current_generation(index())).filename(); }
  std::string dump() const { return dump_index(open_index(index())); }

  TemporaryFolder folder_;
};

AnalysedArticle analysed(const Article& article) {
  return {DocumentMaker().make(article).serialise(), 100};
}

/// An article that no index takes: Xapian's longest term has 245 bytes.
AnalysedArticle impossible_article() {
  Xapian::Document document;
  document.add_term(std::string(300, 'x'));
  return {document.serialise(), 100};
}

FileChange set_file(const std::string& path, const std::vector<std::string>& texts) {
  FileChange change;
  change.path = path;
  change.action = FileChange::State::set;
  change.state.articles = texts.size();
  change.state.content_hash = "hash of " + path;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    Article article = make_article(path, "Headline", {texts[i]});
    article.part = std::to_string(i + 1);
    change.articles.push_back(analysed(article));
  }
  return change;
}

FileChange forget_file(const std::string& path) {
  FileChange change;
  change.path = path;
  change.action = FileChange::State::forget;
  return change;
}

std::size_t count_term(const std::string& index, const std::string& term) {
  return open_index(index).get_termfreq(term);
}

TEST_F(IndexWriterTest, MakesAnIndexWhereThereIsNone) {
  open().finish();
  EXPECT_EQ(generation(), "generation-1");
  EXPECT_EQ(open_index(index()).get_doccount(), 0U);
  EXPECT_EQ(read_whole(folder_.path("XAPIANDB")), "auto generation-1\n");
}

TEST_F(IndexWriterTest, WritesAddsReplacesAndForgets) {
  {
    IndexWriter writer = open();
    writer.stage(set_file("/a", {"alpha one", "alpha two"}));
    writer.stage(set_file("/b", {"beta"}));
    EXPECT_EQ(writer.database().get_doccount(), 0U) << "not before the commit";
    writer.commit();
    EXPECT_EQ(writer.database().get_doccount(), 3U);
    writer.stage(set_file("/a", {"gamma"}));
    writer.finish();
  }
  EXPECT_EQ(count_term(index(), "alpha"), 0U);
  EXPECT_EQ(count_term(index(), "gamma"), 1U);
  EXPECT_EQ(count_term(index(), "beta"), 1U);
  EXPECT_EQ(read_known_files(open_index(index())).at("/a").articles, 1U);
  {
    IndexWriter writer = open();
    writer.stage(forget_file("/a"));
    writer.finish();
  }
  EXPECT_EQ(count_term(index(), "gamma"), 0U);
  EXPECT_EQ(read_known_files(open_index(index())).count("/a"), 0U);
}

TEST_F(IndexWriterTest, HoldsTheSameWhenTheSameIsWrittenAgain) {
  const auto write = [&] {
    IndexWriter writer = open();
    writer.add_root("/");
    for (const char letter : {'a', 'b', 'c'}) {
      writer.stage(
          set_file(std::string("/") + letter, {"the talks", std::string("about ") + letter}));
    }
    writer.finish();
  };
  write();
  const std::string once = dump();
  write();
  EXPECT_EQ(dump(), once);
  EXPECT_EQ(generation(), "generation-1");
}

TEST_F(IndexWriterTest, NumbersArticlesInTheOrderOfIngestion) {
  for (const std::string_view path : {"/a", "/b", "/a"}) {
    IndexWriter writer = open();
    writer.stage(set_file(std::string(path), {"one", "two"}));
    writer.finish();
  }
  const Xapian::Database database = open_index(index());
  std::vector<double> numbers;
  for (auto posting = database.postlist_begin(""); posting != database.postlist_end("");
       ++posting) {
    numbers.push_back(Xapian::sortable_unserialise(
        database.get_document(*posting).get_value(schema::slot::sequence)));
  }
  EXPECT_EQ(numbers, (std::vector<double>{3, 4, 5, 6}));
}

TEST_F(IndexWriterTest, TakesAFileOfManyArticlesInPieces) {
  IndexWriter writer = open();
  writer.stage(set_file("/a", {"old"}));
  writer.commit();
  FileChange first = set_file("/a", {"one", "two"});
  first.action = FileChange::State::keep;
  FileChange second = set_file("/a", {"three"});
  second.replaces = false;
  second.state.articles = 3;
  writer.stage(std::move(first));
  writer.commit();
  EXPECT_EQ(read_known_files(writer.database()).at("/a").articles, 1U) << "of the earlier run";
  writer.stage(std::move(second));
  writer.finish();
  EXPECT_EQ(count_term(index(), file_term("/a")), 3U);
  EXPECT_EQ(count_term(index(), "old"), 0U);
  EXPECT_EQ(read_known_files(writer.database()).at("/a").articles, 3U);
}

TEST_F(IndexWriterTest, RecordsAFileThatCannotBeWrittenAndWritesTheOthers) {
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

TEST_F(IndexWriterTest, LetsARebuiltGenerationTakeOverInTheEnd) {
  {
    IndexWriter writer = open();
    writer.add_root("/clips");
    writer.stage(set_file("/a", {"old"}));
    writer.finish();
  }
  {
    IndexWriter writer = open(Mode::rebuild);
    EXPECT_EQ(read_roots(writer.database()), std::vector<std::string>{"/clips"});
    writer.stage(set_file("/b", {"new"}));
    writer.commit();
    EXPECT_EQ(count_term(index(), "old"), 1U) << "readers still see the old generation";
    writer.finish();
    EXPECT_EQ(writer.database().get_doccount(), 1U);
  }
  EXPECT_EQ(generation(), "generation-2");
  EXPECT_EQ(count_term(index(), "old"), 0U);
  EXPECT_EQ(count_term(index(), "new"), 1U);
  EXPECT_TRUE(fs::exists(folder_.path("generation-1"))) << "kept for those who still read it";
  open(Mode::rebuild).finish();
  EXPECT_EQ(generation(), "generation-3");
  EXPECT_FALSE(fs::exists(folder_.path("generation-1")));
  EXPECT_TRUE(fs::exists(folder_.path("generation-2")));
}

TEST_F(IndexWriterTest, ForgetsARebuildThatWasGivenUp) {
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
  open();
  EXPECT_FALSE(fs::exists(folder_.path("generation-2.new")));
  EXPECT_EQ(generation(), "generation-1");
}

TEST_F(IndexWriterTest, IsRightAgainAfterAKillDuringItsCreation) {
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

TEST_F(IndexWriterTest, TouchesNoFolderThatHoldsOtherThings) {
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

TEST_F(IndexWriterTest, LetsOneWriterInAtATime) {
  const IndexWriter writer = open();
  EXPECT_THROW(open(), IndexBusy);
}

TEST_F(IndexWriterTest, RefusesAnIndexOfAnotherVersionButRebuildsIt) {
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

TEST_F(IndexWriterTest, ChangesNoDamagedIndexButRebuildsIt) {
  open().finish();
  fs::resize_file(current_generation(index()) + "/iamglass", 10);
  EXPECT_THROW(open(), Xapian::DatabaseCorruptError);
  open(Mode::rebuild).finish();
  EXPECT_NO_THROW(open_index(index()));
}

TEST_F(IndexWriterTest, RemembersRootsHoweverLongTheirPaths) {
  const std::string longest = "/" + std::string(2'000, 'x');
  {
    IndexWriter writer = open();
    for (const std::string& root :
         {std::string("/b"), longest, std::string("/a"), longest + "/y"}) {
      writer.add_root(root);
      writer.add_root(root);
    }
  }
  const std::vector<std::string> expected = {"/a", "/b", longest, longest + "/y"};
  EXPECT_EQ(read_roots(open_index(index())), expected);
  open(Mode::rebuild).finish();
  EXPECT_EQ(read_roots(open_index(index())), expected) << "handed on by a rebuild";
}

}  // namespace
}  // namespace clipfile
