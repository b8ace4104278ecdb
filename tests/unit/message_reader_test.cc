// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/mail/message_reader.h"

#include <gtest/gtest.h>

#include "common/calendar.h"
#include "tests/unit/support/extracted_file.h"

namespace clipfile {
namespace {

const std::string head =
    "From: Jane Doe <jane@a.example>\nTo: joe@b.example\nDate: Sun, 9 Jan 2022 10:00:00 +0100\n"
    "Subject: Fwd: Minutes\nMIME-Version: 1.0\n";

std::string attachment(const std::string& name, const std::string& type,
                       const std::string& contents) {
  return "--b\nContent-Type: " + type + "\nContent-Disposition: attachment; filename=\"" + name +
         "\"\n\n" + contents + "\n";
}

std::string mixed(const std::string& parts) {
  return head + "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nAttached are the minutes.\n" +
         parts + "--b--\n";
}

TEST(ReadMessage, MakesArticlesOfAttachments) {
  const auto file = extract_file(mixed(
      attachment("minutes.txt", "text/plain", "The council met on Sunday and voted.") +
      attachment("minutes.txt", "text/plain", "It did so again.") +
      "--b\nContent-Type: message/rfc822\n\nFrom: a@c.example\nSubject: Inner\n\nInner text.\n"));
  EXPECT_EQ(file.format, "mail");
  EXPECT_EQ(file.parts(), " minutes.txt minutes.txt#2 4");
  EXPECT_TRUE(file.faults.empty());
  ASSERT_EQ(file.articles.size(), 4U);
  EXPECT_EQ(file.articles[0].citation.headline, "Minutes");
  EXPECT_EQ(file.articles[0].type, "mail");
  const auto& published = file.articles[1].citation.published;
  ASSERT_TRUE(published);
  EXPECT_EQ(format_iso_day(published->day), "2022-01-09");
  EXPECT_EQ(published->confidence, Confidence::inferred);
  EXPECT_EQ(file.articles[3].citation.headline, "Inner");
}

TEST(ReadMessage, PassesOverPicturesAndCards) {
  const auto file = extract_file(mixed(attachment("a.png", "image/png", "no picture") +
                                       attachment("a.vcf", "text/vcard", "BEGIN:VCARD") +
                                       attachment("s.asc", "application/pgp-signature", "x")));
  EXPECT_EQ(file.articles.size(), 1U);
  EXPECT_TRUE(file.faults.empty());
}

TEST(ReadMessage, NamesWhatItCannotRead) {
  const auto file = extract_file(mixed(attachment("winmail.dat", "application/ms-tnef", "x")));
  ASSERT_EQ(file.faults.size(), 1U);
  EXPECT_TRUE(file.faults[0].starts_with("winmail.dat: an attachment in Outlook's own form"));
}

TEST(ReadMessage, KeepsPathsOfAttachmentsWithinTheFile) {
  const auto file =
      extract_file(mixed(attachment("../../etc/minutes.txt", "text/plain", "The council met.")));
  EXPECT_EQ(file.parts(), " etc/minutes.txt");
}

TEST(ReadMessage, ReadsAMailOfAnAttachmentAlone) {
  const auto file = extract_file(head +
                                 "Content-Type: text/plain; name=\"a.txt\"\n"
                                 "Content-Disposition: attachment\n\nThe council met.\n");
  EXPECT_EQ(file.parts(), "a.txt");
  EXPECT_TRUE(file.faults.empty());
}

TEST(ReadMessage, ReadsBylineAndPlaceThatTheTextNames) {
  const auto file = extract_file(
      "From: Wire Desk <desk@agency.example>\nTo: a@b.example\nSubject: Talks end\n\n"
      "By Jane Doe\n\nGENEVA, Jan 9 (Agency) - The talks ended on Sunday, officials said.\n");
  ASSERT_EQ(file.articles.size(), 1U);
  EXPECT_EQ(file.articles[0].citation.byline, std::vector<std::string>{"Jane Doe"});
  EXPECT_EQ(file.articles[0].citation.place, "GENEVA");
}

TEST(ReadMessage, CountsAttachments) {
  std::string many;
  for (int i = 0; i < 10'100; ++i) many += "--b\nContent-Disposition: attachment\n\nx\n";
  const auto file = extract_file(mixed(many));
  EXPECT_LE(file.articles.size(), 10'001U);
  ASSERT_FALSE(file.faults.empty());
  EXPECT_NE(file.faults.back().find("10000"), std::string::npos) << file.faults.back();
}

TEST(ReadMessage, ReadsNestedMailsToALimit) {
  std::string mail = "From: a@b.example\nTo: b@c.example\nSubject: innermost\n\ntext\n";
  for (int i = 0; i < 50; ++i) {
    mail =
        "From: a@b.example\nTo: b@c.example\nSubject: x\nContent-Type: message/rfc822\n\n" + mail;
  }
  const auto file = extract_file(mail);
  EXPECT_TRUE(file.articles.empty());
  ASSERT_EQ(file.faults.size(), 1U);
  EXPECT_NE(file.faults[0].find("one within the other"), std::string::npos);
}

}  // namespace
}  // namespace clipfile
