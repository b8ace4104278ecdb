// SPDX-License-Identifier: GPL-2.0-or-later
#include <gtest/gtest.h>
#include <sstream>
#include <string>

#include "searcher/answer/search.h"
#include "searcher/render/quotes.h"
#include "tests/unit/support/small_index.h"
#include "tests/unit/support/temporary_folder.h"

namespace clipfile {
namespace {

/// Two articles: what Byron says in the first, Born says in the second.
std::string two_stories(const TemporaryFolder& folder) {
  const std::string path = folder.path("index");
  Xapian::WritableDatabase database(path, Xapian::DB_CREATE);
  DocumentMaker maker;
  database.add_document(maker.make(make_article(
      "/a.txt", "Bridges",
      {"“The bridge is pointless,” Ada Byron said. Max Born called it “a bridge of gold”.",
       "Nobody else spoke of gold."})));
  database.add_document(maker.make(
      make_article("/b.txt", "Gold", {"“Gold is pointless,” Max Born said. Ada Byron left."})));
  database.set_metadata(std::string(schema::metadata::version), std::string(schema::version));
  database.commit();
  return path;
}

std::string show(const QuoteAnswer& answer) {
  std::string shown;
  for (const QuoteResult& result : answer.results) {
    shown += result.article.path + ' ' + result.speaker + ": " + result.text + '\n';
  }
  return shown;
}

SearchRequest strict() {
  SearchRequest request;
  request.compile.tiers = Tiers::all;
  return request;
}

TEST(SaidBy, TiesWordsToTheirSpeaker) {
  const TemporaryFolder folder;
  Searcher searcher({two_stories(folder)});
  const std::pair<std::string_view, std::uint64_t> rows[] = {
      {"said-by:Byron", 1},
      {"said-by:Born", 2},
      {"said-by:Byron pointless", 1},
      {"said-by:Byron gold", 0},
      {"said-by:Born gold", 2},
      {"said-by:Born \"bridge of gold\"", 1},
      {"said-by:Born (bridge w/3 gold)", 1},
      {"said-by:Byron (bridge w/9 gold)", 0},
      {"said-by:(Ada Byron) bridge", 1},
      {"said-by:(Max Byron) bridge", 0},
      {"said-by:\"Ada Byron\" bridge", 1},
      {"said-by:(Byron OR Born) gold", 2},
      {"said-by:Byr* bridge", 1},
      {"said-by:Born bridge gold", 1},
      {"said-by:Born gold -bridge", 1},
      {"said-by:Born OR bridge", 2},
      {"bridge -said-by:Byron", 0},
  };
  for (const auto& [query, articles] : rows) {
    SearchRequest request = strict();
    request.ranking.exact_count = true;
    EXPECT_EQ(searcher.answer(query, request).articles, articles) << query;
  }
}

/// Sentences enough for a passage of its own, in which nobody speaks.
std::string silence(const std::string& name) {
  std::string text = name;
  for (int i = 0; i < 125; ++i) text += " walked";
  return text + '.';
}

/// Of one paragraph each: passages with Byron's words are the third and the fourth.
Searcher long_story(const TemporaryFolder& folder) {
  const std::string path = folder.path("index");
  Xapian::WritableDatabase database(path, Xapian::DB_CREATE);
  DocumentMaker maker;
  const std::string spoken = "“Gold is pointless,” Max Born said.";
  database.add_document(maker.make(
      make_article("/a.txt", "Tolls",
                   {silence("Ada Byron"), silence("Nobody") + ' ' + spoken,
                    silence("He") + " “The toll is a bridge of gold,” Ada Byron said.",
                    silence("She") + " “The bridge waits,” Ada Byron said.", silence("Tolls")})));
  database.set_metadata(std::string(schema::metadata::version), std::string(schema::version));
  database.commit();
  return Searcher({path});
}

TEST(SaidBy, ShowsPassagesWithQuotesOfTheSpeaker) {
  const TemporaryFolder folder;
  Searcher searcher = long_story(folder);
  const std::pair<std::string_view, std::string> rows[] = {
      {"said-by:Byron", "3[The toll is a bridge of gold] 4[The bridge waits] "},
      {"said-by:Byron OR said-by:Born",
       "2[Gold is pointless] 3[The toll is a bridge of gold] 4[The bridge waits] "},
      {"said-by:Byron headline:Tolls", "3[The toll is a bridge of gold] 4[The bridge waits] "},
      {"said-by:Byron -gold", ""},
      {"said-by:Born -silver", "2[Gold is pointless] "},
      {"said-by:Byron waits", "4[waits] "},
      {"said-by:Byron gold", "3[gold] "},
      {"-said-by:Newton toll", "3[toll] 5[Tolls] "},
  };
  for (const auto& [query, expected] : rows) {
    std::string shown;
    for (const Result& result : searcher.answer(query, strict()).results) {
      shown += std::to_string(result.passage);
      for (const ByteRange& range : result.highlights)
        shown += '[' + std::string(range.of(result.text)) + ']';
      shown += ' ';
    }
    EXPECT_EQ(shown, expected) << query;
  }
  EXPECT_TRUE(searcher.answer("said-by:Byron", strict()).articles_exact);
}

TEST(Quotes, AreThoseOfTheSpeakerWithTheWords) {
  const TemporaryFolder folder;
  Searcher searcher({two_stories(folder)});
  const std::string byron = "/a.txt Ada Byron: The bridge is pointless,\n";
  const std::string born = "/a.txt Max Born: a bridge of gold\n";
  const std::pair<std::string_view, std::string> rows[] = {
      {"said-by:Byron", byron},
      {"said-by:Byron pointless", byron},
      {"said-by:Born bridge", born},
      {"bridge", byron + born},
      {"said-by:Nobody", ""},
      {"said-by:Byron OR said-by:Nobody", byron},
      {"said-by:Byron OR gold", "/b.txt Max Born: Gold is pointless,\n" + byron + born},
  };
  for (const auto& [query, expected] : rows) {
    EXPECT_EQ(show(searcher.quotes(query, strict())), expected) << query;
  }
  EXPECT_EQ(searcher.quotes("", {}).results.size(), 3U);
}

TEST(Quotes, AreLimitedOneByOne) {
  const TemporaryFolder folder;
  Searcher searcher({two_stories(folder)});
  SearchRequest request;
  request.ranking.passages = 1;
  request.ranking.offset = 1;
  const QuoteAnswer answer = searcher.quotes("", request);
  ASSERT_EQ(answer.results.size(), 1U);
  EXPECT_EQ(answer.results[0].rank, 2U);
  EXPECT_FALSE(answer.complete);
  EXPECT_EQ(summarise(answer), "1 quote; there are more: --limit 0 shows all");
  request.ranking.offset = 2;
  EXPECT_TRUE(searcher.quotes("", request).complete);
}

TEST(Quotes, AreHandedOutAsTheyAreFound) {
  const TemporaryFolder folder;
  Searcher searcher({two_stories(folder)});
  for (const std::size_t limit : {0U, 1U, 2U, 9U}) {
    SearchRequest request;
    request.ranking.passages = limit;
    request.ranking.offset = 1;
    QuoteAnswer taken;
    const QuoteAnswer answer = searcher.hand_out_quotes(
        "", request, [&](const QuoteResult& result) { taken.results.push_back(result); });
    const QuoteAnswer kept = searcher.quotes("", request);
    EXPECT_EQ(show(taken), show(kept)) << limit;
    EXPECT_EQ(answer.shown(), kept.shown()) << limit;
    EXPECT_EQ(answer.complete, kept.complete) << limit;
    EXPECT_TRUE(answer.results.empty());
  }
}

TEST(RenderQuotes, NamesAnArticleOnceAboveItsQuotes) {
  const TemporaryFolder folder;
  Searcher searcher({two_stories(folder)});
  std::ostringstream out;
  render_quotes(out, searcher.quotes("bridge", strict()), {});
  EXPECT_EQ(out.str().find("Bridges\n"), 0U) << out.str();
  EXPECT_EQ(out.str().find("Bridges\n", 1), std::string::npos) << out.str();
  EXPECT_NE(out.str().find("    Max Born: “a bridge of gold”\n"), std::string::npos) << out.str();
}

TEST(RenderQuotes, PrintsJsonAndNothingWithoutQuotes) {
  const TemporaryFolder folder;
  Searcher searcher({two_stories(folder)});
  std::ostringstream out;
  RenderOptions options;
  for (const OutputFormat format :
       {OutputFormat::json, OutputFormat::json_lines, OutputFormat::text}) {
    options.format = format;
    render_quotes(out, {}, options);
  }
  EXPECT_EQ(out.str(), "");
  options.format = OutputFormat::json_lines;
  render_quotes(out, searcher.quotes("said-by:Byron", strict()), options);
  const std::string lines = out.str();
  EXPECT_EQ(lines.find(R"({"format":1,"rank":1,"speaker":"Ada Byron","certainty":"named",)"), 0U);
  EXPECT_NE(lines.find(R"("complete":true)"), std::string::npos);
}

}  // namespace
}  // namespace clipfile
