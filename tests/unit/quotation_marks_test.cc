// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/analyse/quotes/quotation_marks.h"

#include <gtest/gtest.h>
#include <string>

#include "tests/unit/support/random_text.h"

namespace clipfile {
namespace {

std::string show(std::string_view paragraph) {
  std::string shown;
  for (const QuotedText& quote : find_quoted_texts(paragraph)) {
    shown.append("[").append(quote.inner.of(paragraph)).append(quote.is_open ? ">" : "]");
  }
  return shown;
}

TEST(QuotationMarks, AreThoseOfManyLanguages) {
  const std::pair<std::string_view, std::string_view> rows[] = {
      {"He said “one” and “two”.", "[one][two]"},
      {"He said \"one\" and \"two\".", "[one][two]"},
      {"Er sagte „eins“ und „zwei”.", "[eins][zwei]"},
      {"Er sagte »eins« und »zwei«.", "[eins][zwei]"},
      {"Il a dit « un » et «\u00A0deux\u00A0».", "[un][deux]"},
      {"Он сказал: «Газета «Труд» права».", "[Газета «Труд» права]"},
      {"Он сказал: «Это газета «Труд», — и ушёл.", "[Это газета «Труд]"},
      {"He said ‘one’ and ‘two’.", "[one][two]"},
      {"He said ‘the workers’ union’s day, yes,’ and left.", "[the workers’ union’s day, yes,]"},
      {"He said ``one'' and ``two''.", "[one][two]"},
      {"\"Yes,\" 'no'.", "[Yes,][no]"},
      {"‹eins› ›zwei‹", "[eins][zwei]"},
      {"“He told me ‘no,’ twice.”", "[He told me ‘no,’ twice.]"},
      {"“It goes on", "[It goes on>"},
      {"‘Tis open", ""},
      {"The board is 5\" wide and 6\" long.", ""},
      {"“A slip, “and this.”", "[and this.]"},
      {"“”", ""},
      {"“ ”", ""},
      {"", ""},
  };
  for (const auto& [paragraph, expected] : rows) EXPECT_EQ(show(paragraph), expected) << paragraph;
}

TEST(QuotationMarks, BeginAParagraphThatCarriesOnAQuote) {
  for (const char* begins : {"“And", "\"And", "«And", "„Und"}) {
    EXPECT_TRUE(begins_with_opening_mark(begins)) << begins;
  }
  for (const char* other : {"", "And", "'tis", "” and", "\" and"}) {
    EXPECT_FALSE(begins_with_opening_mark(other)) << other;
  }
}

TEST(QuotationMarks, EncloseRangesThatFollowEachOtherInAnyBytes) {
  RandomText random(11);
  constexpr std::string_view pieces[] = {"“",    "”",    "\"",   "'", "«",  "»",  "„",
                                         "‘",    "’",    " ",    "a", "``", "''", ",",
                                         "\xE2", "\x80", "\xFF", "‹", "›",  "‚"};
  for (int i = 0; i < 2000; ++i) {
    std::string paragraph;
    for (std::size_t n = random.number(30); n > 0; --n) {
      paragraph += pieces[random.number(std::size(pieces))];
    }
    std::size_t behind = 0;
    for (const QuotedText& quote : find_quoted_texts(paragraph)) {
      ASSERT_LE(behind, quote.whole.begin);
      ASSERT_LE(quote.whole.begin, quote.inner.begin);
      ASSERT_LT(quote.inner.begin, quote.inner.end);
      ASSERT_LE(quote.inner.end, quote.whole.end);
      ASSERT_LE(quote.whole.end, paragraph.size());
      behind = quote.whole.end;
    }
  }
}

}  // namespace
}  // namespace clipfile
