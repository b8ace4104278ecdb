// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/upkeep/export.h"

#include <algorithm>
#include <filesystem>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <sstream>

#include "common/index_folder.h"
#include "common/schema.h"
#include "indexer/upkeep/snapshot.h"
#include "tests/unit/support/archive_index.h"
#include "tests/unit/support/recorded_log.h"

namespace clipfile {
namespace {

namespace fs = std::filesystem;

class ExportTest : public testing::Test {
 protected:
  void SetUp() override {
    place_.write_small_archive();
    place_.run();
  }

  std::string file() const { return place_.beside("articles.jsonl"); }

  std::string printed() {
    std::ostringstream out;
    export_articles({.index_folder = place_.index(), .file = "-"}, out, log_);
    return out.str();
  }

  void write(const std::string& file) {
    std::ostringstream nothing;
    export_articles({.index_folder = place_.index(), .file = file}, nothing, log_);
    EXPECT_EQ(nothing.str(), "");
  }

  ArchiveIndex place_;
  RecordedLog log_;
};

TEST_F(ExportTest, PrintsALineForEachArticle) {
  std::istringstream lines(printed());
  std::vector<std::string> headlines;
  for (std::string line; std::getline(lines, line);) {
    const auto json = nlohmann::json::parse(line);
    headlines.push_back(json["headline"]);
    EXPECT_TRUE(json.contains("body"));
  }
  EXPECT_EQ(headlines,
            (std::vector<std::string>{"Gespräche in Genf", "Talks in Geneva", "Talks go on"}));
}

TEST_F(ExportTest, WritesTheSameToAFile) {
  write(file());
  EXPECT_EQ(read_whole(file()), printed());
  EXPECT_FALSE(fs::exists(file() + ".tmp"));
  ASSERT_EQ(log_.messages.size(), 1U);
  EXPECT_EQ(log_.messages[0].text, file() + ": 3 articles written");
}

TEST_F(ExportTest, SaysWhenAnArticleWasFirstSeen) {
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  Xapian::Document document = open_index(place_.index()).get_document(1);
  document.add_value(schema::slot::first_seen, Xapian::sortable_serialise(1'641'712'089));
  database.add_document(document);
  std::ostringstream out;
  Countdown countdown(log_);
  EXPECT_EQ(write_articles(database, out, countdown), 1U);
  EXPECT_EQ(nlohmann::json::parse(out.str())["first_seen"], "2022-01-09T07:08:09Z");
}

/// All that an article says; where it lies and when it came is another matter.
std::string without_place(const Xapian::Document& document) {
  Article article = read_article(document).article;
  article.path = article.part = article.type = "";
  return article.id + ' ' + article.citation.headline + ' ' + article.body.at(0) + ' ' +
         article.citation.publication + ' ' + article.citation.language;
}

TEST_F(ExportTest, SaysWhereTheFileCannotBeWritten) {
  EXPECT_THROW(write(place_.beside("no-folder/articles.jsonl")), std::runtime_error);
  EXPECT_TRUE(log_.messages.empty());
}

TEST_F(ExportTest, GivesTheSameArticlesWhenItIsIndexed) {
  fs::create_directory(place_.beside("again"));
  write(place_.beside("again/articles.jsonl"));
  const std::string copy = place_.beside("copy");
  run_quietly(options_for(copy, place_.beside("again")));
  const auto articles = [](const std::string& index) {
    std::vector<std::string> found;
    const Xapian::Database database = open_index(index);
    for (auto it = database.postlist_begin(""); it != database.postlist_end(""); ++it) {
      found.push_back(without_place(database.get_document(*it)));
    }
    std::sort(found.begin(), found.end());
    return found;
  };
  EXPECT_EQ(articles(copy), articles(place_.index()));
}

TEST_F(ExportTest, KeepsTheOldFileWhereItFails) {
  place_.write("../articles.jsonl", "old");
  std::ostringstream out;
  const ExportOptions options{.index_folder = place_.beside("nowhere"), .file = file()};
  EXPECT_THROW(export_articles(options, out, log_), IndexError);
  EXPECT_EQ(read_whole(file()), "old");
  EXPECT_FALSE(fs::exists(file() + ".tmp"));
}

TEST_F(ExportTest, RefusesWhatIsNoFile) {
  EXPECT_THROW(write(place_.beside("")), std::invalid_argument);
  EXPECT_THROW(write("/dev/null"), std::invalid_argument);
}

}  // namespace
}  // namespace clipfile
