// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/render/digest.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <sstream>

#include "common/text/utf8.h"
#include "tests/unit/support/sample_news.h"

namespace clipfile {
namespace {

News news_of(const std::vector<std::string>& names, const std::string& path = "/clips/a") {
  News news;
  for (const std::string& name : names) {
    news.alerts.push_back(sample_alert(name, {sample_result(1, path, "The talks ended.")}));
  }
  return news;
}

TEST(Digest, IsAMailWithABodyInUtf8) {
  EXPECT_EQ(write_digest(news_of({"Talks"}), {"desk@news.example", "ana"}),
            "To: desk@news.example, ana\n"
            "Subject: 1 new passage: Talks\n"
            "MIME-Version: 1.0\n"
            "Content-Type: text/plain; charset=UTF-8\n"
            "Content-Transfer-Encoding: 8bit\n"
            "Auto-Submitted: auto-generated\n"
            "\n"
            "== Talks: 1 new passage\n"
            "\n"
            "1.  Headline of the talks\n"
            "    The Post · 9 January 2022 (inferred)\n"
            "    /clips/a\n"
            "    The talks ended.\n");
}

TEST(Digest, LeavesTheAddressToSendmailWhereNoneIsGiven) {
  EXPECT_TRUE(write_digest(news_of({"Talks"}), {}).starts_with("Subject: "));
}

TEST(Digest, IsEmptyWithoutNews) { EXPECT_EQ(write_digest({}, {"ana"}), ""); }

TEST(Digest, NamesFiveSearchesInItsSubject) {
  const std::string mail = write_digest(news_of({"A", "B", "C", "D", "E", "F", "G"}), {});
  EXPECT_TRUE(mail.starts_with("Subject: 7 new passages: A, B, C, D, E and 2 more\n")) << mail;
}

TEST(Digest, HasNoLineThatMailDoesNotAllow) {
  std::string path;
  while (path.size() < 3'900) path += "/Übersicht";
  const std::string mail = write_digest(news_of({"Talks"}, path), {});
  std::istringstream lines(mail);
  std::string joined;
  for (std::string line; std::getline(lines, line);) {
    EXPECT_LE(line.size(), 998U);
    EXPECT_NE(line, ".");
    EXPECT_TRUE(is_valid_utf8(line));
    joined += line;
  }
  EXPECT_NE(joined.find(path), std::string::npos) << "nothing of it is lost";
}

}  // namespace
}  // namespace clipfile
