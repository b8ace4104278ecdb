// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/mail/mime_message.h"

#include <gtest/gtest.h>

namespace clipfile {
namespace {

MimeMessage parse(std::string_view text) { return std::get<MimeMessage>(parse_message(text)); }

/// "text/plain(alternative)=hello", joined by spaces.
std::string describe(const MimeMessage& message) {
  std::string described;
  for (const MimePart& part : message.parts) {
    described += (described.empty() ? "" : " ") + part.type + '(' + part.container +
                 ")=" + part.bytes.substr(0, part.bytes.find_last_not_of("\r\n") + 1);
  }
  return described;
}

TEST(ParseMessage, DecodesWhatWasEncodedToBeSent) {
  const struct {
    std::string_view encoding, sent, bytes;
  } rows[] = {
      {"7bit", "hello", "hello"},
      {"quoted-printable", "caf=C3=A9 =\nopen", "caf\xC3\xA9 open"},
      {"base64", "aGVs\nbG8=", "hello"},
      {"8bit", "caf\xE9", "caf\xE9"},
      {"nonsense", "hello", "hello"},
      {"", "hello", "hello"},
  };
  for (const auto& [encoding, sent, bytes] : rows) {
    const std::string mail =
        "Subject: x\nContent-Type: text/plain; charset=\"latin1\"\n"
        "Content-Transfer-Encoding: " +
        std::string(encoding) + "\n\n" + std::string(sent) + "\n";
    const MimeMessage message = parse(mail);
    ASSERT_EQ(message.parts.size(), 1U) << encoding;
    EXPECT_EQ(describe(message), "text/plain()=" + std::string(bytes)) << encoding;
    EXPECT_EQ(message.parts[0].charset, "latin1");
  }
}

TEST(ParseMessage, ListsThePartsInOrder) {
  const MimeMessage message = parse(
      "Subject: x\nContent-Type: multipart/mixed; boundary=a\n\npreamble\n--a\n"
      "Content-Type: multipart/alternative; boundary=b\n\n--b\n\nplain\n--b\n"
      "Content-Type: TEXT/HTML\n\n<p>page\n--b--\n--a\n"
      "Content-Type: application/pdf; name=\"m=?utf-8?q?=C3=BC?=.pdf\"\n"
      "Content-Disposition: Attachment\n\n%PDF\n--a\n"
      "Content-Type: message/rfc822\n\nSubject: inner\n\nhello\n--a\n"
      "Content-Type: image/png\nContent-ID: <1>\n\nPNG\n--a--\nepilogue\n");
  EXPECT_EQ(describe(message),
            "text/plain(alternative)=plain text/html(alternative)=<p>page "
            "application/pdf(mixed)=%PDF message/rfc822(mixed)=Subject: inner\n\nhello "
            "image/png(mixed)=");
  EXPECT_EQ(message.parts[2].name, "m\u00FC.pdf");
  EXPECT_TRUE(message.parts[2].attached);
  EXPECT_FALSE(message.parts[1].attached);
  EXPECT_TRUE(message.parts[4].embedded);
}

TEST(ParseMessage, FindsHeaderLines) {
  const MimeMessage message = parse("SUBJECT: one\nsubject: two\nX: a\n b\n\ntext");
  EXPECT_EQ(message.header("subject"), " one\n");
  EXPECT_EQ(message.header("x"), " a\n b\n");
  EXPECT_EQ(message.header("date"), "");
}

TEST(ParseMessage, TakesTextWithoutHeaderLinesAsItStands) {
  EXPECT_EQ(describe(parse("\nhello")), "text/plain()=hello");
}

TEST(ParseMessage, SaysThatAMailIsEncrypted) {
  EXPECT_TRUE(
      parse("Content-Type: multipart/encrypted; boundary=a\n\n--a\n\nx\n--a--\n").encrypted);
}

TEST(ParseMessage, SurvivesMailsThatAreNestedWithoutEnd) {
  std::string multiparts = "Subject: x\n";
  std::string messages = "Subject: x\n";
  for (int i = 0; i < 10'000; ++i) {
    const std::string boundary = std::to_string(i);
    multiparts +=
        "Content-Type: multipart/mixed; boundary=" + boundary + "\n\n--" + boundary + '\n';
    messages += "Content-Type: message/rfc822\n\n";
  }
  EXPECT_LT(parse(multiparts).parts.size(), 10U);
  EXPECT_LT(parse(messages).parts.size(), 10U);
  std::string same = "Content-Type: multipart/mixed; boundary=a\n\n";
  for (int i = 0; i < 10'000; ++i) same += "--a\nContent-Type: multipart/mixed; boundary=a\n\n";
  EXPECT_LT(parse(same).parts.size(), 20'000U);
}

TEST(ParseMessage, SurvivesHostileHeaderLines) {
  const std::string many(2'000'000, 'a');
  std::string groups;
  for (int i = 0; i < 1'000'000; ++i) groups += "a:";
  for (const std::string& mail :
       {"From: " + groups + "\nTo: " + groups + "\n\ntext", "Subject: " + many + "\n\ntext",
        many + ": x\n\ntext", many,
        "Subject: x\nContent-Type: multipart/mixed; boundary=" + many + "\n\n--" + many + "\n\nx",
        std::string("Subject: a\0b\nFrom: \0\n\nte\0xt", 25), std::string("Content-Type: \n\n\n"),
        "Content-Type: text/plain; charset=" + many + "\n\ntext"}) {
    EXPECT_LE(parse(mail).parts.size(), 2U);
  }
}

TEST(ParseMailbox, ReadsTheFirstSender) {
  const struct {
    std::string_view raw, name, address;
  } rows[] = {
      {"Jane Doe <jane@a.example>", "Jane Doe", "jane@a.example"},
      {"jane@a.example", "", "jane@a.example"},
      {"\"Doe, Jane\" <jane@a.example>, b@c.example", "Doe, Jane", "jane@a.example"},
      {"=?iso-8859-1?Q?Caf=E9=2C_Inc=2E?= <a@b.example>", "Café, Inc.", "a@b.example"},
      {"jane@a.example (Jane Doe)", "Jane Doe", "jane@a.example"},
      {"", "", ""},
  };
  for (const auto& [raw, name, address] : rows) {
    const MailAddress read = parse_mailbox(raw);
    EXPECT_EQ(read.name, name) << raw;
    EXPECT_EQ(read.address, address) << raw;
  }
}

TEST(ParseMailbox, SurvivesGroupsWithinGroups) {
  std::string groups;
  std::string comments;
  for (int i = 0; i < 1'000'000; ++i) {
    groups += "a:";
    comments += '(';
  }
  EXPECT_EQ(parse_mailbox(groups).address, "");
  EXPECT_EQ(parse_mailbox(comments).address, "");
}

TEST(ToUtcTime, ReadsTheTimesOfMails) {
  EXPECT_EQ(to_utc_time("Sun, 9 Jan 2022 10:00:00 +0100"), "2022-01-09T09:00:00Z");
  EXPECT_EQ(to_utc_time("9 Jan 2022 10:00:00 GMT"), "2022-01-09T10:00:00Z");
  EXPECT_EQ(to_utc_time("yesterday"), "");
  EXPECT_EQ(to_utc_time(""), "");
}

}  // namespace
}  // namespace clipfile
