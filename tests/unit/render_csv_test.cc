// SPDX-License-Identifier: GPL-2.0-or-later
#include <gtest/gtest.h>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "searcher/render/csv.h"
#include "searcher/render/quotes.h"
#include "tests/unit/support/hostile_answer.h"

namespace clipfile {
namespace {

using Table = std::vector<std::vector<std::string>>;

/// Reads RFC 4180 to the letter; a table of one field that says where it is not.
Table read_csv(const std::string& text) {
  Table table(1);
  for (std::size_t at = 0; at < text.size();) {
    std::string field;
    if (text[at] == '"') {
      for (++at; text.at(at) != '"' || text.at(at + 1) == '"'; ++at) {
        if (text[at] == '"') ++at;
        field += text[at];
      }
      ++at;
    } else {
      const std::size_t end = text.find_first_of(",\r\n\"", at);
      field = text.substr(at, end - at);
      at = end;
    }
    table.back().push_back(field);
    if (text.at(at) == ',') {
      ++at;
    } else if (text.compare(at, 2, "\r\n") == 0) {
      at += 2;
      if (at < text.size()) table.emplace_back();
    } else {
      return {{"wrong at " + std::to_string(at)}};
    }
  }
  return table;
}

std::vector<std::map<std::string, std::string>> records(const std::string& text) {
  const Table table = read_csv(text);
  std::vector<std::map<std::string, std::string>> records;
  for (std::size_t row = 1; row < table.size(); ++row) {
    EXPECT_EQ(table[row].size(), table[0].size());
    records.emplace_back();
    for (std::size_t i = 0; i < table[row].size(); ++i) {
      records.back()[table[0][i]] = table[row][i];
    }
  }
  return records;
}

std::string render(const std::vector<Answer>& answers, bool batch = false) {
  std::ostringstream out;
  CsvRenderer renderer(out, batch);
  for (const Answer& answer : answers) renderer.render(answer);
  return out.str();
}

TEST(CsvField, IsQuotedWhereItHasToBe) {
  EXPECT_EQ(csv_field("plain"), "plain");
  EXPECT_EQ(csv_field(""), "");
  EXPECT_EQ(csv_field("a,b"), "\"a,b\"");
  EXPECT_EQ(csv_field("say \"so\""), "\"say \"\"so\"\"\"");
  EXPECT_EQ(csv_field("\"\""), "\"\"\"\"\"\"");
  EXPECT_EQ(csv_field("a\nb"), "\"a\nb\"");
}

TEST(CsvField, IsNoFormula) {
  for (const char* text : {"=1+1", "+1", "-1", "@SUM(A1)", "＝1", "＠A"}) {
    EXPECT_EQ(csv_field(text), "'" + std::string(text));
  }
  EXPECT_EQ(csv_field("\t=1"), "\"'\t=1\"");
  EXPECT_EQ(csv_field("\r=1"), "\"'\n=1\"");
  EXPECT_EQ(csv_field("1-1=0"), "1-1=0");
}

TEST(CsvRenderer, PrintsARowForEachPassageBelowOneHeader) {
  Result result = sample_result(1, "/clips/a.txt", "The talks.\n\nThe end.");
  result.article.citation.byline = {"Ann Lee", "Bo Ek"};
  result.page = 3;
  result.lacks = {"wheat", "maize"};
  result.holds_all = false;
  const auto rows = records(
      render({sample_answer({result}), sample_answer({sample_result(1, "/b", "More talks.")})}));
  ASSERT_EQ(rows.size(), 2U);
  const std::map<std::string, std::string> expected = {{"rank", "1"},
                                                       {"headline", "Headline of the talks"},
                                                       {"byline", "Ann Lee; Bo Ek"},
                                                       {"publication", "The Post"},
                                                       {"section", ""},
                                                       {"place", ""},
                                                       {"language", "en"},
                                                       {"published", "2022-01-09"},
                                                       {"confidence", "inferred"},
                                                       {"url", ""},
                                                       {"path", "/clips/a.txt"},
                                                       {"part", ""},
                                                       {"type", "text"},
                                                       {"id", ""},
                                                       {"passage", "1"},
                                                       {"passages", "2"},
                                                       {"page", "3"},
                                                       {"holds_all", "false"},
                                                       {"lacks", "wheat; maize"},
                                                       {"text", "The talks.\n\nThe end."}};
  EXPECT_EQ(rows[0], expected);
  EXPECT_EQ(render({sample_answer({})}), "");
}

TEST(CsvRenderer, NamesTheQueryInABatch) {
  Answer answer = sample_answer({sample_result(1, "/a", "talks")});
  answer.query_id = "q,1";
  EXPECT_EQ(records(render({answer}, true)).at(0).at("query_id"), "q,1");
}

TEST(CsvRenderer, IsSafeAndWholeWhateverTextsHold) {
  const std::string text = render({sample_answer({hostile_result(), foreign_result()})});
  for (const char c : text) {
    EXPECT_TRUE(static_cast<unsigned char>(c) >= ' ' || c == '\r' || c == '\n') << int{c};
  }
  const auto rows = records(text);
  ASSERT_EQ(rows.size(), 2U) << text;
  EXPECT_EQ(rows[0].at("headline"), "'=HYPERLINK(\"http://evil.example\";\"talks\")");
  EXPECT_EQ(rows[0].at("publication"), "'@The {Post} & Co");
  EXPECT_EQ(rows[1].at("text"), "انتهت talks في جنيف.\n\n会谈 talks 结束。");
}

TEST(QuotesCsv, HasARowForEachQuote) {
  QuoteAnswer answer;
  std::ostringstream out;
  render_quotes(out, answer, {.format = OutputFormat::csv});
  EXPECT_EQ(out.str(), "");
  QuoteResult quote;
  quote.rank = 1;
  quote.article = sample_result(1, "/a", "").article;
  quote.speaker = "=Ann";
  quote.text = "We \"talk\", and talk.";
  quote.paragraph = 4;
  answer.results = {quote};
  render_quotes(out, answer, {.format = OutputFormat::csv});
  const auto row = records(out.str()).at(0);
  EXPECT_EQ(row.at("speaker"), "'=Ann");
  EXPECT_EQ(row.at("certainty"), "named");
  EXPECT_EQ(row.at("quote"), quote.text);
  EXPECT_EQ(row.at("paragraph"), "4");
  EXPECT_EQ(row.at("headline"), "Headline of the talks");
}

}  // namespace
}  // namespace clipfile
