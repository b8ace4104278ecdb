// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/tables/table.h"

#include <gtest/gtest.h>

#include "common/calendar.h"
#include "indexer/archive/memory_source.h"
#include "indexer/extract/recognise.h"

namespace clipfile {
namespace {

/// "2 Headline, 3 -" for an article and a rejected row; "rejected: why" where nothing could be
/// read.
std::string outline(std::string_view text) {
  std::string found;
  MemorySource source{std::string(text)};
  const auto rejection = read_table(source, [&](const ReadPart& part) {
    const auto* article = std::get_if<Article>(&part.result);
    found += (found.empty() ? "" : ", ") + part.part + " " +
             (article ? article->citation.headline : std::get<Rejection>(part.result).reason);
  });
  return rejection ? found + "rejected: " + rejection->reason : found;
}

Article first_article(std::string_view text) {
  Article article;
  MemorySource source{std::string(text)};
  read_table(source, [&](const ReadPart& part) {
    if (article.body.empty()) article = std::get<Article>(part.result);
  });
  return article;
}

TEST(ReadTable, MakesAnArticleOfEachRow) {
  const Article article = first_article(
      "ID,Title,Text,Published At,Author,Source,Section,Tags\r\n"
      "17,Talks go on,\"One.\n\nTwo, \"\"three\"\".\",2022-01-09,Jane Doe,The Wire,World,\"a, "
      "b\"\r\n");
  EXPECT_EQ(article.id, "17");
  EXPECT_EQ(article.citation.headline, "Talks go on");
  EXPECT_EQ(article.body, (std::vector<std::string>{"One.", "Two, \"three\"."}));
  EXPECT_EQ(format_iso_day(article.citation.published->day), "2022-01-09");
  EXPECT_EQ(article.citation.byline, std::vector<std::string>{"Jane Doe"});
  EXPECT_EQ(article.citation.publication, "The Wire");
  EXPECT_EQ(article.tags, (std::vector<std::string>{"a", "b"}));
}

TEST(ReadTable, NumbersRowsByTheirFirstLine) {
  EXPECT_EQ(outline("title,text\nA,\"x\ny\"\n\nB,z\n"), "2 A, 5 B");
  EXPECT_EQ(outline("\xEF\xBB\xBF"
                    "titel;inhalt\nA;x\n"),
            "2 A");
  EXPECT_EQ(outline("\ntitle\ttext\nA\tx\n"), "3 A");
}

TEST(ReadTable, RejectsRowsThatDoNotFit) {
  EXPECT_EQ(outline("title,text\nA,x,y\nB\nC,z,,\n,\n"),
            "2 line 2: 3 fields, but 2 columns, 3 line 3: 1 fields, but 2 columns, 4 C, 5 line 5: "
            "neither a text nor a headline");
  EXPECT_EQ(outline("title,text\nA,x\nB,\"y\nC,z\n"),
            "2 A, 3 line 3: a quotation mark that is opened here is never closed");
}

TEST(ReadTable, SaysWhichColumnsItKnows) {
  EXPECT_EQ(outline("colour,price\nred,3\n"),
            "rejected: table without a column for a text or a headline: it has \"colour\", "
            "\"price\"; known are id, title, text, date, author, source, section, place, language, "
            "url, tags");
  EXPECT_EQ(outline(""), "rejected: table without a row");
}

TEST(ReadTable, ReadsWideEncodings) {
  std::string wide = "\xFF\xFE";
  for (const char c : std::string_view("title\ttext\nA\tx\n")) wide += std::string{c, '\0'};
  EXPECT_EQ(outline(wide), "2 A");
}

TEST(LooksLikeTable, WantsColumnsOfAStory) {
  EXPECT_EQ(recognise_format("id,title,text\n1,A,x\n", "a.txt"), Format::csv);
  EXPECT_EQ(recognise_format("date;text;source\n1;\"unfinished\n", "a"), Format::csv);
  EXPECT_EQ(recognise_format("colour,price\n", "a.csv"), Format::csv);
  EXPECT_EQ(recognise_format("colour\tprice\n", "a.tsv"), Format::csv);
  for (const std::string_view text : {"Text, title, and date\nSo it was.\n", "title,text\n",
                                      "id,title,text", "A story.\n\nMore."}) {
    EXPECT_FALSE(looks_like_table(text)) << text;
  }
}

}  // namespace
}  // namespace clipfile
