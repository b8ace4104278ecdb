// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/reading/pool_run.h"

#include <gtest/gtest.h>
#include <string>
#include <utility>
#include <variant>
#include <vector>
#include <xapian.h>

#include "common/stored_article.h"
#include "indexer/extract/reader_version.h"
#include "indexer/worker/sandbox.h"
#include "tests/unit/support/pool_of_workers.h"

namespace clipfile {
namespace {

using std::chrono::milliseconds;

/// Files that take a worker over, among others.
class HostileFileTest : public PoolOfWorkers {
 protected:
  HostileFileTest() : PoolOfWorkers(CLIPFILE_HOSTILE_WORKER) {
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

/// What comes for ever is no sign that it will end.
TEST_F(HangingFileTest, IsGivenUpInTheEndWhereItGivesOneArticleAfterTheOther) {
  options_.reply_limits = limits_of_reply;
  hangs_ = true;
  add("hostile.txt", "hostile: without end\n");
  const ReadFiles result = read();
  ASSERT_EQ(result.ends.size(), 1U);
  const FileAnalysis end = std::get<FileAnalysis>(result.ends[0].second);
  EXPECT_EQ(end.state.outcome, Outcome::failed);
  EXPECT_TRUE(end.state.reason.starts_with("took longer than 5 s in all")) << end.state.reason;
  EXPECT_GT(end.state.articles, 0U);
  EXPECT_EQ(end.state.articles, result.articles.size()) << "they stay";
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
