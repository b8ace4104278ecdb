// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/mail/mbox_splitter.h"

#include <gtest/gtest.h>
#include <string>
#include <vector>

namespace clipfile {
namespace {

const std::string separator = "From a@b.example Sun Jan  9 10:00:00 2022\n";

std::vector<std::string> split(std::string_view mailbox, std::size_t most_bytes = 1000) {
  std::vector<std::string> messages;
  MboxSplitter splitter(most_bytes, [&](const MboxSplitter::Message& message) {
    messages.emplace_back(message.too_large ? "too large" : message.text);
  });
  while (!mailbox.empty()) {
    const std::size_t end = std::min(mailbox.find('\n'), mailbox.size());
    splitter.add_line(mailbox.substr(0, end));
    mailbox.remove_prefix(std::min(end + 1, mailbox.size()));
  }
  splitter.finish();
  return messages;
}

using Messages = std::vector<std::string>;

TEST(MboxSplitter, CutsAtSeparatorsBehindEmptyLines) {
  EXPECT_EQ(split(separator + "Subject: a\n\none\n\n" + separator + "Subject: b\n\ntwo\n"),
            (Messages{"Subject: a\n\none\n\n", "Subject: b\n\ntwo\n"}));
  EXPECT_EQ(split(separator + "Subject: a\n\none\n" + separator + "two\n").size(), 1U);
  EXPECT_EQ(split(""), Messages{});
  EXPECT_EQ(split("\n\n" + separator + "Subject: a\n"), Messages{"Subject: a\n"});
  EXPECT_EQ(split("Subject: a\n\none\n"), Messages{"Subject: a\n\none\n"});
}

TEST(MboxSplitter, TakesTheMarkOffLinesThatWereQuoted) {
  EXPECT_EQ(split(separator + "Subject: a\n\n>From here\n>>From there\n>other\n"),
            Messages{"Subject: a\n\nFrom here\n>From there\n>other\n"});
}

TEST(MboxSplitter, BelievesALengthThatProvesRight) {
  const std::string body = "one\n\n" + separator + "still one\n";
  const std::string first = "Content-Length: " + std::to_string(body.size()) + "\n\n" + body;
  EXPECT_EQ(split(separator + first + "\n" + separator + "Subject: b\n\ntwo\n"),
            (Messages{first + "\n", "Subject: b\n\ntwo\n"}));
  EXPECT_EQ(split(separator + first), Messages{first});
}

TEST(MboxSplitter, CutsNeverthelessWhereALengthIsWrong) {
  const std::string second = "Subject: b\n\ntwo\n";
  for (const std::string length : {"500", "3", "0", "999999999999", "x", "-1"}) {
    const std::string first = "Content-Length: " + length + "\n\none\n\n";
    EXPECT_EQ(split(separator + first + separator + second + "\n" + separator + second),
              (Messages{first, second + "\n", second}))
        << length;
  }
}

TEST(MboxSplitter, PassesOverMessagesThatAreTooLarge) {
  const std::string large = "Subject: a\n\n" + std::string(2000, 'a') + "\n\n";
  EXPECT_EQ(split(separator + large + separator + "Subject: b\n\ntwo\n"),
            (Messages{"too large", "Subject: b\n\ntwo\n"}));
}

TEST(MboxSplitter, ForgetsALengthThatWouldFillTheMemory) {
  std::string mailbox = separator + "Content-Length: 900\n\none\n\n";
  for (int i = 0; i < 100; ++i) mailbox += separator + "Subject: b\n\ntwo\n\n";
  EXPECT_EQ(split(mailbox).size(), 101U);
}

}  // namespace
}  // namespace clipfile
