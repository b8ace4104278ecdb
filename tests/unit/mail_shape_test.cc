// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/mail/mail_shape.h"

#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>
#include <string>

#include "indexer/extract/recognise.h"

namespace clipfile {
namespace {

namespace fs = std::filesystem;

std::string name_of_mail(std::string_view head, std::string_view extension = "") {
  const auto format = recognise_mail(head, extension);
  return format ? std::string(row_of(*format).name) : "";
}

TEST(RecogniseMail, KnowsMailsByTheirHeaderLines) {
  for (const std::string_view head : {
           "Received: by a\nMessage-ID: <1@a>\n\ntext",
           "Return-Path: <a@b>\r\nSubject: x\r\n\r\ntext",
           "From: Jane <jane@a.example>\nDate: Sun, 9 Jan 2022 10:00:00 +0100\nSubject: x\n\ntext",
           "From: jane@a.example\nTo: joe@a.example\nSubject: x\n\ntext",
           "MIME-Version: 1.0\nContent-Type: text/plain\n\ntext",
           "1795\nFrom: jane@a.example\nTo: joe@a.example\nSubject: x\n\ntext",
           "Path: news.example!not\nNewsgroups: alt.news\nFrom: a@b.example\nSubject: x\n\ntext",
       }) {
    EXPECT_EQ(name_of_mail(head), "mail") << head;
  }
  EXPECT_EQ(name_of_mail("Subject: x\n\ntext", "eml"), "mail");
}

TEST(RecogniseMail, LeavesClippingsWithFieldsAlone) {
  for (const std::string_view head : {
           "Subject: Harbour board drops plan\nDate: Tue, 4 Jun 2019 09:12:00 +0200\n\ntext",
           "From: The Marn Chronicle\nDate: 12 May 2018\nSubject: x\n\ntext",
           "Title: x\nDate: 12 May 2018\nSource: a@b.example\n\ntext",
           "From: our correspondent\nTo: nobody\n\ntext",
           "Date: 12 May 2018\nFrom: jane@a.example\n\ntext",
           "From here to there\n\ntext",
           "From the river to the town on Sun May 8 it took them until 10:00:00\n\ntext",
           "Content-Type: text/html\nDate: today\nServer: a\n\ntext",
           "2022\n\nA year in news",
           "",
           "\n",
       }) {
    EXPECT_EQ(name_of_mail(head), "") << head;
  }
}

TEST(RecogniseMail, TakesNoPastedClippingForAMail) {
  std::size_t files = 0;
  for (const auto& folder :
       {fs::path(CLIPFILE_TEST_DATA) / "pasted", fs::path(CLIPFILE_SOURCE_DIR) / "corpus"}) {
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
      if (!entry.is_regular_file()) continue;
      std::ifstream in(entry.path(), std::ios::binary);
      const std::string text{std::istreambuf_iterator<char>(in), {}};
      EXPECT_EQ(name_of_mail(text), "") << entry.path();
      ++files;
    }
  }
  EXPECT_GT(files, 60U);
}

TEST(RecogniseMail, KnowsMailboxesBySeparators) {
  const std::string message = "Subject: x\n\ntext\n";
  const std::string line = "From jane@a.example Sun Jan  9 10:00:00 2022\n";
  EXPECT_EQ(name_of_mail(line + message), "mbox");
  EXPECT_EQ(name_of_mail("From - Sun Jan  9 10:00:00 2022\n" + message), "mbox");
  EXPECT_EQ(name_of_mail(line + message, "eml"), "mail");
  EXPECT_EQ(name_of_mail(line + "\ntext without headers\n", "mbox"), "mbox");
}

TEST(RecogniseMail, KnowsPagesThatWereSaved) {
  const std::string related = "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n";
  EXPECT_EQ(name_of_mail("From: <Saved by Blink>\nSubject: x\n" + related), "mhtml");
  EXPECT_EQ(name_of_mail("From: <Von Internet Explorer gespeichert>\n" + related), "mhtml");
  EXPECT_EQ(name_of_mail("From: jane@a.example\nTo: joe@a.example\nSubject: x\n" + related),
            "mail");
  EXPECT_EQ(name_of_mail("MIME-Version: 1.0\nContent-Type: text/html\n\n<p>", "mht"), "mhtml");
}

TEST(IsMboxSeparator, NeedsATimeAsMailersWriteIt) {
  const struct {
    std::string_view line;
    bool separates;
  } rows[] = {
      {"From jane@a.example Sun Jan  9 10:00:00 2022", true},
      {"From - Sun Jan 09 10:00:00 2022", true},
      {"From jane@a.example Sun Jan  9 10:00:00 +0100 2022", true},
      {"From somebody Mon Jun 01 10:00 2009", true},
      {"From the beginning of May", false},
      {"From 10:00 on Sunday 2022 was a good year", false},
      {">From jane@a.example Sun Jan  9 10:00:00 2022", false},
      {"From: jane@a.example", false},
      {"", false},
  };
  for (const auto& [line, separates] : rows) EXPECT_EQ(is_mbox_separator(line), separates) << line;
}

TEST(RecogniseFormat, AsksForMailsBeforeBinaryData) {
  std::string mail = "Received: by a\nMessage-ID: <1@a>\nContent-Transfer-Encoding: binary\n\n";
  mail += std::string(4000, '\x01');
  EXPECT_EQ(recognise_format(mail, "a.eml"), Format::mail);
  EXPECT_EQ(recognise_format("\n\n" + mail, ""), Format::mail);
}

}  // namespace
}  // namespace clipfile
