// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/mail/mail_citation.h"

#include <gtest/gtest.h>

#include "common/calendar.h"

namespace clipfile {
namespace {

Citation cite(const std::string& headers) {
  return read_mail_citation(std::get<MimeMessage>(parse_message(headers + "\n\ntext")));
}

TEST(StripSubject, TakesAwayWhatMailersPutBefore) {
  const struct {
    std::string_view subject, headline;
  } rows[] = {
      {"Council votes", "Council votes"},
      {"Re: Council votes", "Council votes"},
      {"RE[2]: Fwd: Council votes", "Council votes"},
      {"Fwd: [news] Council votes", "Council votes"},
      {"[news] Re: Council votes", "Council votes"},
      {"AW: WG: Rat stimmt ab", "Rat stimmt ab"},
      {"TR: Le conseil vote", "Le conseil vote"},
      {"回复：议会投票", "议会投票"},
      {"Bridge: what we know", "Bridge: what we know"},
      {"[Exclusive]", "[Exclusive]"},
      {"Re:", ""},
      {"", ""},
      {"[", "["},
  };
  for (const auto& [subject, headline] : rows) EXPECT_EQ(strip_subject(subject), headline);
}

TEST(ReadMailCitation, ReadsSubjectSenderAndDay) {
  const Citation citation = cite(
      "From: The Courier <news@courier.example>\nSubject: =?utf-8?q?Caf=C3=A9?= closed\n"
      "Date: Sun, 9 Jan 2022 23:30:00 -0800\nArchived-At: <https://lists.example/1>");
  EXPECT_EQ(citation.headline, "Café closed");
  EXPECT_EQ(citation.publication, "The Courier");
  EXPECT_EQ(citation.url, "https://lists.example/1");
  ASSERT_TRUE(citation.published);
  EXPECT_EQ(format_iso_day(citation.published->day), "2022-01-09") << "in the sender's own zone";
  EXPECT_EQ(citation.published->source, "mail-date");
  EXPECT_EQ(citation.published->confidence, Confidence::stated);
}

TEST(ReadMailCitation, TakesTheDayOfReceiptWhereNoneIsStated) {
  const Citation citation = cite("Date: soon\nReceived: by a (b; c); Sun, 9 Jan 2022 10:00:00 GMT");
  ASSERT_TRUE(citation.published);
  EXPECT_EQ(citation.published->source, "mail-received");
  EXPECT_EQ(citation.published->confidence, Confidence::likely);
  EXPECT_FALSE(cite("Subject: x").published);
  EXPECT_FALSE(cite("Date: Sun, 9 Jan 3022 10:00:00 GMT").published);
}

}  // namespace
}  // namespace clipfile
