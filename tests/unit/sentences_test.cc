// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/sentences.h"

#include <cstdint>
#include <gtest/gtest.h>
#include <string>
#include <vector>

namespace clipfile {
namespace {

std::string show(std::string_view text, std::string_view language = {}) {
  std::string shown;
  for (const ByteRange sentence : find_sentences(text, language)) {
    if (!shown.empty()) shown += " | ";
    shown += sentence.of(text);
  }
  return shown;
}

/// " | " marks each end that is expected.
void expect_cut(std::string_view marked, std::string_view language = {}) {
  std::string text(marked);
  for (auto at = text.find(" | "); at != std::string::npos; at = text.find(" | ", at)) {
    text.replace(at, 3, " ");
  }
  EXPECT_EQ(show(text, language), marked);
}

TEST(FindSentences, CutsAtFullStopsAndMarks) {
  expect_cut("The talks failed. | Both sides left! | Who will mediate? | Nobody knows…");
  expect_cut("One sentence only");
  EXPECT_EQ(show(""), "");
  EXPECT_EQ(show("  \n "), "");
  EXPECT_EQ(show("  The end.  Begin again. "), "The end. | Begin again.");
}

TEST(FindSentences, GoesOnAfterAbbreviations) {
  constexpr std::string_view whole[] = {
      "The U.S. Senate voted.",
      "Retired Lt. Gen. Ben Hodges, Sen. Ted Cruz, Rep. Adam Smith and Gov. Kay Ivey met.",
      "Mr. Putin met Mrs. Park, Ms. Lee, Dr. Weiss and Prof. Stone.",
      "On Jan. 9, Blinken flew to Geneva.",
      "They lived at No. 5 Downing Street.",
      "He met J. K. Rowling and George W. Bush.",
      "The F.B.I. Director resigned.",
      "Apple Inc. Chief Executive Tim Cook and Ford Motor Co. Chairman Bill Ford spoke.",
      "In St. Petersburg, Martin Luther King Jr. Boulevard is unknown.",
      "It was Smith vs. Jones again.",
      "The meeting at 5 p.m. Sunday was open until 11 p.m. 300 people came.",
      "M. Macron a rencontré Mme. Merkel.",
      "Konzerne wie z. B. Siemens und z.B. Bosch wachsen.",
      "Am 9. Januar begann der Prozess, im 19. Jahrhundert der Bau.",
      "Завод им. Ленина в г. Киеве закрыт, т. е. Завод стоит.",
      "Sen. Elizabeth Warren (D-Mass.) Friday asked.",
      "MR. SMITH GOES TO WASHINGTON",
      "1. Putin demands guarantees."};
  for (const std::string_view text : whole) EXPECT_EQ(show(text), text);
}

TEST(FindSentences, EndsAfterAnAbbreviationWhereAFunctionWordStartsTheNext) {
  expect_cut("He moved to the U.S. | The Senate objected.");
  expect_cut("She works for Apple Inc. | But nobody knew.");
  expect_cut("It began at 5 p.m. | Nobody came.");
  expect_cut("That was in Jan. | Nobody came.");
  expect_cut("“We left the U.S.” | Reporters laughed.");
  expect_cut("They left the U.S. | “Senators lied,” he said.");
  expect_cut("Это было в 2014 г. | Он уехал.");
  expect_cut("Wir kauften Brot usw. | Der Laden schloss.", "de");
  expect_cut("“No. | We won’t.”");
}

TEST(FindSentences, BreaksAfterAClosingQuote) {
  expect_cut("“We end the talks.” | He said no more.");
  expect_cut("\"We end the talks.\" | He said no more.");
  expect_cut("(It rained.) | He left.");
  expect_cut("„Das ist das Ende.“ | Er ging.");
  expect_cut("« C'est fini. » | Il partit.");
}

TEST(FindSentences, GoesOnWhereASmallLetterFollows) {
  expect_cut("“Why now?” he asked. | “Stop!” she cried.");
  expect_cut("See example.org/page?id=7 for more.");
}

TEST(FindSentences, CutsTextWithoutCapitals) {
  expect_cut(
      "the talks failed. | both sides left the u.s. | they blamed mr. putin. | 300 people "
      "marched.");
  expect_cut("why now? | nobody knows. | on jan. 9 they met.");
  expect_cut("переговоры провалились. | стороны уехали.");
}

TEST(FindSentences, CutsWhereTheSpaceIsMissing) {
  EXPECT_EQ(show("They ended the talks.He left.A man stayed."),
            "They ended the talks. | He left. | A man stayed.");
  EXPECT_EQ(show("Write to a.b@news.Example or see www.news.Example today."),
            "Write to a.b@news.Example or see www.news.Example today.");
  EXPECT_EQ(show("It grew 3.5 percent."), "It grew 3.5 percent.");
}

TEST(FindSentences, CutsAtTheFullStopsOfOtherScripts) {
  EXPECT_EQ(show("会谈结束了。双方离开。"), "会谈结束了。 | 双方离开。");
  EXPECT_EQ(show("「終わった。」彼は言った。"), "「終わった。」 | 彼は言った。");
  EXPECT_EQ(show("वार्ता विफल रही। सब चले गए।"), "वार्ता विफल रही। | सब चले गए।");
}

TEST(FindSentences, KeepsOrderAndLosesNothingInAnyBytes) {
  std::string bytes;
  std::uint32_t state = 1;
  for (int i = 0; i < 20'000; ++i) {
    state = state * 1'664'525 + 1'013'904'223;
    bytes.push_back(i % 3 == 0 ? ". aB?!\n\""[state >> 29] : static_cast<char>(state >> 24));
  }
  std::size_t end = 0;
  for (const ByteRange sentence : find_sentences(bytes)) {
    ASSERT_LE(end, sentence.begin);
    ASSERT_LT(sentence.begin, sentence.end);
    end = sentence.end;
  }
  EXPECT_LE(end, bytes.size());
}

TEST(FindSentences, TakesLinearTime) {
  constexpr std::size_t bytes = 2'000'000;
  for (const std::string_view unit :
       {"1. ", "a! ", "Mr. X. ", "Mr.\n", "u.s. ", ". ", ".", "? ", "a.", "(", ".)", " "}) {
    std::string text;
    while (text.size() < bytes) text += unit;
    find_sentences(text);
  }
}

}  // namespace
}  // namespace clipfile
