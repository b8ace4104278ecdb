// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/upkeep/check_states.h"

#include <functional>
#include <gtest/gtest.h>

#include "common/article_identity.h"
#include "common/index_folder.h"
#include "common/schema.h"
#include "indexer/store/file_state.h"
#include "indexer/store/index_state.h"
#include "tests/unit/support/archive_index.h"
#include "tests/unit/support/findings.h"

namespace clipfile {
namespace {

class CheckStates : public testing::Test {
 protected:
  void SetUp() override {
    place_.write_small_archive();
    place_.write("empty.txt", "");
    place_.run();
  }

  std::string path(const std::string& name) const { return place_.archive() + '/' + name; }

  Xapian::WritableDatabase writable() const {
    return Xapian::WritableDatabase(current_generation(place_.index()), Xapian::DB_OPEN);
  }

  void set_state(const std::string& name, const std::function<void(FileState&)>& change) const {
    auto database = writable();
    const std::string key = file_state_key(path(name));
    FileState state = read_file_state(key, database.get_metadata(key))->state;
    change(state);
    database.set_metadata(key, write_file_state(path(name), state));
    database.commit();
  }

  void set_metadata(const std::string& key, const std::string& value) const {
    auto database = writable();
    database.set_metadata(key, value);
    database.commit();
  }

  std::string check() const {
    Findings findings;
    check_states(open_index(place_.index()), findings.sink());
    return findings.text;
  }

  ArchiveIndex place_;
};

TEST_F(CheckStates, FindsNothingInASoundIndex) { EXPECT_EQ(check(), ""); }

TEST_F(CheckStates, CountsTheArticlesOfEachFile) {
  set_state("two.jsonl", [](FileState& state) { state.articles = 3; });
  EXPECT_EQ(check(), path("two.jsonl") + ": 2 articles are in the index, 3 should be\n");
}

TEST_F(CheckStates, FindsArticlesOfAFileThatHasNone) {
  set_state("one.json", [](FileState& state) { state.outcome = Outcome::failed; });
  EXPECT_EQ(check(), path("one.json") + ": 1 articles are in the index, 0 should be\n");
}

TEST_F(CheckStates, LeavesUnfinishedFilesToTheNextRun) {
  set_state("two.jsonl", [](FileState& state) {
    state.articles = 7;
    state.outcome = Outcome::unfinished;
  });
  EXPECT_EQ(check(), "");
}

TEST_F(CheckStates, FindsArticlesOfUnknownFiles) {
  set_metadata(file_state_key(path("two.jsonl")), "");
  EXPECT_EQ(check(), path("two.jsonl") + ": has articles in the index, which knows no such file\n");
}

TEST_F(CheckStates, FindsStatesThatCannotBeRead) {
  const std::string key = file_state_key(path("empty.txt"));
  set_metadata(key, "1 2 x");
  EXPECT_EQ(check(), key + ": what is known of this file cannot be read\n");
}

TEST_F(CheckStates, FindsStatesUnderTheKeyOfAnotherFile) {
  const std::string longer_than_a_key = path(std::string(200, 'x'));
  const std::string key = file_state_key(longer_than_a_key);
  set_metadata(key, write_file_state(longer_than_a_key + 'y', {}));
  EXPECT_EQ(check(), key + ": tells of another file\n");
}

TEST_F(CheckStates, FindsFilesBelowNoRoot) {
  set_metadata(root_key(place_.archive()), "");
  EXPECT_NE(check().find(path("one.json") + ": lies below none of the roots\n"), std::string::npos);
}

TEST_F(CheckStates, FindsRootsUnderAnotherKey) {
  const std::string value = open_index(place_.index()).get_metadata(root_key(place_.archive()));
  set_metadata("root:/other", value);
  EXPECT_EQ(check(), "root:/other: is the key of another root\n");
}

TEST_F(CheckStates, FindsNumbersThatWereNeverGiven) {
  set_metadata(std::string(schema::metadata::sequence), "2");
  EXPECT_EQ(check(), "the index: an article has the number 3, which was never given\n");
  set_metadata(std::string(schema::metadata::sequence), "x");
  EXPECT_NE(check(), "");
}

TEST_F(CheckStates, FindsNumbersThatWereGivenTwice) {
  auto database = writable();
  Xapian::Document document = database.get_document(3);
  document.add_value(schema::slot::sequence,
                     database.get_document(1).get_value(schema::slot::sequence));
  database.replace_document(3, document);
  database.commit();
  EXPECT_EQ(check(), "article 3: has the number of article 1, 1\n");
}

TEST_F(CheckStates, FindsALineageThatIsNone) {
  set_metadata(std::string(schema::metadata::lineage), "xyz");
  EXPECT_EQ(check(), "the index: its lineage cannot be read\n");
}

}  // namespace
}  // namespace clipfile
