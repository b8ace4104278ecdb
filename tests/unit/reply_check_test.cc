// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/reading/reply_check.h"

#include <functional>
#include <gtest/gtest.h>
#include <variant>

#include "indexer/extract/ocr/ocr_desk.h"
#include "tests/unit/support/analysed_article.h"

namespace clipfile {
namespace {

const std::string path = "/archive/a.jsonl";
using Kind = WorkerMessage;

class ReplyCheckTest : public testing::Test {
 protected:
  /// "article", "rejected", "finished", "repeated", or what is wrong.
  std::string take(Kind kind, const std::string& bytes) {
    const auto checked = check_.take(kind, bytes);
    if (const auto* fault = std::get_if<ReplyFault>(&checked)) return fault->reason;
    if (std::holds_alternative<Repeated>(checked)) return "repeated";
    if (std::holds_alternative<AnalysedArticle>(checked)) return "article";
    if (std::holds_alternative<RejectedPart>(checked)) return "rejected";
    analysis_ = std::get<FileAnalysis>(checked);
    return "finished";
  }

  std::string take_article(const std::string& part) {
    const std::string document = document_of(article_in(path, part));
    return take(Kind::article, write_article_head(12345, document.size()) + document);
  }

  std::string take_rejected(const std::string& part) {
    return take(Kind::rejected, write_rejected_part(part, {"no \x1b[31m story"}));
  }

  std::string finish(FinishedFile file) { return take(Kind::finished, write_finished(file)); }

  static FinishedFile counted(std::uint64_t articles, std::uint64_t rejected) {
    FinishedFile file;
    file.state.articles = articles;
    file.rejected_parts = rejected;
    return file;
  }

  ReplyCheck check_{path,
                    {.most_message_bytes = 100'000, .most_messages = 20, .most_bytes = 50'000}};
  FileAnalysis analysis_;
};

TEST_F(ReplyCheckTest, FollowsAnAnswerToItsEnd) {
  EXPECT_EQ(take_article("1"), "article");
  EXPECT_EQ(take_rejected("2"), "rejected");
  EXPECT_EQ(take_article("3"), "article");
  EXPECT_EQ(check_.articles(), 2U);
  EXPECT_EQ(finish(counted(2, 1)), "finished");
  EXPECT_EQ(analysis_.rejected_part_count, 1U);
  ASSERT_EQ(analysis_.rejected_parts.size(), 1U);
  EXPECT_EQ(analysis_.rejected_parts[0].find('\x1b'), std::string::npos);
}

TEST_F(ReplyCheckTest, DoesNotTakeTheSizeOfATextFromTheWorker) {
  const std::string document = document_of(article_in(path));
  const auto checked =
      check_.take(Kind::article, write_article_head(12345, document.size()) + document);
  EXPECT_EQ(std::get<AnalysedArticle>(checked).text_bytes, text_bytes_of(article_in(path)));
}

TEST_F(ReplyCheckTest, RefusesWhatDoesNotBelongThere) {
  EXPECT_EQ(take(Kind::hello, ""), "a message out of turn");
  EXPECT_EQ(take(Kind::terms, ""), "a message out of turn");
  EXPECT_EQ(take(Kind::article, "x"), "garbage");
  EXPECT_EQ(take(Kind::rejected, "x"), "garbage");
  EXPECT_EQ(take(Kind::finished, "x"), "garbage");
  EXPECT_EQ(take_article("1"), "article");
  EXPECT_EQ(take_article("1"), "two articles in one place");
}

TEST_F(ReplyCheckTest, CountsForItself) {
  EXPECT_EQ(take_article("1"), "article");
  for (const FinishedFile& file : {counted(0, 0), counted(2, 0), counted(1, 1)}) {
    EXPECT_EQ(finish(file), "another number of articles than came");
  }
}

TEST_F(ReplyCheckTest, RefusesStatesThatMakeNoSense) {
  const struct {
    const char* what;
    std::function<void(FileState&)> change;
  } rows[] = {
      {"no reason", [](FileState& state) { state.outcome = Outcome::failed; }},
      {"no hash", [](FileState& state) { state.content_hash = "abc"; }},
      {"a reader of many words", [](FileState& state) { state.reader = "HTML\n"; }},
      {"a stamp of a file that is to be looked at again",
       [](FileState& state) {
         state.outcome = Outcome::unfinished;
         state.reason = "changed";
         state.stamp.size = 1;
       }},
  };
  for (const auto& [what, change] : rows) {
    FinishedFile file;
    change(file.state);
    EXPECT_EQ(finish(file), "garbage") << what;
  }
}

TEST_F(ReplyCheckTest, CountsThePagesThatAreRecognised) {
  EXPECT_EQ(take(Kind::page, "x"), "garbage");
  ReplyCheck check(path, {.most_message_bytes = 1, .most_messages = 100'000, .most_bytes = 1});
  for (unsigned i = 0; i < most_recognised_pages; ++i) {
    ASSERT_TRUE(std::holds_alternative<PageBegun>(check.take(Kind::page, "")));
  }
  EXPECT_EQ(std::get<ReplyFault>(check.take(Kind::page, "")).reason,
            "more pages than are recognised");
  check.begin_again();
  EXPECT_TRUE(std::holds_alternative<PageBegun>(check.take(Kind::page, "")));
}

TEST_F(ReplyCheckTest, HasEnoughSometime) {
  const std::string too_much = "more than any file of this size holds";
  for (int i = 0; i < 20; ++i) EXPECT_EQ(take_rejected(std::to_string(i)), "rejected");
  EXPECT_EQ(take_rejected("20"), too_much);
  check_.begin_again();
  EXPECT_EQ(take(Kind::rejected, std::string(50'001, 'x')), too_much);
}

/// Another worker tells the same once more, and perhaps more of it.
TEST_F(ReplyCheckTest, KnowsWhatItHasHeardBefore) {
  take_article("1");
  take_rejected("2");
  check_.begin_again();
  EXPECT_EQ(take_article("1"), "repeated");
  EXPECT_EQ(take_rejected("2"), "repeated");
  EXPECT_EQ(take_article("3"), "article");
  check_.begin_again();
  EXPECT_EQ(take_article("1"), "repeated");
  EXPECT_EQ(take_article("3"), "repeated");
  EXPECT_EQ(take_article("3"), "two articles in one place");
  EXPECT_EQ(take_rejected("2"), "repeated");
  EXPECT_EQ(take_rejected("4"), "rejected");
}

TEST(ReplyLimits, GrowWithTheFile) {
  const ReplyLimits small = limits_of_reply({}, 0);
  const ReplyLimits large = limits_of_reply({}, std::uint64_t{1} << 34);
  EXPECT_GT(large.most_bytes, small.most_bytes);
  EXPECT_GT(large.most_messages, small.most_messages);
  EXPECT_EQ(large.most_message_bytes, small.most_message_bytes);
  EXPECT_GT(small.most_message_bytes, ExtractionLimits().most_text_bytes);
}

}  // namespace
}  // namespace clipfile
