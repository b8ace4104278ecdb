// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/reading/worker_pool.h"

#include <gtest/gtest.h>
#include <string>
#include <utility>
#include <xapian.h>

#include "tests/support/make_pdf.h"
#include "tests/unit/support/ocr_module.h"
#include "tests/unit/support/pool_of_workers.h"

namespace clipfile {
namespace {

std::string record(int number) {
  return "{\"headline\":\"Record " + std::to_string(number) + "\",\"text\":\"It was so.\"}\n";
}

class WorkerPoolTest : public PoolOfWorkers {
 protected:
  /// Twelve files of one article or three.
  void add_good_files() {
    for (int i = 0; i < 12; ++i) {
      const std::string name = std::to_string(100 + i);
      if (i % 4 == 3) {
        add(name + ".jsonl", record(1) + record(2) + "no record\n" + record(3));
      } else {
        add(name + ".txt", story(i));
      }
    }
  }
};

/// Within all that confines a worker.
TEST_F(WorkerPoolTest, RecognisesTextInPictures) {
  const OpenedOcrEngine english = open_english();
  if (!english.engine) GTEST_SKIP() << "no OCR here: " << english.fault;
  options_.terms.limits.ocr_languages = "eng";
  options_.terms.most_memory *= 2;
  options_.patience = std::chrono::minutes(5);
  for (const char* name : {"story.png", "story.jpg", "story.gif", "story.webp", "pages.tif"}) {
    add(name, read_picture_file(name));
  }
  add("scan.pdf", testing_support::make_scan(read_picture_file("story.jpg"), 629, 352));
  const ReadFiles found = read();
  ASSERT_EQ(found.articles.size(), files_.size());
  for (const auto& [path, article] : found.articles) {
    const std::string json(Xapian::Document::unserialise(article.document).get_data());
    EXPECT_NE(json.find("Council votes for a higher wall"), std::string::npos) << path;
    EXPECT_NE(json.find("read by OCR, with a confidence of"), std::string::npos) << path;
  }
}

TEST_F(WorkerPoolTest, NamesWhatRecognitionMightHaveRead) {
  add("story.png", read_picture_file("story.png"));
  const ReadFiles found = read();
  ASSERT_EQ(found.ends.size(), 1U);
  const FileState& state = std::get<FileAnalysis>(found.ends[0].second).state;
  EXPECT_EQ(state.outcome, Outcome::skipped);
  EXPECT_EQ(state.reason, "image: text in it is recognised with --ocr only");
  EXPECT_EQ(state.reader, "image 1 ocr-none");
}

TEST_F(WorkerPoolTest, GivesTheSameAsReadingHereInTheSameOrder) {
  add_good_files();
  files_.push_back({folder_.path("gone.txt"), {}});
  files_.push_back({folder_.path(), {}});
  add("empty.txt", "");
  add("last.txt", story(99));
  const ReadFiles here = read_here(files_);
  ASSERT_EQ(here.ends.size(), files_.size());
  for (const unsigned jobs : {1U, 2U, 5U}) {
    options_.jobs = jobs;
    const ReadFiles read_apart = read();
    EXPECT_EQ(read_apart.told(), here.told()) << jobs << " jobs";
  }
}

TEST_F(WorkerPoolTest, ReplacesWorkersThatHaveReadEnough) {
  options_.most_files = 3;
  add_good_files();
  EXPECT_EQ(read().told(), read_here(files_).told());
}

/// Nothing that waits is lost where there is room for next to nothing.
TEST_F(WorkerPoolTest, HoldsTheOthersBackWhereTheFirstIsSlow) {
  std::string records;
  for (int i = 0; i < 3000; ++i) records += record(i);
  for (const char* name : {"a.jsonl", "b.jsonl", "c.jsonl"}) add(name, records);
  options_.jobs = 3;
  options_.most_waiting_bytes = 1000;
  EXPECT_EQ(read().told(), read_here(files_).told());
}

TEST_F(WorkerPoolTest, StopsInTheMidstOfAFile) {
  std::string records;
  for (int i = 0; i < 5000; ++i) records += record(i);
  add("a.jsonl", records);
  ReadFiles result;
  options_.stopped = [&] { return result.articles.size() > 10; };
  read_into(result);
  EXPECT_LT(result.articles.size(), 5000U);
  EXPECT_TRUE(result.ends.empty());
}

TEST_F(WorkerPoolTest, StartsNoWorkerForNothing) {
  options_.program = "/no/such/program";
  EXPECT_TRUE(read().ends.empty());
}

TEST_F(WorkerPoolTest, SaysWhichProgramCannotBeStarted) {
  options_.program = folder_.path("clip-worker");
  add("a.txt", story(1));
  try {
    read();
    ADD_FAILURE() << "no exception";
  } catch (const std::exception& error) {
    EXPECT_NE(std::string(error.what()).find(options_.program), std::string::npos) << error.what();
  }
}

TEST_F(WorkerPoolTest, GivesUpWhereNoWorkerCanRead) {
  options_.program = "/bin/false";
  add("a.txt", story(1));
  try {
    read();
    ADD_FAILURE() << "no exception";
  } catch (const std::runtime_error& error) {
    EXPECT_NE(std::string(error.what()).find("ended with status 1"), std::string::npos)
        << error.what();
    EXPECT_NE(std::string(error.what()).find("--no-isolation"), std::string::npos) << error.what();
  }
}

}  // namespace
}  // namespace clipfile
