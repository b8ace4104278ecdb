// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/run/index_run.h"

#include <filesystem>
#include <gtest/gtest.h>
#include <map>
#include <sstream>
#include <unistd.h>

#include "common/index_folder.h"
#include "indexer/analyse/document.h"
#include "indexer/log/text_log.h"
#include "indexer/store/index_lock.h"
#include "tests/unit/support/archive_run.h"
#include "tests/unit/support/index_dump.h"
#include "tests/unit/support/random_text.h"
#include "tests/unit/support/temporary_folder.h"

namespace clipfile {
namespace {

namespace fs = std::filesystem;

std::string story(std::string_view about) {
  return "Headline about " + std::string(about) + "\n\nThe ministers spoke about " +
         std::string(about) + " on Sunday, officials said.\n";
}

class IndexRunTest : public testing::Test {
 protected:
  /// Whatever a test wrote, Xapian finds no fault in it.
  void TearDown() override {
    if (current_generation(index()).empty()) return;
    EXPECT_EQ(count_faults(index()), 0U);
  }

  std::string index() const { return folder_.path("index"); }
  std::string clip(std::string_view name) const {
    return folder_.path("clips/") + std::string(name);
  }
  void write(std::string_view name, std::string_view contents) const {
    folder_.write("clips/" + std::string(name), contents);
  }
  RunOptions options() const { return options_for(index(), folder_.path("clips")); }
  RunReport run() const { return run_quietly(options()); }
  std::size_t count_term(const std::string& term) const {
    return open_index(index()).get_termfreq(term);
  }
  std::string why_refused(const RunOptions& refused) const {
    try {
      run_quietly(refused);
    } catch (const RunRefused& refusal) {
      return refusal.what();
    }
    return "";
  }

  TemporaryFolder folder_;
};

TEST_F(IndexRunTest, MakesTheIndexAgreeWithTheArchive) {
  write("a.txt", story("sanctions"));
  write("b/c.txt", story("wheat"));
  const RunReport first = run();
  EXPECT_EQ(first.files_added, 2U);
  EXPECT_EQ(first.articles_added, 2U);
  EXPECT_EQ(first.articles_in_index, 2U);
  EXPECT_EQ(first.bytes_read, story("sanctions").size() + story("wheat").size());
  write("a.txt", story("pipelines"));
  write("d.txt", story("chess"));
  fs::remove(clip("b/c.txt"));
  const RunReport second = run();
  EXPECT_EQ(second.files_added, 1U);
  EXPECT_EQ(second.files_updated, 1U);
  EXPECT_EQ(second.files_removed, 1U);
  EXPECT_EQ(count_term("wheat"), 0U);
  EXPECT_EQ(count_term("sanctions"), 0U);
  EXPECT_EQ(count_term("pipelines"), 1U);
  const RunReport third = run();
  EXPECT_EQ(third.files_unchanged, 2U);
  EXPECT_EQ(third.bytes_read, 0U);
}

TEST_F(IndexRunTest, ReadsAnUnchangedFileOnlyOnceAndAnArchiveTwiceForTheSameIndex) {
  for (const std::string_view about : {"sanctions", "wheat", "chess"}) {
    write(std::string(about) + ".txt", story(about));
  }
  write("records.jsonl", "{\"id\":\"1\",\"text\":\"One.\"}\n{\"id\":\"2\",\"text\":\"Два.\"}\n");
  run();
  const std::string once = dump_index(open_index(index()));
  run();
  EXPECT_EQ(dump_index(open_index(index())), once);
  RunOptions again = options();
  again.rebuild = true;
  run_quietly(again);
  EXPECT_EQ(dump_index(open_index(index())), once);
  const RunOptions elsewhere = options_for(folder_.path("other"), folder_.path("clips"));
  run_quietly(elsewhere);
  EXPECT_EQ(dump_index(open_index(elsewhere.index_folder)), once);
  EXPECT_EQ(count_faults(elsewhere.index_folder), 0U);
}

TEST_F(IndexRunTest, GoesOnWithTheRootsOfEarlierRuns) {
  write("a.txt", story("sanctions"));
  run();
  write("b.txt", story("wheat"));
  const RunReport report = run_quietly(options_for(index(), ""));
  EXPECT_EQ(report.roots, std::vector<std::string>{folder_.path("clips")});
  EXPECT_EQ(report.files_added, 1U);
  EXPECT_THROW(run_quietly(options_for(folder_.path("new"), "")), std::invalid_argument);
}

TEST_F(IndexRunTest, LetsABadFileChangeNothingForTheOthers) {
  write("a.txt", story("sanctions"));
  write("b.txt", "");
  write("c.jsonl", "{\"text\":\"Wheat.\"}\nbad\n");
  write("d.png", "\x89PNG\r\n\x1A\n0000");
  const RunReport first = run();
  EXPECT_EQ(first.files_added, 2U);
  EXPECT_EQ(first.files_skipped, 1U);
  ASSERT_EQ(first.failed.size(), 2U);
  EXPECT_EQ(first.failed[0].path, clip("b.txt"));
  EXPECT_EQ(first.failed[0].reason, "empty file");
  EXPECT_EQ(first.failed[1].path, clip("c.jsonl"));
  const RunReport second = run();
  EXPECT_TRUE(second.failed.empty()) << "not tried again until it changes";
  ASSERT_EQ(second.still_failed.size(), 2U);
  EXPECT_EQ(second.still_failed[0].reason, "empty file");
  RunOptions retry = options();
  retry.retry_failed = true;
  const RunReport third = run_quietly(retry);
  EXPECT_EQ(third.failed.size(), 2U);
  EXPECT_TRUE(third.still_failed.empty());
  write("b.txt", story("chess"));
  EXPECT_TRUE(run().failed.empty());
  EXPECT_EQ(count_term("chess"), 1U);
}

TEST_F(IndexRunTest, TakesTheArticlesOfAFileAwayThatCannotBeReadAnyMore) {
  write("a.txt", story("sanctions"));
  write("b.txt", story("wheat"));
  run();
  write("a.txt", "");
  EXPECT_EQ(run().failed.size(), 1U);
  EXPECT_EQ(count_term("sanctions"), 0U);
  EXPECT_EQ(count_term("wheat"), 1U);
}

TEST_F(IndexRunTest, OnlySaysWhatItWouldDoInADryRun) {
  write("a.txt", story("sanctions"));
  RunOptions dry = options();
  dry.dry_run = true;
  EXPECT_EQ(run_quietly(dry).files_added, 1U);
  EXPECT_FALSE(fs::exists(index()));
  run();
  const std::string before = dump_index(open_index(index()));
  write("a.txt", story("wheat"));
  write("b.txt", story("chess"));
  const RunReport report = run_quietly(dry);
  EXPECT_EQ(report.files_added, 1U);
  EXPECT_EQ(report.files_updated, 1U);
  EXPECT_EQ(dump_index(open_index(index())), before);
}

TEST_F(IndexRunTest, RefusesToTakeAnAccidentForAWish) {
  for (int i = 0; i < 60; ++i) write("many/" + std::to_string(i) + ".txt", "");
  write("a.txt", story("sanctions"));
  run();
  const std::string before = dump_index(open_index(index()));
  fs::rename(clip("many"), folder_.path("elsewhere"));
  EXPECT_TRUE(why_refused(options()).starts_with("60 of 61 files (98 %) are gone"));
  fs::rename(folder_.path("clips"), folder_.path("unmounted"));
  EXPECT_NE(why_refused(options()), "") << "the root is not there";
  fs::create_directory(folder_.path("clips"));
  EXPECT_TRUE(why_refused(options()).starts_with(folder_.path("clips") + ": empty"));
  EXPECT_EQ(dump_index(open_index(index())), before);
  RunOptions forced = options();
  forced.force = true;
  EXPECT_EQ(run_quietly(forced).files_removed, 61U);
}

TEST_F(IndexRunTest, RemovesAFewFilesWithoutBeingAsked) {
  for (int i = 0; i < 51; ++i) write(std::to_string(i) + ".txt", "");
  run();
  for (int i = 0; i < 50; ++i) fs::remove(clip(std::to_string(i) + ".txt"));
  EXPECT_EQ(run().files_removed, 50U);
}

TEST_F(IndexRunTest, RemovesAFileBelowARootWithinARoot) {
  for (const std::string_view name : {"a/x.txt", "a/y.txt"}) write(name, story(name));
  RunOptions both = options();
  both.paths.push_back(clip("a"));
  run_quietly(both);
  fs::remove(clip("a/y.txt"));
  EXPECT_EQ(run_quietly(both).files_removed, 1U);
}

TEST_F(IndexRunTest, LeavesTheIndexOutOfTheArchive) {
  write("a.txt", story("sanctions"));
  const RunOptions inside = options_for(clip("index"), folder_.path("clips"));
  run_quietly(inside);
  const RunReport report = run_quietly(inside);
  EXPECT_EQ(report.files_unchanged, 1U);
  EXPECT_EQ(report.files_added, 0U);
  EXPECT_EQ(count_faults(inside.index_folder), 0U);
}

TEST_F(IndexRunTest, NeedsTheLock) {
  write("a.txt", story("sanctions"));
  run();
  const IndexLock held(index(), std::chrono::seconds(0));
  EXPECT_THROW(run(), IndexBusy);
}

TEST_F(IndexRunTest, SaysThatAnIndexIsDamagedAndRebuildsIt) {
  write("a.txt", story("sanctions"));
  run();
  fs::resize_file(current_generation(index()) + "/iamglass", 10);
  try {
    run();
    ADD_FAILURE() << "opened";
  } catch (const IndexError& error) {
    EXPECT_EQ(error.fault(), IndexFault::damaged);
    EXPECT_TRUE(std::string(error.what()).starts_with(index() + ": the index is damaged"));
  }
  RunOptions again = options();
  again.rebuild = true;
  EXPECT_EQ(run_quietly(again).files_added, 1U);
}

TEST_F(IndexRunTest, FollowsRenamedFilesAndTheirFolders) {
  for (int i = 0; i < 60; ++i)
    write("many/" + std::to_string(i) + ".txt", story("wheat " + std::to_string(i)));
  write("records.jsonl", "{\"id\":\"1\",\"text\":\"One.\"}\n{\"id\":\"2\",\"text\":\"Two.\"}\n");
  run();
  fs::rename(clip("many"), clip("2022"));
  fs::rename(clip("records.jsonl"), clip("2022/records.jsonl"));
  RunOptions dry = options();
  dry.dry_run = true;
  EXPECT_EQ(run_quietly(dry).files_moved, 61U);
  const RunReport report = run();
  EXPECT_EQ(report.files_moved, 61U);
  EXPECT_EQ(report.files_removed, 0U) << "which would have been too many";
  EXPECT_EQ(report.bytes_read, 0U);
  EXPECT_EQ(report.articles_in_index, 62U);
  RunOptions again = options_for(folder_.path("other"), folder_.path("clips"));
  run_quietly(again);
  EXPECT_EQ(dump_index(open_index(index())), dump_index(open_index(again.index_folder)));
}

TEST_F(IndexRunTest, WritesOnlyTheRecordsOfAFileThatChanged) {
  const auto write_records = [&](const std::string& third) {
    write("a.jsonl", "{\"text\":\"One.\"}\n{\"text\":\"Two.\"}\n{\"text\":\"" + third + "\"}\n");
  };
  write_records("Three.");
  EXPECT_EQ(run().articles_added, 3U);
  write_records("Changed.");
  const RunReport report = run();
  EXPECT_EQ(report.articles_added, 0U);
  EXPECT_EQ(report.articles_updated, 1U);
  EXPECT_EQ(report.articles_unchanged, 2U);
}

TEST_F(IndexRunTest, RefusesToRebuildAnEmptyIndexFromAnEmptyArchive) {
  write("a.txt", story("sanctions"));
  run();
  fs::remove(clip("a.txt"));
  RunOptions again = options();
  again.rebuild = true;
  EXPECT_NE(why_refused(again), "");
  EXPECT_EQ(count_term("sanctions"), 1U);
  again.force = true;
  run_quietly(again);
  EXPECT_EQ(count_term("sanctions"), 0U);
}

TEST_F(IndexRunTest, TriesAgainWhatAnotherReaderOrAHigherLimitMayRead) {
  write("a.txt", story("sanctions"));
  RunOptions narrow = options();
  narrow.limits = {.most_page_bytes = 10, .most_text_bytes = 10};
  EXPECT_EQ(run_quietly(narrow).failed.size(), 1U);
  EXPECT_EQ(run_quietly(narrow).still_failed.size(), 1U);
  EXPECT_EQ(run().files_updated, 1U);
  write("b.pdf", "%PDF-1.4\n");
  run();
  EXPECT_EQ(run().still_failed.size(), 1U);
  {
    Xapian::WritableDatabase database(current_generation(index()), Xapian::DB_OPEN);
    const std::string key = file_state_key(clip("b.pdf"));
    auto known = read_file_state(key, database.get_metadata(key));
    ASSERT_TRUE(known);
    EXPECT_TRUE(known->state.reader.starts_with("pdf "));
    known->state.reader = "pdf 99";
    database.set_metadata(key, write_file_state(known->path, known->state));
    database.commit();
  }
  EXPECT_EQ(run().failed.size(), 1U) << "looked at by another version of the reader";
  EXPECT_EQ(run().still_failed.size(), 1U);
}

TEST_F(IndexRunTest, NamesFilesInItsMessagesWithoutControls) {
  write("a\x1b[31m.txt", "");
  std::ostringstream messages;
  TextLog log(messages, LogLevel::warning);
  RunReport report;
  run_indexing(options(), report, log);
  EXPECT_TRUE(messages.str().ends_with(": empty file\n"));
  EXPECT_EQ(messages.str().find('\x1b'), std::string::npos);
}

/// Adds, changes, removes and renames files of a small tree.
class RandomEdits {
 public:
  RandomEdits(std::string root, unsigned seed) : root_(std::move(root)), random_(seed) {}

  void edit() {
    const std::string path = some_path();
    if (!fs::exists(path) || random_.one_in(3)) return write(path);
    if (random_.one_in(2)) {
      fs::remove(path);
    } else {
      fs::rename(path, some_path());
    }
  }

 private:
  std::string some_path() {
    constexpr std::string_view folders[] = {"", "a/", "a/b/", "c/"};
    constexpr std::string_view names[] = {"1.txt", "2.md", "3.html", "4.jsonl", "5.txt", "6.png"};
    const std::string folder = root_ + '/' + std::string(random_.pick(folders));
    fs::create_directories(folder);
    return folder + std::string(random_.pick(names));
  }

  void write(const std::string& path) {
    std::string contents;
    for (std::size_t left = random_.number(6); left > 0; --left) {
      contents += random_.sentence(2 + random_.number(40)) + "\n\n";
    }
    if (path.ends_with(".jsonl")) {
      contents.clear();
      for (std::size_t left = random_.number(4); left > 0; --left) {
        contents += random_.one_in(4) ? "bad\n" : "{\"text\":\"" + random_.sentence(20) + "\"}\n";
      }
    }
    std::ofstream(path, std::ios::binary) << contents;
  }

  std::string root_;
  RandomText random_;
};

TEST_F(IndexRunTest, EndsWhereARebuildEndsWhateverWasEdited) {
  write("first.txt", story("sanctions"));
  RandomEdits edits(folder_.path("clips"), 50);
  RandomText random(51);
  RunOptions incremental = options();
  incremental.force = true;
  run_quietly(incremental);
  RunOptions rebuild = options_for(folder_.path("rebuilt"), folder_.path("clips"));
  rebuild.rebuild = true;
  for (int i = 0; i < 60; ++i) {
    edits.edit();
    if (!random.one_in(4)) continue;
    run_quietly(incremental);
    if (!random.one_in(3)) continue;
    run_quietly(rebuild);
    ASSERT_EQ(dump_index(open_index(index())), dump_index(open_index(rebuild.index_folder))) << i;
  }
  run_quietly(incremental);
  run_quietly(rebuild);
  EXPECT_EQ(dump_index(open_index(index())), dump_index(open_index(rebuild.index_folder)));
  EXPECT_GT(open_index(index()).get_doccount(), 5U);
  EXPECT_EQ(count_faults(rebuild.index_folder), 0U);
}

}  // namespace
}  // namespace clipfile
