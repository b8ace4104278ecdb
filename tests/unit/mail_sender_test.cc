// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/mail/mail_sender.h"

#include <gtest/gtest.h>
#include <string>
#include <vector>

namespace clipfile {
namespace {

MailSender sender_of(const std::string& headers) {
  return read_sender(std::get<MimeMessage>(parse_message(headers + "\nX: y\n\ntext")));
}

TEST(ReadSender, TellsPeopleFromPublications) {
  const struct {
    std::string headers, publication;
    std::vector<std::string> people;
  } rows[] = {
      {"From: The Courier <news@courier.example>", "The Courier", {}},
      {"From: Jane Doe <jane@doe.example>", "Jane Doe", {"Jane Doe"}},
      {"From: \"Doe, Jane\" <jane@doe.example>", "Doe, Jane", {"Jane Doe"}},
      {"From: Jane Doe from The Courier <news@courier.example>", "The Courier", {"Jane Doe"}},
      {"From: \"Jane Doe | The Courier\" <news@courier.example>", "The Courier", {"Jane Doe"}},
      {"From: \"'Jane Doe' via Dispatches\" <list@a.example>", "Dispatches", {"Jane Doe"}},
      {"From: Harbour Weekly <harbour@weekly.example>", "Harbour Weekly", {}},
      {"From: Mail Delivery <MAILER-DAEMON@a.example>", "Mail Delivery", {}},
      {"From: Jane Doe <newsletter@a.example>", "Jane Doe", {}},
      {"From: Eastern Flank <briefs@a.example>\nList-Unsubscribe: <x>", "Eastern Flank", {}},
      {"From: Jane Doe <jane@a.example>\nList-Unsubscribe: <x>", "Jane Doe", {"Jane Doe"}},
      {"From: news@courier.example", "courier.example", {}},
      {"From: a@b.example\nList-Id: \"The Dispatches\" <d.b.example>", "The Dispatches", {}},
      {"From: a@b.example\nList-Id: <d.b.example>", "d.b.example", {}},
      {"Sender: The Courier <a@b.example>", "The Courier", {}},
      {"Subject: x", "", {}},
  };
  for (const auto& [headers, publication, people] : rows) {
    const MailSender sender = sender_of(headers);
    EXPECT_EQ(sender.publication, publication) << headers;
    EXPECT_EQ(sender.people, people) << headers;
  }
}

}  // namespace
}  // namespace clipfile
