// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/mail/mail_text.h"

#include <gtest/gtest.h>

namespace clipfile {
namespace {

TEST(SplitMailText, TellsOwnWordsFromQuotesAndSignatures) {
  const MailText text = split_mail_text(
      "I do not think that the council will vote on Sunday, for it is a holiday.\n\nOn Sunday Joe "
      "wrote:\n> The council votes.\n>> When?\n\nJane\n-- \nJane Doe\nThe Courier\n",
      Flow::none);
  EXPECT_EQ(
      text.own,
      "I do not think that the council will vote on Sunday, for it is a holiday.\n\n\nJane\n");
  EXPECT_EQ(text.quoted, "On Sunday Joe wrote:\nThe council votes.\nWhen?\n");
  EXPECT_EQ(text.signature, "Jane Doe\nThe Courier\n");
}

TEST(SplitMailText, TakesTheQuoteOfAMailThatOnlyHandsOn) {
  const MailText text = split_mail_text("FYI\n\n> Council votes\n>\n> It did.\n", Flow::none);
  EXPECT_EQ(text.own, "FYI\n\nCouncil votes\n\nIt did.\n");
  EXPECT_EQ(text.quoted, "");
}

TEST(SplitMailText, JoinsFlowedLines) {
  const struct {
    Flow flow;
    std::string_view sent, own;
  } rows[] = {
      {Flow::joins_lines, "The council \nvotes.\nIt did.\n", "The council votes.\nIt did.\n"},
      {Flow::joins_words, "The coun \ncil votes.\n", "The council votes.\n"},
      {Flow::joins_lines, " From here\n", "From here\n"},
      {Flow::joins_lines, "The council ", "The council \n"},
      {Flow::none, "The council \nvotes.\n", "The council \nvotes.\n"},
  };
  for (const auto& [flow, sent, own] : rows)
    EXPECT_EQ(split_mail_text(sent, flow).own, own) << sent;
}

TEST(SplitMailText, KeepsASignatureThatIsAllThereIs) {
  EXPECT_EQ(split_mail_text("-- \nJane\n", Flow::none).own, "-- \nJane\n");
  EXPECT_EQ(split_mail_text("", Flow::none).own, "");
}

TEST(IsMailFurniture, KnowsWhatNewslettersAdd) {
  for (const std::string_view line :
       {"Unsubscribe", "View this email in your browser", "Newsletter abmelden",
        "You are receiving this email because you signed up.", "Se désabonner de cette lettre"}) {
    EXPECT_TRUE(is_mail_furniture(line)) << line;
  }
  EXPECT_FALSE(is_mail_furniture("The council votes on Sunday."));
}

}  // namespace
}  // namespace clipfile
