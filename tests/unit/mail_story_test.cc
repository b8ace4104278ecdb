// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/mail/mail_story.h"

#include <gtest/gtest.h>
#include <string>

namespace clipfile {
namespace {

const std::string page = "<p>The bridge over the river was closed on Sunday, officials said.</p>";

MimePart part(std::string type, std::string bytes, std::string container = "mixed") {
  MimePart made;
  made.type = std::move(type);
  made.bytes = std::move(bytes);
  made.container = std::move(container);
  return made;
}

MimePart named(MimePart made, std::string name, bool attached = true) {
  made.name = std::move(name);
  made.attached = attached;
  return made;
}

MimeMessage message(std::vector<MimePart> parts) {
  MimeMessage made;
  made.parts = std::move(parts);
  return made;
}

/// The paragraphs joined by "|", or the reason.
std::string story_of(const MimeMessage& mail) {
  const auto story = read_mail_story(mail, sort_parts(mail));
  if (const auto* rejection = std::get_if<Rejection>(&story)) return rejection->reason;
  std::string joined;
  for (const std::string& paragraph : std::get<Article>(story).body) {
    joined += (joined.empty() ? "" : "|") + paragraph;
  }
  return joined;
}

TEST(SortParts, TellsTextFromAttachments) {
  const MimeMessage mail = message(
      {part("text/plain", "a", "alternative"), part("text/html", page, "alternative"),
       part("image/png", "x", "related"), named(part("application/pdf", "x"), "a.pdf"),
       named(part("text/plain", "x"), "b.txt", false), named(part("image/png", "x"), "c.png"),
       part("application/pgp-signature", "x"), part("text/calendar", "x"),
       part("message/rfc822", "Subject: x"), named(part("text/html", page), "d.html"),
       part("text/plain", "footer"), named(part("application/pdf", ""), "empty.pdf")});
  const MailParts parts = sort_parts(mail);
  EXPECT_EQ(parts.texts, (std::vector<std::size_t>{0, 10}));
  EXPECT_EQ(parts.pages, (std::vector<std::size_t>{1}));
  EXPECT_EQ(parts.attachments, (std::vector<std::size_t>{3, 4, 5, 8, 9}));
}

TEST(SortParts, TakesTheFirstTextForTheMailEvenIfItHasAName) {
  const MailParts parts = sort_parts(message({named(part("text/plain", "a"), "body.txt", false)}));
  EXPECT_EQ(parts.texts.size(), 1U);
}

TEST(ReadMailStory, TakesWhicheverTellsMore) {
  const std::string told = "The bridge over the river was closed on Sunday, officials said.";
  EXPECT_EQ(story_of(message({part("text/plain", "Your mailer shows no pages.", "alternative"),
                              part("text/html", page, "alternative")})),
            told);
  EXPECT_EQ(story_of(message({part("text/plain", told, "alternative"),
                              part("text/html", "<p>See below</p>", "alternative")})),
            told);
  EXPECT_EQ(story_of(message({part("text/plain", "Look at this:"), part("text/html", page)})),
            "Look at this:|" + told);
}

TEST(ReadMailStory, TakesThePlainTextThatShowsWhatIsQuoted) {
  const std::string own = "I do not think that the council will vote on Sunday at all.";
  EXPECT_EQ(
      story_of(message({part("text/plain", own + "\n\nJoe wrote:\n> It votes.", "alternative"),
                        part("text/html", "<p>" + own + "</p>" + page + page, "alternative")})),
      own);
}

TEST(ReadMailStory, DecodesByTheCharsetThatIsDeclaredAndPastAWrongOne) {
  MimePart text = part("text/plain", "Caf\xE9 closed in \xDCtersen");
  text.charset = "iso-8859-1";
  EXPECT_EQ(story_of(message({text})), "Café closed in Ütersen");
  text.bytes = "Caf\xC3\xA9 closed";
  text.charset = "us-ascii";
  EXPECT_EQ(story_of(message({text})), "Café closed");
}

TEST(ReadMailStory, SaysWhyThereIsNone) {
  EXPECT_EQ(story_of(message({})), "mail: holds no text");
  EXPECT_EQ(story_of(message({part("text/html", "<img src=x>")})), "mail: holds no text");
  const std::string encrypted = "mail: encrypted: save what it says as a text";
  EXPECT_EQ(story_of(message({part("application/pkcs7-mime", "x")})), encrypted);
  EXPECT_EQ(story_of(message({part("text/plain", "-----BEGIN PGP MESSAGE-----\n\nabc\n")})),
            encrypted);
}

TEST(ReadMailStory, SetsQuotesAndSignaturesAside) {
  const MimeMessage mail = message({part(
      "text/plain",
      "I do not think that the council will vote on Sunday at all.\n> It votes.\n-- \nJane\n")});
  const auto story = read_mail_story(mail, sort_parts(mail));
  EXPECT_EQ(std::get<Article>(story).asides,
            (std::vector<Aside>{{"quoted", "It votes."}, {"furniture", "Jane"}}));
}

}  // namespace
}  // namespace clipfile
