// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/mail/mail.h"

#include <gtest/gtest.h>

#include "tests/unit/support/extracted_file.h"

namespace clipfile {
namespace {

const std::string mail =
    "From: Jane Doe <jane@a.example>\nTo: joe@b.example\nDate: Sun, 9 Jan 2022 10:00:00 +0100\n"
    "Subject: Minutes\n\nThe council met.\n";
const std::string separator = "From a@b.example Sun Jan  9 10:00:00 2022\n";

TEST(ReadMail, ReadsWhateverMailersPutAroundAMail) {
  const std::string apple =
      std::to_string(mail.size()) + "\n" + mail + "<?xml version=\"1.0\"?><plist><dict/></plist>\n";
  std::string windows;
  for (const char c : mail) windows += c == '\n' ? "\r\n" : std::string(1, c);
  for (const auto& [name, bytes] : {std::pair<std::string, std::string>{"a.eml", mail},
                                    {"a.eml", separator + mail},
                                    {"a", "\xEF\xBB\xBF" + mail},
                                    {"a", "\r\n\r\n" + windows},
                                    {"a.emlx", apple}}) {
    const auto file = extract_file(bytes, name);
    EXPECT_EQ(file.format, "mail") << name;
    ASSERT_EQ(file.articles.size(), 1U) << name;
    EXPECT_EQ(file.articles[0].citation.headline, "Minutes") << name;
    EXPECT_EQ(file.articles[0].body, std::vector<std::string>{"The council met."}) << name;
    EXPECT_EQ(file.articles[0].part, "") << name;
  }
}

TEST(ReadMbox, NumbersTheMessages) {
  const std::string with_attachment =
      "Subject: x\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\ntext\n--b\n"
      "Content-Disposition: attachment; filename=a.txt\n\nThe council met.\n--b--\n";
  const auto file = extract_file(separator + mail + "\n" + separator + with_attachment + "\n" +
                                 separator + "Subject: empty\n\n\n" + separator + mail);
  EXPECT_EQ(file.format, "mbox");
  EXPECT_EQ(file.parts(), "1 2 2!/a.txt 4");
  EXPECT_EQ(file.faults, std::vector<std::string>{"3: mail: holds no text"});
}

TEST(ReadMbox, ReadsMessagesWithoutHeaderLines) {
  const auto file = extract_file(separator + "\nThe council met.\n", "a.mbox");
  ASSERT_EQ(file.articles.size(), 1U);
  EXPECT_EQ(file.articles[0].body, std::vector<std::string>{"The council met."});
}

TEST(ReadMhtml, ReadsThePageThatWasSaved) {
  const auto file = extract_file(
      "From: <Saved by Blink>\nSnapshot-Content-Location: https://courier.example/bridge\n"
      "Subject: Bridge\nDate: Sun, 9 Jan 2022 10:00:00 -0000\nMIME-Version: 1.0\n"
      "Content-Type: multipart/related; type=\"text/html\"; boundary=b\n\n--b\n"
      "Content-Type: text/html\nContent-Location: https://courier.example/bridge\n\n"
      "<html><head><title>Bridge closed</title></head><body><h1>Bridge closed</h1><p>The bridge "
      "over the river was closed on Sunday, officials said.</p></body></html>\n--b\n"
      "Content-Type: text/html\nContent-Location: https://ads.example/1\n\n<p>Buy this.</p>\n"
      "--b--\n");
  EXPECT_EQ(file.format, "mhtml");
  ASSERT_EQ(file.articles.size(), 1U);
  const Article& article = file.articles[0];
  EXPECT_EQ(article.citation.headline, "Bridge closed");
  EXPECT_EQ(article.citation.url, "https://courier.example/bridge");
  EXPECT_EQ(article.captured, "2022-01-09T10:00:00Z");
  EXPECT_FALSE(article.citation.published) << "the day of a capture is none of publication";
}

TEST(ReadMhtml, SaysThatThereIsNoPage) {
  const auto file = extract_file(
      "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\n"
      "Content-Type: image/png\n\nx\n--b--\n");
  EXPECT_EQ(file.faults, std::vector<std::string>{"MHTML: holds no page"});
}

}  // namespace
}  // namespace clipfile
