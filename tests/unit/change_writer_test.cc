// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/store/change_writer.h"

#include <gtest/gtest.h>

#include "common/article_identity.h"
#include "common/articles_of_file.h"
#include "common/names/name_entries.h"
#include "tests/unit/support/index_writing.h"

namespace clipfile {
namespace {

using namespace std::chrono_literals;

class ChangeWriterTest : public IndexWritingTest {};

TEST_P(ChangeWriterTest, WritesAddsReplacesAndForgets) {
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
  EXPECT_FALSE(read_known_files(open_index(index())).contains("/a"));
}

TEST_P(ChangeWriterTest, HoldsTheSameWhenTheSameIsWrittenAgain) {
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

TEST_P(ChangeWriterTest, NumbersNewAndChangedArticlesInTheOrderOfIngestion) {
  const std::vector<std::pair<std::string, std::vector<std::string>>> written = {
      {"/a", {"one", "two"}}, {"/b", {"one", "two"}}, {"/a", {"one", "changed", "new"}}};
  for (const auto& [path, texts] : written) {
    IndexWriter writer = open();
    writer.stage(set_file(path, texts));
    writer.finish();
  }
  EXPECT_EQ(sequences(), (std::vector<double>{1, 3, 4, 5, 6}));
}

TEST_P(ChangeWriterTest, WritesOnlyTheArticlesOfAFileThatChanged) {
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

TEST_P(ChangeWriterTest, TakesAFileOfManyArticlesInPieces) {
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
  EXPECT_EQ(articles_of_file(open_index(index()), "/a").size(), 3U);
  EXPECT_EQ(count_term(index(), "old"), 0U);
  EXPECT_EQ(count_term(index(), "four"), 0U);
  EXPECT_EQ(read_known_files(writer.database()).at("/a").articles, 3U);
  EXPECT_EQ(read_known_files(writer.database()).at("/a").outcome, Outcome::indexed);
  EXPECT_EQ(writer.article_counts().unchanged, 2U);
}

TEST_P(ChangeWriterTest, MovesTheArticlesOfAFileAsTheyAre) {
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
  EXPECT_EQ(articles_of_file(open_index(index()), "/a").size(), 0U);
  EXPECT_EQ(articles_of_file(open_index(index()), "/b").size(), 2U);
  EXPECT_EQ(count_term(index(), "way"), 0U);
  const KnownFiles known = read_known_files(writer.database());
  EXPECT_FALSE(known.contains("/a"));
  EXPECT_EQ(known.at("/b").articles, 2U);
}

TEST_P(ChangeWriterTest, HoldsTheSameWhicheverWayItIsWritten) {
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

TEST_P(ChangeWriterTest, CountsNamesOnWhicheverWayTheyCame) {
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

INSTANTIATE_TEST_SUITE_P(Ways, ChangeWriterTest, testing::ValuesIn(all_ways), name_of_way);

}  // namespace
}  // namespace clipfile
