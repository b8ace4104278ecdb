// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/store/index_writer.h"

#include <algorithm>
#include <filesystem>
#include <gtest/gtest.h>

#include "common/article_identity.h"
#include "common/index_folder.h"
#include "common/names/name_entries.h"
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

/// What a writer does must not depend on whether it writes in place, or gathers and then merges, or
/// gathers too little for that.
enum class Way { in_place, merged, poured };

/// Of each article, as the analysis says.
std::uint64_t article_bytes = 0;

class IndexWriterTest : public testing::TestWithParam<Way> {
 protected:
  void SetUp() override { article_bytes = GetParam() == Way::merged ? 100'000 : 100; }

  /// Whatever a test wrote, Xapian finds no fault in it.
  void TearDown() override {
    const std::string generation = current_generation(folder_.path());
    if (generation.empty()) return;
    EXPECT_EQ(Xapian::Database::check(generation, 0, nullptr), 0U);
  }

  std::string index() const { return folder_.path(); }
  static bool gathers() { return GetParam() != Way::in_place; }
  IndexWriter open(Mode mode = Mode::update) const {
    IndexWriter writer = IndexWriter::open(index(), mode, 0s);
    if (gathers()) writer.gather({.builders = 2, .most_shard_articles = 2, .least_time = 1h});
    return writer;
  }

  std::string generation() const { return fs::path(current_generation(index())).filename(); }
  std::string dump() const { return dump_index(open_index(index())); }
  std::string metadata(std::string_view key) const {
    return open_index(index()).get_metadata(std::string(key));
  }

  Xapian::Document document(const std::string& term) const {
    const Xapian::Database database = open_index(index());
    return database.get_document(*database.postlist_begin(term));
  }
  std::string first_seen(const std::string& term) const {
    return document(term).get_value(schema::slot::first_seen);
  }
  double sequence(const std::string& term) const {
    return Xapian::sortable_unserialise(document(term).get_value(schema::slot::sequence));
  }

  /// Of all articles, ascending.
  std::vector<double> sequences() const {
    const Xapian::Database database = open_index(index());
    std::vector<double> numbers;
    for (auto value = database.valuestream_begin(schema::slot::sequence);
         value != database.valuestream_end(schema::slot::sequence); ++value) {
      numbers.push_back(Xapian::sortable_unserialise(*value));
    }
    std::sort(numbers.begin(), numbers.end());
    return numbers;
  }

  TemporaryFolder folder_;
};

AnalysedArticle analysed(const Article& article) {
  return {DocumentMaker().make(article).serialise(), article_bytes};
}

/// An article that no index takes: Xapian's longest term has 245 bytes.
AnalysedArticle impossible_article() {
  Xapian::Document document = DocumentMaker().make(make_article("/bad", "Headline", {"Text."}));
  document.add_term(std::string(300, 'x'));
  return {document.serialise(), article_bytes};
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

TEST_P(IndexWriterTest, MakesAnIndexWhereThereIsNone) {
  open().finish();
  EXPECT_EQ(generation(), "generation-1");
  EXPECT_EQ(open_index(index()).get_doccount(), 0U);
  EXPECT_EQ(read_whole(folder_.path("XAPIANDB")), "auto generation-1\n");
}

TEST_P(IndexWriterTest, WritesAddsReplacesAndForgets) {
  {
    IndexWriter writer = open();
    writer.stage(set_file("/a", {"alpha one", "alpha two"}));
    writer.stage(set_file("/b", {"beta"}));
    EXPECT_EQ(open_index(index()).get_doccount(), 0U) << "not before the commit";
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

TEST_P(IndexWriterTest, HoldsTheSameWhenTheSameIsWrittenAgain) {
  const auto write = [&] {
    IndexWriter writer = open();
    writer.set_root({"/", "1 2"});
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
  if (gathers()) return;
  EXPECT_EQ(generation(), "generation-1");
}

TEST_P(IndexWriterTest, NumbersNewAndChangedArticlesInTheOrderOfIngestion) {
  const std::vector<std::pair<std::string, std::vector<std::string>>> written = {
      {"/a", {"one", "two"}}, {"/b", {"one", "two"}}, {"/a", {"one", "changed", "new"}}};
  for (const auto& [path, texts] : written) {
    IndexWriter writer = open();
    writer.stage(set_file(path, texts));
    writer.finish();
  }
  EXPECT_EQ(sequences(), (std::vector<double>{1, 3, 4, 5, 6}));
}

TEST_P(IndexWriterTest, WritesOnlyTheArticlesOfAFileThatChanged) {
  {
    IndexWriter writer = open();
    writer.stage(set_file("/a", {"one", "two", "three", "four"}));
    writer.finish();
    EXPECT_EQ(writer.article_counts().added, 4U);
  }
  const std::string seen = first_seen(article_term("/a", "2"));
  IndexWriter writer = open();
  writer.stage(set_file("/a", {"one", "other", "three"}));
  writer.finish();
  EXPECT_EQ(writer.article_counts().added, 0U);
  EXPECT_EQ(writer.article_counts().updated, 1U);
  EXPECT_EQ(writer.article_counts().unchanged, 2U);
  EXPECT_EQ(writer.database().get_doccount(), 3U);
  EXPECT_EQ(count_term(index(), "two"), 0U);
  EXPECT_EQ(count_term(index(), "four"), 0U);
  EXPECT_EQ(count_term(index(), "other"), 1U);
  EXPECT_NE(seen, "");
  EXPECT_EQ(first_seen(article_term("/a", "2")), seen);
}

TEST_P(IndexWriterTest, TakesAFileOfManyArticlesInPieces) {
  const auto stage_pieces = [](IndexWriter& writer, const std::vector<std::string>& texts) {
    for (std::size_t i = 0; i < texts.size(); ++i) {
      FileChange piece = set_file("/a", {texts[i]});
      Article article = make_article("/a", "Headline", {texts[i]});
      article.part = std::to_string(i + 1);
      piece.articles = {analysed(article)};
      piece.is_last_piece = i + 1 == texts.size();
      piece.state.articles = texts.size();
      if (!piece.is_last_piece) piece.state.outcome = Outcome::unfinished;
      writer.stage(std::move(piece));
      writer.commit();
      if (i > 0 || texts.size() == 1) continue;
      EXPECT_EQ(read_known_files(writer.database()).at("/a").outcome, Outcome::unfinished);
    }
  };
  IndexWriter writer = open();
  stage_pieces(writer, {"old", "two", "three", "four"});
  EXPECT_EQ(read_known_files(writer.database()).at("/a").articles, 4U);
  stage_pieces(writer, {"new", "two", "three"});
  writer.finish();
  EXPECT_EQ(count_term(index(), file_term("/a")), 3U);
  EXPECT_EQ(count_term(index(), "old"), 0U);
  EXPECT_EQ(count_term(index(), "four"), 0U);
  EXPECT_EQ(read_known_files(writer.database()).at("/a").articles, 3U);
  EXPECT_EQ(read_known_files(writer.database()).at("/a").outcome, Outcome::indexed);
  EXPECT_EQ(writer.article_counts().unchanged, 2U);
}

TEST_P(IndexWriterTest, KeepsEarlierPiecesWhereAnotherFileOfTheBatchCannotBeWritten) {
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
    EXPECT_EQ(count_term(index(), file_term("/a")), 3U) << run;
    EXPECT_EQ(writer.database().get_doccount(), 4U) << run;
  }
}

TEST_P(IndexWriterTest, ForgetsAFileWholeOfWhichAPieceCannotBeWritten) {
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

TEST_P(IndexWriterTest, MovesTheArticlesOfAFileAsTheyAre) {
  IndexWriter writer = open();
  writer.stage(set_file("/a", {"one", "two"}));
  writer.stage(set_file("/b", {"in the way"}));
  writer.commit();
  const std::string seen = first_seen(article_term("/a", "1"));
  FileChange move = set_file("/b", {});
  move.moved_from = "/a";
  move.state.articles = 2;
  writer.stage(std::move(move));
  writer.finish();
  EXPECT_EQ(sequences(), (std::vector<double>{1, 2}));
  EXPECT_EQ(first_seen(article_term("/b", "1")), seen);
  EXPECT_EQ(count_term(index(), file_term("/a")), 0U);
  EXPECT_EQ(count_term(index(), file_term("/b")), 2U);
  EXPECT_EQ(count_term(index(), "way"), 0U);
  const KnownFiles known = read_known_files(writer.database());
  EXPECT_FALSE(known.contains("/a"));
  EXPECT_EQ(known.at("/b").articles, 2U);
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

TEST_P(IndexWriterTest, RecordsAFileThatCannotBeWrittenAndWritesTheOthers) {
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

TEST_P(IndexWriterTest, HoldsTheSameWhicheverWayItIsWritten) {
  const auto write = [](IndexWriter writer) {
    writer.set_root({"/", "1 2"});
    writer.stage(set_file("/kept", {"it stays"}));
    writer.stage(set_file("/a", {"one", "two", "three"}));
    writer.commit();
    for (int i = 0; i < 9; ++i) {
      writer.stage(set_file("/file " + std::to_string(i), {"talks in Geneva", "with Ryabkov"}));
    }
    writer.stage(set_file("/a", {"one", "changed"}));
    writer.stage(forget_file("/file 3"));
    writer.stage(set_file("/z", {}));
    writer.finish();
    return writer.article_counts();
  };
  const TemporaryFolder other;
  const ArticleCounts counts = write(open());
  const ArticleCounts expected = write(IndexWriter::open(other.path(), Mode::update, 0s));
  EXPECT_EQ(dump(), dump_index(open_index(other.path())));
  EXPECT_EQ(counts.added, expected.added);
  EXPECT_EQ(counts.updated, expected.updated);
  EXPECT_EQ(counts.unchanged, expected.unchanged);
}

TEST_P(IndexWriterTest, CountsNamesOnWhicheverWayTheyCame) {
  IndexWriter writer = open();
  writer.stage(set_file("/a", {"They met nobody."}));
  writer.commit();
  writer.stage(set_file("/a", {"They met Ryabkov."}));
  writer.commit();
  writer.stage(
      set_file("/b", {"I saw Ryabkov.", "He saw Ryabkov.", "She saw Ryabkov.", "We saw Ryabkov."}));
  writer.stage(set_file("/a", {"They met Ryabkov again."}));
  writer.finish();
  EXPECT_EQ(metadata(name_entry("RBKV", "ryabkov")), "4");
}

TEST_P(IndexWriterTest, ShowsNothingOfWhatIsNotCommitted) {
  open().finish();
  {
    IndexWriter writer = open();
    for (int i = 0; i < 9; ++i) writer.stage(set_file("/" + std::to_string(i), {"some text"}));
    EXPECT_EQ(open_index(index()).get_doccount(), 0U);
  }
  EXPECT_EQ(open_index(index()).get_doccount(), 0U);
  EXPECT_TRUE(read_known_files(open_index(index())).empty());
  EXPECT_FALSE(fs::exists(folder_.path("scratch")));
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

INSTANTIATE_TEST_SUITE_P(Ways, IndexWriterTest,
                         testing::Values(Way::in_place, Way::merged, Way::poured),
                         [](const testing::TestParamInfo<Way>& way) {
                           if (way.param == Way::in_place) return "InPlace";
                           return way.param == Way::merged ? "Merged" : "Poured";
                         });

}  // namespace
}  // namespace clipfile
