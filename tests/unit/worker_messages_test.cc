// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/worker/worker_messages.h"

#include <gtest/gtest.h>

namespace clipfile {
namespace {

/// Whether `read` takes the bytes as they are, and neither less nor more of them.
template <typename Read>
void expect_exact(const std::string& bytes, const Read& read) {
  EXPECT_TRUE(read(bytes));
  EXPECT_FALSE(read(bytes + 'x'));
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    EXPECT_FALSE(read(bytes.substr(0, size))) << size;
  }
}

FinishedFile finished_file() {
  FinishedFile file;
  file.state.stamp = {.size = 1, .modified_ns = -2, .changed_ns = 3, .inode = 4};
  file.state.content_hash = "0123";
  file.state.articles = 5;
  file.state.outcome = Outcome::failed;
  file.state.reason = "no story";
  file.state.reader = "html 3";
  file.rejected_parts = 6;
  return file;
}

TEST(WorkerMessages, AreReadAsTheyWereWritten) {
  const WorkerTerms terms{
      .limits = {.most_page_bytes = 1, .most_text_bytes = 2, .ocr_languages = "eng+deu"},
      .most_memory = 3};
  const auto read = read_terms(write_terms(terms));
  ASSERT_TRUE(read);
  EXPECT_EQ(read->limits.most_page_bytes, 1U);
  EXPECT_EQ(read->limits.most_text_bytes, 2U);
  EXPECT_EQ(read->limits.ocr_languages, "eng+deu");
  EXPECT_EQ(read->most_memory, 3U);
  const WorkerHello hello{.readers = "readers 0",
                          .confinement = {.limits = true, .landlock = 7, .call_filter = true}};
  EXPECT_EQ(read_hello(write_hello(hello)), hello);
  EXPECT_EQ(read_finished(write_finished(finished_file())), finished_file());
  const auto article = read_article(write_article_head(9, 8) + "document");
  ASSERT_TRUE(article);
  EXPECT_EQ(article->document, "document");
  EXPECT_EQ(article->text_bytes, 9U);
  const auto part = read_rejected_part(write_rejected_part("2", {"no", RejectionCause::size}));
  ASSERT_TRUE(part);
  EXPECT_EQ(part->part, "2");
  EXPECT_EQ(part->why.reason, "no");
  EXPECT_EQ(part->why.cause, RejectionCause::size);
  EXPECT_EQ(read_begun_part(write_begun_part(7)), 7U);
}

TEST(FileOrder, IsReadAsItWasWritten) {
  const FileOrder orders[] = {
      {"a.pdf", ""},
      {"/archive/Żółw \xFF.pdf", "title: A scan\n"},
      {"", ""},
      {"a.pdf", "title: \"A\"\n\ttabs, and \xFF\n"},
      {"a.pdf", std::string("a\0b", 3)},
      {"a.zip", "", {{3, "its reader crashed"}, {7, ""}}},
  };
  for (const FileOrder& order : orders) {
    EXPECT_EQ(read_file_order(write_file_order(order)), order) << order.path;
  }
  EXPECT_FALSE(read_file_order(write_file_order({"a.zip", "", {{3, "why"}}}) + 'x'));
}

TEST(WorkerMessages, AreRefusedWhereTheyAreCutOrTooLong) {
  expect_exact(write_terms({}), read_terms);
  expect_exact(write_hello({}), read_hello);
  expect_exact(write_finished(finished_file()), read_finished);
  expect_exact(write_article_head(1, 3) + "abc", read_article);
  expect_exact(write_rejected_part("1", {"no"}), read_rejected_part);
  expect_exact(write_begun_part(7), read_begun_part);
}

TEST(WorkerMessages, HoldReasonsOfABoundedLength) {
  const std::string endless(1'000'000, 'x');
  const auto part = read_rejected_part(write_rejected_part(endless, {endless}));
  EXPECT_EQ(part->why.reason.size(), longest_reason);
  EXPECT_EQ(part->part.size(), longest_part);
  FinishedFile file = finished_file();
  file.state.reason = endless;
  EXPECT_EQ(read_finished(write_finished(file))->state.reason.size(), longest_reason);
}

TEST(WorkerMessages, OfAnotherProtocolAreRefused) {
  std::string terms = write_terms({});
  ++terms[0];
  EXPECT_FALSE(read_terms(terms));
}

TEST(FrameHead, IsReadAsItWasWritten) {
  const auto head =
      read_frame_head(write_frame_head({.bytes = 0x12345678, .kind = WorkerMessage::finished}));
  ASSERT_TRUE(head);
  EXPECT_EQ(head->bytes, 0x12345678U);
  EXPECT_EQ(head->kind, WorkerMessage::finished);
  EXPECT_FALSE(read_frame_head(std::string(4, '\0') + '\x08'));
  EXPECT_FALSE(read_frame_head(std::string(4, '\0') + '\xFF'));
}

}  // namespace
}  // namespace clipfile
