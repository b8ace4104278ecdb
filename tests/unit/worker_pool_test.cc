// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/reading/worker_pool.h"

#include <gtest/gtest.h>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>
#include <xapian.h>

#include "common/stored_article.h"
#include "indexer/extract/reader_version.h"
#include "indexer/worker/sandbox.h"
#include "tests/support/make_pdf.h"
#include "tests/unit/support/ocr_module.h"
#include "tests/unit/support/read_files.h"
#include "tests/unit/support/temporary_folder.h"

namespace clipfile {
namespace {

using std::chrono::milliseconds;

std::string story(int number) {
  return "Story number " + std::to_string(number) +
         "\n\nThe council met on Monday, officials said, and will meet again.\n";
}

std::string record(int number) {
  return "{\"headline\":\"Record " + std::to_string(number) + "\",\"text\":\"It was so.\"}\n";
}

class WorkerPoolTest : public testing::Test {
 protected:
  explicit WorkerPoolTest(const char* program = CLIPFILE_WORKER_PROGRAM) {
    options_.program = program;
    options_.terms.most_memory = std::uint64_t{1} << 30;
    options_.on_confinement = [this](const Confinement& found) { confinement_ = found; };
  }

  void add(const std::string& name, std::string_view contents) {
    const std::string path = folder_.write(name, contents);
    files_.push_back({path, {.size = contents.size()}});
  }

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

  ReadFiles read() {
    ReadFiles result;
    read_into(result);
    return result;
  }

  void read_into(ReadingSink& sink) { WorkerPool(options_).read(files_, sink); }

  TemporaryFolder folder_;
  std::vector<FoundFile> files_;
  PoolOptions options_;
  Confinement confinement_;
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

/// Files that take a worker over, among others.
class HostileFileTest : public WorkerPoolTest {
 protected:
  HostileFileTest() : WorkerPoolTest(CLIPFILE_HOSTILE_WORKER) {
    options_.reply_limits = [](const ExtractionLimits& limits, std::uint64_t) {
      ReplyLimits few = limits_of_reply(limits, 0);
      few.most_messages = 200;
      return few;
    };
  }

  /// With three good files before it and three behind it.
  ReadFiles read_with(const std::string& mode) {
    files_.clear();
    for (int i = 0; i < 3; ++i) add("a" + std::to_string(i) + ".txt", story(i));
    add("hostile.txt", "hostile: " + mode + "\n\nA text that is not read, as a rule.\n");
    for (int i = 3; i < 6; ++i) add("z" + std::to_string(i) + ".txt", story(i));
    return read();
  }

  /// The others end as they do without it.
  void expect_others_well(const ReadFiles& result, const std::string& mode) {
    std::vector<FoundFile> others = files_;
    others.erase(others.begin() + hostile);
    ReadFiles without = read_here(others);
    ASSERT_EQ(result.ends.size(), files_.size()) << mode;
    EXPECT_EQ(result.told_of_others(files_[hostile].path), without.told()) << mode;
  }

  /// By their parts.
  static std::vector<std::string> articles_of(const ReadFiles& result, const std::string& path) {
    std::vector<std::string> parts;
    for (const auto& [of, article] : result.articles) {
      const auto document = Xapian::Document::unserialise(article.document);
      if (of == path) parts.push_back(read_stored_article(document.get_data()).article.part);
    }
    return parts;
  }

  FileAnalysis end_of(const ReadFiles& result) const {
    return std::get<FileAnalysis>(result.ends.at(hostile).second);
  }

  static constexpr std::ptrdiff_t hostile = 3;
};

struct Harmful {
  const char* mode;
  const char* reason;  ///< part of what is said of the file
};

constexpr Harmful harmful[] = {
    {"crash", "its reader crashed (signal 11"},
    {"abort", "its reader crashed (signal 6"},
    {"leave", "its reader ended with status 7"},
    {"last words", "the table"},
    {"garbage", "answered with garbage"},
    {"huge", "answered with garbage"},
    {"half", "ended with status 0"},
    {"hello again", "a message out of turn"},
    {"another's article", "an article of another file"},
    {"another's key", "an article with the key of another"},
    {"forged identity", "an article with the values of another"},
    {"forged order", "an article with the values of another"},
    {"long term", "a term that is too long"},
    {"far position", "an article with positions out of reach"},
    {"twice", "two articles in one place"},
    {"miscounted", "another number of articles than came"},
    {"false stamp", "a false stamp"},
    {"without end", "more than any file of this size holds"},
    {"flood", "more than any file of this size holds"},
};

TEST_F(HostileFileTest, CostsItselfAndNoOther) {
  for (const unsigned jobs : {1U, 3U}) {
    options_.jobs = jobs;
    for (const auto& [mode, reason] : harmful) {
      const ReadFiles result = read_with(mode);
      expect_others_well(result, mode);
      if (HasFailure()) return;
      const FileState state = end_of(result).state;
      EXPECT_EQ(state.outcome, Outcome::failed) << mode;
      EXPECT_NE(state.reason.find(reason), std::string::npos) << mode << ": " << state.reason;
      EXPECT_EQ(state.reason.find('\x1b'), std::string::npos) << mode;
      EXPECT_NE(state.reader, "") << mode;
      EXPECT_GT(state.stamp.size, 0U) << mode;
    }
  }
}

TEST_F(HostileFileTest, IsNotBelievedAfterALie) {
  EXPECT_TRUE(end_of(read_with("without end")).is_disowned);
  EXPECT_TRUE(end_of(read_with("another's key")).is_disowned);
  EXPECT_FALSE(end_of(read_with("crash")).is_disowned);
}

TEST_F(HostileFileTest, LosesThePartsOnlyThatCrashItsReader) {
  for (const unsigned jobs : {1U, 3U}) {
    options_.jobs = jobs;
    const ReadFiles result = read_with("crash at parts");
    expect_others_well(result, "crash at parts");
    const FileAnalysis end = end_of(result);
    EXPECT_EQ(end.state.outcome, Outcome::indexed) << end.state.reason;
    EXPECT_EQ(end.state.articles, 3U);
    EXPECT_EQ(end.state.reader, describe_all_readers()) << "any may be mended";
    EXPECT_EQ(articles_of(result, files_[hostile].path), (std::vector<std::string>{"1", "4", "5"}));
    ASSERT_EQ(end.rejected_parts.size(), 2U);
    EXPECT_TRUE(end.rejected_parts[0].starts_with("2: its reader crashed (signal 11"))
        << end.rejected_parts[0];
    EXPECT_TRUE(end.rejected_parts[1].starts_with("3: its reader crashed (signal 11"))
        << end.rejected_parts[1];
  }
}

/// It has answered well before it spoke again: that is nobody's fault.
TEST_F(HostileFileTest, MaySpeakOnlyWhenItIsAsked) {
  const ReadFiles result = read_with("finished twice");
  expect_others_well(result, "finished twice");
  EXPECT_EQ(end_of(result).state.outcome, Outcome::indexed);
}

/// Time passes here only while the hostile file hangs, as it says before.
class HangingFileTest : public HostileFileTest {
 protected:
  HangingFileTest() {
    options_.patience = milliseconds(500);
    options_.now = [this] {
      if (hangs_ || ticks_ > 0) time_ += milliseconds(200);
      if (ticks_ > 0) --ticks_;
      return time_;
    };
  }

  bool hangs_ = false;
  int ticks_ = 0;  ///< for which time passes all the same
  milliseconds time_{0};
};

class HangWatch : public ReadFiles {
 public:
  explicit HangWatch(bool& hangs) : hangs_(hangs) {}
  void rejected_part(const FoundFile& file, const std::string& part,
                     const Rejection& why) override {
    hangs_ = true;
    ReadFiles::rejected_part(file, part, why);
  }
  void finished(const FoundFile& file, FileAnalysis analysis) override {
    hangs_ = false;
    ReadFiles::finished(file, std::move(analysis));
  }

 private:
  bool& hangs_;
};

/// Lets enough time pass for the worker to be given up, and none when another reads on.
class HangingPartWatch : public ReadFiles {
 public:
  explicit HangingPartWatch(int& ticks) : ticks_(ticks) {}
  void rejected_part(const FoundFile& file, const std::string& part,
                     const Rejection& why) override {
    constexpr int until_given_up = 8;  // the clock is read twice for each wait; one to spare
    ticks_ = until_given_up;
    ReadFiles::rejected_part(file, part, why);
  }

 private:
  int& ticks_;
};

class HangingPartTest : public HangingFileTest {
 protected:
  /// One file alone, so that the worker that hangs first has read nothing else.
  FileAnalysis read_alone(const std::string& mode) {
    files_.clear();
    add("hostile.txt", "hostile: " + mode + '\n');
    WorkerPool(options_).read(files_, result_);
    return std::get<FileAnalysis>(result_.ends.at(0).second);
  }

  HangingPartWatch result_{ticks_};
};

TEST_F(HangingPartTest, CostsThatPart) {
  const FileAnalysis end = read_alone("hang at a part");
  EXPECT_EQ(end.state.outcome, Outcome::indexed) << end.state.reason;
  EXPECT_EQ(articles_of(result_, files_[0].path), (std::vector<std::string>{"1", "3", "4", "5"}));
  ASSERT_EQ(end.rejected_parts.size(), 1U);
  EXPECT_TRUE(end.rejected_parts[0].starts_with("2: took longer than")) << end.rejected_parts[0];
}

TEST_F(HangingPartTest, CostsTheFileWhereThereAreMore) {
  const FileAnalysis end = read_alone("hang at parts");
  EXPECT_EQ(end.state.outcome, Outcome::failed);
  EXPECT_TRUE(end.state.reason.starts_with("took longer than")) << end.state.reason;
  EXPECT_EQ(end.state.articles, 1U);
}

TEST_F(HangingFileTest, IsGivenUp) {
  for (const char* mode : {"hang", "burn"}) {
    files_.clear();
    add("hostile.txt", "hostile: " + std::string(mode) + "\n\nIt hangs.\n");
    add("z.txt", story(1));
    HangWatch result(hangs_);
    read_into(result);
    ASSERT_EQ(result.ends.size(), 2U) << mode;
    const FileState state = std::get<FileAnalysis>(result.ends[0].second).state;
    EXPECT_EQ(state.outcome, Outcome::failed) << mode;
    EXPECT_TRUE(state.reason.starts_with("took longer than 0 s")) << state.reason;
    EXPECT_EQ(result.articles.size(), 1U) << mode;
  }
}

TEST_F(HostileFileTest, IsGivenUpWhereItClosesTheConnection) {
  const ReadFiles result = read_with("deaf");
  expect_others_well(result, "deaf");
  EXPECT_NE(end_of(result).state.reason.find("did not end by itself"), std::string::npos)
      << end_of(result).state.reason;
}

/// What the sandbox keeps a worker from; the reason where it kills it for trying.
class SandboxedFileTest : public HostileFileTest {
 protected:
  void expect_killed(const std::string& mode) {
    const ReadFiles result = read_with(mode);
    if (!confinement_.call_filter) GTEST_SKIP() << "this system has no seccomp";
    expect_others_well(result, mode);
    const FileState state = end_of(result).state;
    EXPECT_EQ(state.outcome, Outcome::failed) << mode;
    EXPECT_NE(state.reason.find("crashed (signal 31"), std::string::npos)
        << mode << ": " << state.reason;
  }

  /// It is read well, and says of nothing that it worked.
  void expect_in_vain(const std::string& mode) {
    const ReadFiles result = read_with(mode);
    if (confinement_.landlock == 0) GTEST_SKIP() << "this system has no Landlock";
    expect_others_well(result, mode);
    const FileAnalysis analysis = end_of(result);
    EXPECT_EQ(analysis.state.outcome, Outcome::indexed) << mode << ": " << analysis.state.reason;
    EXPECT_EQ(analysis.rejected_part_count, 0U) << mode;
  }
};

TEST_F(SandboxedFileTest, IsKilledForWhatOnlyAnAttackerDoes) {
  for (const char* mode : {"opens passwd to write", "makes a file", "calls out", "forks",
                           "runs a program", "traces", "kills"}) {
    expect_killed(mode);
    if (HasFailure() || IsSkipped()) return;
  }
}

TEST_F(SandboxedFileTest, FindsTheFileSystemClosed) {
  for (const char* mode : {"opens passwd to read", "lists the root"}) {
    expect_in_vain(mode);
    if (HasFailure() || IsSkipped()) return;
  }
}

TEST_F(SandboxedFileTest, HasNoMoreThanItsShareOfMemory) {
  if (has_sanitizer()) GTEST_SKIP() << "a sanitizer needs all the address space";
  options_.terms.most_memory /= 2;
  const ReadFiles result = read_with("memory");
  if (!confinement_.limits) GTEST_SKIP() << "this system sets no limits";
  expect_others_well(result, "memory");
  EXPECT_EQ(end_of(result).state.outcome, Outcome::indexed) << end_of(result).state.reason;
}

}  // namespace
}  // namespace clipfile
