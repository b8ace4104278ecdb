// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/store/bulk/gathered_articles.h"

#include <filesystem>
#include <gtest/gtest.h>
#include <thread>

#include "common/article_identity.h"
#include "common/schema.h"
#include "indexer/store/index_state.h"
#include "tests/unit/support/index_dump.h"
#include "tests/unit/support/new_articles.h"
#include "tests/unit/support/temporary_folder.h"

namespace clipfile {
namespace {

using namespace std::chrono_literals;

class GatheredArticlesTest : public testing::Test {
 protected:
  GatheredArticlesTest() {
    Xapian::WritableDatabase database(generation_, Xapian::DB_CREATE);
    database.set_metadata(std::string(schema::metadata::sequence), "40");
    database.set_metadata(file_state_key("/known"), write_file_state("/known", {}));
    database.commit();
    index_ = Xapian::Database(generation_);
  }

  GatheredArticles gather(std::chrono::milliseconds least_time = 1h) const {
    return GatheredArticles(folder_.path(), generation_, index_, {heritage_, number_value(7)},
                            {.builders = 2, .most_shard_articles = 3, .least_time = least_time});
  }

  static FileChange change(const std::string& path, const std::vector<NewArticle>& articles) {
    FileChange change;
    change.path = path;
    change.action = FileChange::State::set;
    change.state.articles = articles.size();
    for (const NewArticle& article : articles) change.articles.push_back({article.document, 100});
    return change;
  }

  TemporaryFolder folder_;
  std::string generation_ = folder_.path("generation-1");
  Heritage heritage_;
  Xapian::Database index_;
};

TEST_F(GatheredArticlesTest, AreMergedWithTheirFilesAndNumbers) {
  GatheredArticles gathered = gather();
  for (std::uint64_t i = 0; i < 10; ++i) {
    const std::string path = "/" + std::to_string(i);
    gathered.add(change(path, {new_article(path, 0)}));
  }
  const GatheredArticles::Rest rest = gathered.merge();
  const Xapian::Database database(gathered.merged_path());
  EXPECT_EQ(database.get_doccount(), 10U);
  EXPECT_EQ(read_known_files(database).size(), 11U);
  EXPECT_EQ(database.get_metadata(std::string(schema::metadata::sequence)), "50");
  EXPECT_EQ(database.get_value_lower_bound(schema::slot::sequence), number_value(41));
  EXPECT_TRUE(rest.failed.empty());
  EXPECT_TRUE(rest.metadata.empty());
  EXPECT_EQ(index_.get_doccount(), 0U) << "the index is as it was";
}

TEST_F(GatheredArticlesTest, ArePouredIntoALargeIndexAsTheyWouldBeMerged) {
  const auto gather_some = [](GatheredArticles& gathered) {
    for (std::uint64_t i = 0; i < 10; ++i) {
      const std::string path = "/" + std::to_string(i);
      gathered.add(change(path, {new_article(path, 0, "Talks of Ryabkov in Geneva.")}));
    }
  };
  GatheredArticles merged = gather();
  gather_some(merged);
  merged.merge();
  const std::string expected = dump_index(Xapian::Database(merged.merged_path()));
  const TemporaryFolder other;
  GatheredArticles poured(other.path(), generation_, index_, {heritage_, number_value(7)}, {});
  gather_some(poured);
  Xapian::WritableDatabase index(generation_);
  index.begin_transaction();
  poured.pour_into(index);
  index.commit_transaction();
  EXPECT_EQ(dump_index(index), expected);
}

TEST_F(GatheredArticlesTest, ComeInLargerShardsTheMoreThereAre) {
  GatheredArticles gathered(folder_.path(), generation_, index_, {heritage_, number_value(7)}, {});
  for (int i = 0; i < 16; ++i) {
    const std::string path = "/" + std::to_string(i);
    FileChange large = change(path, {new_article(path, 0)});
    large.articles[0].text_bytes = 192 * 1024;  // a shard, as long as that is an eighth of all
    gathered.add(std::move(large));
  }
  gathered.merge();
  const auto scratch = std::filesystem::path(gathered.merged_path()).parent_path();
  EXPECT_TRUE(std::filesystem::exists(scratch / "shard-0-11")) << "eight of one, four of two";
  EXPECT_FALSE(std::filesystem::exists(scratch / "shard-0-12"));
}

TEST_F(GatheredArticlesTest, AreWorthAMergeWhereTheyAreMuchOfIt) {
  GatheredArticles gathered = gather();
  EXPECT_FALSE(gathered.is_worth_a_merge()) << "nothing was gathered yet";
  FileChange large = change("/a", {new_article("/a", 0)});
  large.articles[0].text_bytes = 1'000'000;
  gathered.add(std::move(large));
  EXPECT_TRUE(gathered.is_worth_a_merge());
}

TEST_F(GatheredArticlesTest, LeaveTheStateOfAKnownFileToTheWriter) {
  GatheredArticles gathered = gather();
  gathered.add(change("/known", {}));
  EXPECT_EQ(gathered.merge().metadata.count(file_state_key("/known")), 1U);
}

TEST_F(GatheredArticlesTest, CountWhatCameOfAFileSoFar) {
  GatheredArticles gathered = gather();
  for (int piece = 0; piece < 3; ++piece) {
    FileChange part = change("/a", {new_article("/a", 0), new_article("/a", 0)});
    part.is_last_piece = false;
    gathered.add(std::move(part));
  }
  gathered.merge();
  EXPECT_EQ(read_known_files(Xapian::Database(gathered.merged_path())).at("/a").articles, 6U);
}

TEST_F(GatheredArticlesTest, NameFilesOfWhichAnArticleCouldNotBeWritten) {
  GatheredArticles gathered = gather();
  gathered.add(change(
      "/bad", {new_article("/bad", 0), impossible_article("/bad"), impossible_article("/bad")}));
  const GatheredArticles::Rest rest = gathered.merge();
  ASSERT_EQ(rest.failed.size(), 1U);
  EXPECT_EQ(rest.failed.at("/bad").unwritten, 2U);
  EXPECT_NE(rest.failed.at("/bad").reason, "");
}

void wait_for(const std::string& path) {
  const auto patience = std::chrono::steady_clock::now() + 60s;
  while (!std::filesystem::exists(path) && std::chrono::steady_clock::now() < patience) {
    std::this_thread::sleep_for(1ms);
  }
}

TEST_F(GatheredArticlesTest, SayThatSomebodyRemovedThem) {
  for (const char* removed : {"scratch", "scratch/shard-0-0"}) {
    const TemporaryFolder elsewhere;
    GatheredArticles gathered(folder_.path(), generation_, index_, {heritage_, number_value(7)},
                              {.builders = 1, .most_shard_articles = 3});
    for (int i = 0; i < 9; ++i) gathered.add(change("/a", {new_article("/a", 0)}));
    wait_for(folder_.path("scratch/shard-0-1"));  // so the one before is complete
    std::filesystem::rename(folder_.path(removed), elsewhere.path("gone"));
    try {
      gathered.merge();
      ADD_FAILURE() << removed;
    } catch (const std::runtime_error& error) {
      EXPECT_NE(std::string(error.what()).find("run again"), std::string::npos) << error.what();
    }
  }
}

TEST_F(GatheredArticlesTest, AreDueByTheClock) {
  EXPECT_FALSE(gather(1h).is_due());
  EXPECT_TRUE(gather(0ms).is_due());
}

TEST_F(GatheredArticlesTest, AreDueTheLaterTheLongerAMergeTakes) {
  const auto is_due = [&](std::uint64_t merged_bytes_in_a_millisecond) {
    GatheredArticles gathered(
        folder_.path(), generation_, index_, {heritage_, number_value(7)},
        {.least_time = 0ms, .merged_bytes_in_a_millisecond = merged_bytes_in_a_millisecond});
    return gathered.is_due();
  };
  constexpr std::uint64_t at_once = 1'000'000'000;
  EXPECT_TRUE(is_due(at_once));
  EXPECT_FALSE(is_due(1)) << "some ten thousand bytes in as many milliseconds, and four times that";
}

TEST_F(GatheredArticlesTest, AreDueWhereTheyAreSeveralTimesTheIndexHoweverLongAMergeTakes) {
  const auto is_due = [&](std::chrono::milliseconds least_time) {
    GatheredArticles gathered(folder_.path(), generation_, index_, {heritage_, number_value(7)},
                              {.least_time = least_time, .merged_bytes_in_a_millisecond = 1});
    FileChange much = change("/a", {new_article("/a", 0)});
    much.articles.front().text_bytes = 10'000'000;
    gathered.add(std::move(much));
    return gathered.is_due();
  };
  EXPECT_TRUE(is_due(0ms));
  EXPECT_FALSE(is_due(1h));
}

TEST_F(GatheredArticlesTest, TellNothingOfTheSpeedOfASmallMerge) {
  GatheredArticles gathered = gather();
  gathered.merge();
  EXPECT_EQ(gathered.merged_bytes_in_a_millisecond(), usual_merge_speed);
}

TEST_F(GatheredArticlesTest, LeaveNothingWhereTheyAreGivenUp) {
  {
    GatheredArticles gathered = gather();
    for (int i = 0; i < 9; ++i) gathered.add(change("/a", {new_article("/a", 0)}));
  }
  EXPECT_FALSE(std::filesystem::exists(folder_.path("scratch")));
}

}  // namespace
}  // namespace clipfile
