// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/store/bulk/shard_builders.h"

#include <filesystem>
#include <gtest/gtest.h>

#include "common/schema.h"
#include "indexer/store/bulk/gathered_articles.h"
#include "tests/unit/support/new_articles.h"
#include "tests/unit/support/temporary_folder.h"

namespace clipfile {
namespace {

class ShardBuildersTest : public testing::Test {
 protected:
  Ingestion ingestion() const { return {heritage_, number_value(7)}; }

  /// The order of ingestion, as the documents of the databases follow one another.
  static std::vector<double> sequences(const std::vector<std::string>& paths) {
    std::vector<double> numbers;
    for (const std::string& path : paths) {
      const Xapian::Database database(path);
      for (auto value = database.valuestream_begin(schema::slot::sequence);
           value != database.valuestream_end(schema::slot::sequence); ++value) {
        numbers.push_back(Xapian::sortable_unserialise(*value));
      }
    }
    return numbers;
  }

  TemporaryFolder folder_;
  ScratchFolder scratch_{folder_.path()};
  Heritage heritage_;
};

TEST_F(ShardBuildersTest, KeepTheOrderWhateverTheThreadsAndTheTiers) {
  struct Case {
    unsigned threads;
    std::uint64_t shards;
    std::size_t databases;
  };
  constexpr std::uint64_t fan_in = 3;
  for (const Case& one :
       {Case{1, 0, 0}, {1, 1, 1}, {2, 3, 1}, {4, 12, 2}, {4, 17, 3}, {2, 26, 3}, {3, 27, 1}}) {
    ShardBuilders builders(scratch_, ingestion(), one.threads, fan_in);
    std::vector<double> expected;
    for (std::uint64_t i = 1; i <= one.shards; ++i) {
      builders.build({new_article("/" + std::to_string(i), 2 * i),
                      new_article("/" + std::to_string(i) + "b", 2 * i + 1)});
      expected.insert(expected.end(), {2.0 * double(i), 2.0 * double(i) + 1});
    }
    const std::vector<std::string> paths = builders.finish();
    EXPECT_EQ(paths.size(), one.databases) << one.shards;
    EXPECT_EQ(sequences(paths), expected) << one.shards;
    EXPECT_EQ(builders.take_reports().size(), one.shards);
    EXPECT_TRUE(builders.take_reports().empty()) << "each is told once";
  }
}

TEST_F(ShardBuildersTest, GoOnWhereAShardHasNothing) {
  ShardBuilders builders(scratch_, ingestion(), 2, 2);
  builders.build({impossible_article("/bad")});
  builders.build({impossible_article("/worse")});
  builders.build({new_article("/a", 1)});
  EXPECT_EQ(sequences(builders.finish()), std::vector<double>{1});
  const std::vector<Shard> reports = builders.take_reports();
  ASSERT_EQ(reports.size(), 3U);
  EXPECT_EQ(reports[1].unwritten.size(), 1U);
}

TEST_F(ShardBuildersTest, TellOfADiskThatFails) {
  ShardBuilders builders(scratch_, ingestion(), 2, usual_fan_in);
  std::filesystem::remove_all(scratch_.path(""));
  builders.build({new_article("/a", 1)});
  EXPECT_THROW(builders.finish(), Xapian::DatabaseError);
  EXPECT_THROW(builders.build({new_article("/b", 2)}), Xapian::DatabaseError);
}

TEST_F(ShardBuildersTest, EndInTheMidstOfTheirWork) {
  ShardBuilders builders(scratch_, ingestion(), 2, usual_fan_in);
  for (std::uint64_t i = 0; i < 8; ++i) builders.build({new_article("/" + std::to_string(i), i)});
}

}  // namespace
}  // namespace clipfile
