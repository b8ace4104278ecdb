// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/answer/search.h"

#include <gtest/gtest.h>
#include <map>

#include "common/index_folder.h"
#include "searcher/query/query_error.h"
#include "tests/unit/support/archive_run.h"
#include "tests/unit/support/temporary_folder.h"

namespace clipfile {
namespace {

using namespace std::chrono_literals;

std::string record(std::string_view id, std::string_view headline, std::string_view text,
                   std::string_view date) {
  return "{\"id\":\"" + std::string(id) + "\",\"headline\":\"" + std::string(headline) +
         "\",\"text\":\"" + std::string(text) + "\",\"date\":\"" + std::string(date) +
         "\",\"language\":\"en\"}\n";
}

/// Three articles about talks and sanctions and one about wheat.
class SearcherTest : public testing::Test {
 protected:
  SearcherTest() {
    folder_.write(
        "clips/a.jsonl",
        record("a", "Sanctions on the table",
               "The ministers spoke about new sanctions against the banks.", "2022-01-09") +
            record("b", "Talks end", "The talks ended without sanctions.", "2022-01-11"));
    folder_.write("clips/b.jsonl",
                  record("c", "Talks go on", "The talks will go on in Geneva.", "2022-02-01") +
                      record("d", "Harvest", "Farmers expect more wheat.", "2021-08-01"));
    run();
  }

  void TearDown() override { EXPECT_EQ(count_faults(index()), 0U); }

  std::string index() const { return folder_.path("index"); }
  void run() const { run_quietly(options_for(index(), folder_.path("clips"))); }

  Answer answer(std::string_view query, const SearchRequest& request = {}) const {
    return Searcher({index()}).answer(query, request);
  }

  /// Ids of the results, best first, joined by spaces.
  static std::string ids(const Answer& answer) {
    std::string joined;
    for (const Result& result : answer.results) {
      joined += (joined.empty() ? "" : " ") + result.article.id;
    }
    return joined;
  }

  TemporaryFolder folder_;
};

TEST_F(SearcherTest, AnswersWithPassagesAndTheirCitations) {
  const Answer found = answer("wheat harvest");
  EXPECT_EQ(found.query, "wheat harvest");
  EXPECT_EQ(found.articles, 1U);
  EXPECT_EQ(found.passages, 1U);
  EXPECT_EQ(found.indexed, 4U);
  EXPECT_TRUE(found.passages_exact);
  ASSERT_EQ(found.results.size(), 1U);
  const Result& result = found.results[0];
  EXPECT_EQ(result.rank, 1U);
  EXPECT_EQ(result.article.citation.headline, "Harvest");
  EXPECT_TRUE(result.article.body.empty()) << "the passage says enough";
  EXPECT_EQ(result.text, "Farmers expect more wheat.");
  EXPECT_EQ(result.range, (ByteRange{0, result.text.size()}));
  EXPECT_EQ(result.passage, 1U);
  EXPECT_EQ(result.passages, 1U);
  EXPECT_TRUE(result.holds_all);
  ASSERT_EQ(result.highlights.size(), 1U);
  EXPECT_EQ(result.highlights[0].of(result.text), "wheat");
  ASSERT_EQ(result.headline_highlights.size(), 1U);
}

TEST_F(SearcherTest, SaysWhatAnArticleLacks) {
  const Answer found = answer("talks Sanctions");
  EXPECT_EQ(found.articles, 1U);
  ASSERT_EQ(found.results.size(), 3U);
  EXPECT_EQ(found.results[0].article.id, "b");
  EXPECT_TRUE(found.results[0].lacks.empty());
  for (const Result& result : found.results) EXPECT_EQ(result.holds_all, result.lacks.empty());
  const Result& about_sanctions =
      found.results[1].article.id == "a" ? found.results[1] : found.results[2];
  EXPECT_EQ(about_sanctions.lacks, std::vector<std::string>{"talks"});
}

TEST_F(SearcherTest, SaysHowTheQueryWasUnderstood) {
  const Answer found = answer("the sanction xylophone");
  EXPECT_NE(found.understood, "");
  EXPECT_EQ(found.passed_over, std::vector<std::string>{"the"});
  EXPECT_EQ(found.unknown, std::vector<std::string>{"xylophone"});
  ASSERT_EQ(found.units.size(), 2U);
  EXPECT_EQ(found.units[0].typed, "sanction");
  bool counted = false;
  for (const auto& [form, articles] : found.units[0].forms) {
    counted = counted || (form == "sanctions" && articles == 2);
  }
  EXPECT_TRUE(counted);
  EXPECT_TRUE(found.feedback.empty()) << "in so small an archive";
}

TEST_F(SearcherTest, NarrowsByDays) {
  SearchRequest request;
  request.ranking.order = SortOrder::oldest_first;
  EXPECT_EQ(ids(answer("talks OR sanctions", request)), "a b c");
  request.since = 2022y / 1 / 10;
  EXPECT_EQ(ids(answer("talks OR sanctions", request)), "b c");
  request.until = 2022y / 1 / 31;
  EXPECT_EQ(ids(answer("talks OR sanctions", request)), "b");
  request.since.reset();
  EXPECT_EQ(ids(answer("talks OR sanctions", request)), "a b");
  EXPECT_EQ(ids(answer("talks sanctions", request)), "b a") << "both tiers are narrowed";
}

TEST_F(SearcherTest, NarrowsToWhatCameInLater) {
  Searcher searcher({index()});
  SearchRequest request;
  request.ranking.order = SortOrder::oldest_first;
  request.after = searcher.position().sequence;
  EXPECT_EQ(searcher.position().sequence, 4U);
  EXPECT_EQ(ids(searcher.answer("talks sanctions", request)), "");
  folder_.write("clips/c.jsonl", record("e", "Talks", "More talks on sanctions.", "2022-01-10") +
                                     record("f", "Talks", "The talks fail.", "2022-01-12"));
  run();
  const Answer found = answer("talks sanctions", request);
  EXPECT_EQ(ids(found), "e f") << "both tiers are narrowed";
  EXPECT_EQ(found.position.sequence, 6U);
  request.after = 5;
  EXPECT_EQ(ids(answer("talks", request)), "f");
}

TEST_F(SearcherTest, NumbersResultsThroughPages) {
  SearchRequest request;
  request.ranking.passages = 1;
  request.ranking.offset = 2;
  const Answer found = answer("talks sanctions", request);
  ASSERT_EQ(found.results.size(), 1U);
  EXPECT_EQ(found.results[0].rank, 3U);
}

TEST_F(SearcherTest, FindsNothingWithoutComplaint) {
  const Answer found = answer("nowhere");
  EXPECT_EQ(found.articles, 0U);
  EXPECT_TRUE(found.results.empty());
  EXPECT_EQ(found.unknown, std::vector<std::string>{"nowhere"});
}

TEST_F(SearcherTest, RefusesABadQuery) {
  EXPECT_THROW(answer("\"talks"), query::QueryError);
  EXPECT_THROW(answer("nofield:talks"), query::QueryError);
}

TEST_F(SearcherTest, AsksXapianForNothingThatItRefuses) {
  const std::string longest(3'900, 'x');
  const std::vector<std::string> queries = {longest,
                                            "site:" + longest,
                                            "lang:" + longest,
                                            '"' + longest + '"',
                                            "headline:" + longest + '*',
                                            std::string("ʼ"),
                                            std::string("\u3164"),
                                            "talks \u3164",
                                            "\"talks ʼ sanctions\"",
                                            std::string("-1")};
  for (const std::string& typed : queries) {
    try {
      EXPECT_EQ(answer(typed).articles, 0U) << typed.substr(0, 20);
    } catch (const query::QueryError&) {  // refused with its column: as good
    } catch (const Xapian::Error& error) {
      ADD_FAILURE() << typed.substr(0, 20) << ": " << error.get_description();
    }
  }
}

TEST_F(SearcherTest, AnswersFromSeveralIndexesAsOne) {
  folder_.write("other/a.jsonl",
                record("e", "Wheat again", "More wheat is expected.", "2022-03-01"));
  const std::string other = folder_.path("other-index");
  run_quietly(options_for(other, folder_.path("other")));
  const Answer found = Searcher({index(), other}).answer("wheat", {});
  EXPECT_EQ(found.articles, 2U);
  EXPECT_EQ(found.indexed, 5U);
  EXPECT_EQ(found.results.size(), 2U);
  EXPECT_EQ(count_faults(other), 0U);
}

TEST_F(SearcherTest, SaysOfEachArticleOfSeveralIndexesWhatItLacks) {
  folder_.write("other/a.jsonl", record("e", "Banks", "The banks expect more.", "2022-03-01") +
                                     record("f", "Wheat", "Wheat from Geneva.", "2022-03-02"));
  const std::string other = folder_.path("other-index");
  run_quietly(options_for(other, folder_.path("other")));
  const std::map<std::string, std::vector<std::string>> lacking = {
      {"a", {"wheat", "Geneva"}}, {"c", {"wheat", "banks"}}, {"d", {"banks", "Geneva"}},
      {"e", {"wheat", "Geneva"}}, {"f", {"banks"}},
  };
  for (const auto& indexes : {std::vector{index(), other}, std::vector{other, index()}}) {
    const Answer found = Searcher(indexes).answer("wheat banks Geneva", {});
    EXPECT_EQ(found.results.size(), lacking.size());
    for (const Result& result : found.results) {
      EXPECT_EQ(result.lacks, lacking.at(result.article.id)) << result.article.id;
    }
  }
}

TEST_F(SearcherTest, FindsTheSameCopiesWithSketchesInMemory) {
  std::string same =
      record("e", "Rain", "Rain fell on Geneva and on the fields of wheat.", "2022-03-01");
  for (const char* id : {"f", "g"})
    same += record(id, "Rain", "Rain fell on Geneva and on the fields of wheat.", "2022-03-01");
  folder_.write("clips/c.jsonl", same);
  run();
  Searcher searcher({index()});
  SearchRequest request;
  request.collapse = true;
  request.ranking.passages = 1;
  for (int asked = 0; asked < 3; ++asked) {
    const Answer found = searcher.answer("rain", request);
    ASSERT_EQ(found.results.size(), 1U) << asked;
    EXPECT_EQ(found.results[0].similar.size(), 2U) << asked;
    EXPECT_TRUE(searcher.answer("harvest", request).results[0].similar.empty());
  }
}

TEST_F(SearcherTest, SeesTheIndexAsItIsWhenItIsAskedAgain) {
  Searcher searcher({index()});
  EXPECT_EQ(searcher.answer("wheat", {}).articles, 1U);
  for (int i = 0; i < 5; ++i) {
    folder_.write("clips/new" + std::to_string(i) + ".jsonl",
                  record("n", "New", "More wheat.", "2022-03-01"));
    RunOptions options = options_for(index(), folder_.path("clips"));
    options.rebuild = i % 2 == 1;
    run_quietly(options);
    EXPECT_NO_THROW(searcher.answer("wheat", {}));
  }
  EXPECT_EQ(answer("wheat").articles, 6U);
}

TEST_F(SearcherTest, RefusesAnIndexThatIsNotThere) {
  EXPECT_THROW(Searcher({folder_.path("missing")}), IndexError);
  EXPECT_THROW(Searcher({index(), folder_.path("missing")}), IndexError);
}

TEST_F(SearcherTest, TakesAStoredArticleThatIsNoneForDamage) {
  {
    Xapian::WritableDatabase database(current_generation(index()));
    Xapian::Document document = database.get_document(1);
    document.set_data("no article");
    database.replace_document(1, document);
  }
  try {
    answer("sanctions");
    FAIL() << "answered";
  } catch (const IndexError& error) {
    EXPECT_EQ(error.fault(), IndexFault::damaged) << error.what();
  }
}

TEST_F(SearcherTest, HighlightsWordsOfAnOperatorWhereItIsFulfilled) {
  folder_.write("clips/e.jsonl",
                record("e", "Wheat, and more wheat",
                       "A ship brings wheat. Wheat goes by train. Maize and ships.", "2022-01-10"));
  run();
  const auto marked = [&](std::string_view query) {
    std::string text;
    for (const Result& result : answer(query).results) {
      for (const ByteRange& range : result.headline_highlights) {
        text += std::string(range.of(result.article.citation.headline)) + " | ";
      }
      for (const ByteRange& range : result.highlights) {
        text += std::to_string(range.begin) + ' ' + std::string(range.of(result.text)) + ' ';
      }
    }
    return text;
  };
  EXPECT_EQ(marked("ship w/s wheat"), "2 ship 14 wheat ");
  EXPECT_EQ(marked("ship w/s \"wheat\" maize"), "2 ship 14 wheat 42 Maize ");
  EXPECT_EQ(marked("ship w/s wheat ship"), "2 ship 14 wheat 52 ships ");
  EXPECT_EQ(marked("hlead(atleast3(wheat))"), "Wheat | wheat | 14 wheat 21 Wheat ");
  EXPECT_EQ(marked("headline:(wheat w/3 wheat)"), "Wheat | wheat | ");
  EXPECT_EQ(marked("wheat NOT w/s ship"), "Wheat | wheat | 21 Wheat 20 wheat ")
      << "the harvest's, too";
}

TEST_F(SearcherTest, SaysWhichOperatorAnArticleLacks) {
  const Answer found = answer("talks (sanctions w/1 without) geneva");
  EXPECT_EQ(found.articles, 0U);
  std::string text;
  for (const Result& result : found.results) {
    text += result.article.id + ':';
    for (const std::string& typed : result.lacks) text += ' ' + typed + ';';
    text += ' ';
  }
  EXPECT_NE(text.find("b: geneva;"), std::string::npos) << text;
  EXPECT_NE(text.find("c: sanctions w/1 without;"), std::string::npos) << text;
}

TEST_F(SearcherTest, LooksUpSynonymsInTheFileThatIsNamed) {
  const std::string file = folder_.write("synonyms", "grain, wheat\nministers, envoys\n");
  const Answer found = Searcher({index()}, file).answer("~grain OR (~envoy w/1 spoke)", {});
  EXPECT_EQ(found.articles, 2U);
  ASSERT_EQ(found.synonyms.size(), 2U);
  EXPECT_EQ(found.synonyms[0].members, std::vector<std::string>{"wheat"});
  EXPECT_EQ(found.synonyms[1].members, std::vector<std::string>{"ministers"});
  EXPECT_THROW(Searcher({index()}, folder_.path("missing")), SynonymsError);
}

TEST_F(SearcherTest, HandsOutTheSameResultsOneByOne) {
  for (const std::size_t offset : {0U, 1U, 9U}) {
    SearchRequest request;
    request.query_id = "q1";
    request.ranking.offset = offset;
    Answer together = answer("talks sanctions", request);
    std::vector<std::string> taken;
    const Answer apart = Searcher({index()}).hand_out(
        "talks sanctions", request, [&](const Answer& known, const Result& result) {
          EXPECT_EQ(known.query_id, "q1");
          EXPECT_EQ(known.query, "talks sanctions");
          EXPECT_EQ(result.rank, offset + taken.size() + 1);
          taken.push_back(result.article.id);
        });
    EXPECT_TRUE(apart.results.empty());
    EXPECT_EQ(apart.shown(), taken.size());
    EXPECT_EQ(apart.shown(), together.shown());
    EXPECT_EQ(apart.articles, together.articles);
    EXPECT_EQ(apart.passages, together.passages);
    for (std::size_t i = 0; i < together.results.size(); ++i) {
      EXPECT_EQ(together.results[i].article.id, taken[i]);
    }
  }
}

}  // namespace
}  // namespace clipfile
