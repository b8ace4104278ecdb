// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/alerts/look.h"

#include <algorithm>
#include <filesystem>
#include <gtest/gtest.h>
#include <set>
#include <tuple>

#include "tests/unit/support/archive_run.h"
#include "tests/unit/support/random_text.h"
#include "tests/unit/support/temporary_folder.h"

namespace clipfile {
namespace {

constexpr std::int64_t noon = 1'641'729'600;  ///< of 9 January 2022

SavedSearch search(const std::string& name, const std::string& query) {
  return {name, query, "searches:1"};
}

/// An archive, its index, and searches that look at it again and again.
class LookTest : public testing::Test {
 protected:
  /// The text's paragraphs become the story of the article.
  void write(const std::string& name, const std::string& headline, const std::string& text) const {
    folder_.write("clips/" + name + ".md", "---\ntitle: " + headline + "\n---\n\n" + text + "\n");
  }
  void write_dated(const std::string& name, const std::string& day, const std::string& text) const {
    folder_.write("clips/" + name + ".md",
                  "---\ntitle: Dated\ndate: " + day + "\n---\n\n" + text + "\n");
  }
  void remove(const std::string& name) const {
    std::filesystem::remove(folder_.path("clips/" + name + ".md"));
  }
  void run() const { run_quietly(options_for(index(), folder_.path("clips"))); }
  std::string index() const { return folder_.path("index"); }

  /// The state goes through its written form, as from one execution to the next.
  News look(const std::vector<SavedSearch>& searches, const LookOptions& options = {false, noon}) {
    Searcher searcher({index()});
    AlertState state = AlertState::read(state_);
    News news = look_for_news(searcher, searches, state, options);
    state_ = state.write();
    return news;
  }

  /// "name: beginning of a passage" of each result, in order.
  static std::vector<std::string> texts(const News& news) {
    std::vector<std::string> found;
    for (const Alert& alert : news.alerts) {
      for (const Result& result : alert.answer.results) {
        found.push_back(alert.search.name + ": " + result.text.substr(0, result.text.find(' ')));
      }
    }
    return found;
  }

  TemporaryFolder folder_;
  std::string state_ = AlertState().write();
};

using Texts = std::vector<std::string>;

/// A paragraph long enough to be a passage, which begins with `first` and holds no word of another.
std::string paragraph(const std::string& first) {
  std::string text = first;
  for (int i = 0; i < 70; ++i) text += ' ' + first.substr(0, 3) + "x" + std::to_string(i);
  return text + '.';
}

TEST_F(LookTest, ReportsWhatComesInAfterTheFirstLook) {
  const std::vector<SavedSearch> searches = {search("T", "talks"), search("W", "wheat")};
  write("a", "Old", paragraph("Alpha talks"));
  run();
  const News first = look(searches);
  EXPECT_EQ(texts(first), Texts());
  EXPECT_EQ(first.beginners, (Texts{"T", "W"}));
  EXPECT_EQ(texts(look(searches)), Texts());
  write("b", "New", paragraph("Beta talks"));
  write("c", "New", paragraph("Gamma wheat"));
  write("d", "New", paragraph("Delta oil"));
  run();
  const News second = look(searches);
  EXPECT_EQ(texts(second), (Texts{"T: Beta", "W: Gamma"}));
  EXPECT_EQ(second.passages(), 2U);
  EXPECT_TRUE(second.beginners.empty());
  EXPECT_EQ(texts(look(searches)), Texts());
}

TEST_F(LookTest, ReportsEverythingFromTheStart) {
  write("a", "Old", paragraph("Alpha talks"));
  run();
  const std::vector<SavedSearch> searches = {search("T", "talks")};
  const LookOptions from_start{true, noon};
  EXPECT_EQ(texts(look(searches, from_start)), Texts{"T: Alpha"});
  EXPECT_EQ(texts(look(searches)), Texts());
  EXPECT_EQ(texts(look(searches, from_start)), Texts{"T: Alpha"}) << "and again";
}

TEST_F(LookTest, MeansAllWords) {
  write("a", "Old", paragraph("Alpha talks"));
  write("b", "Both", paragraph("Beta talks") + "\n\n" + paragraph("Gamma wheat"));
  run();
  const News news = look({search("T", "talks wheat")}, {true, noon});
  EXPECT_EQ(texts(news), (Texts{"T: Beta", "T: Gamma"}));
  EXPECT_EQ(news.alerts[0].answer.query_id, "T");
  EXPECT_EQ(news.alerts[0].answer.results[1].rank, 2U);
}

TEST_F(LookTest, LetsANewSearchLookFromNowOn) {
  write("a", "Old", paragraph("Alpha talks"));
  run();
  look({search("T", "talks")});
  write("b", "New", paragraph("Beta talks wheat"));
  run();
  const News news = look({search("T", "talks"), search("W", "wheat")});
  EXPECT_EQ(texts(news), Texts{"T: Beta"});
  EXPECT_EQ(news.beginners, Texts{"W"});
}

TEST_F(LookTest, LetsAChangedQueryGoOnWhereItsNameLooked) {
  write("a", "Old", paragraph("Alpha talks"));
  run();
  look({search("T", "talks")});
  write("b", "New", paragraph("Beta wheat"));
  run();
  EXPECT_EQ(texts(look({search("T", "talks OR wheat")})), Texts{"T: Beta"});
}

TEST_F(LookTest, RepeatsNeitherCopiesNorEdits) {
  const std::vector<SavedSearch> searches = {search("T", "talks")};
  const std::string story = paragraph("Alpha talks") + "\n\n" + paragraph("Beta talks");
  write("a", "Talks end", story);
  run();
  EXPECT_EQ(texts(look(searches, {true, noon})), (Texts{"T: Alpha", "T: Beta"}));

  write("copy", "Another headline", story);
  run();
  EXPECT_EQ(texts(look(searches)), Texts()) << "a wire copy";

  std::string edited = story;
  edited.replace(edited.find("Alpx40"), 6, "Edited");
  write("a", "Talks end", edited);
  run();
  EXPECT_EQ(texts(look(searches)), Texts()) << "an edit of a word";

  write("a", "Talks end", paragraph("Gamma talks") + "\n\n" + edited);
  run();
  EXPECT_EQ(texts(look(searches)), Texts{"T: Gamma"}) << "a new paragraph";

  remove("copy");
  run();
  write("copy", "Back again", story);
  run();
  EXPECT_EQ(texts(look(searches)), Texts()) << "removed, and there again";
}

TEST_F(LookTest, ReportsOneOfTheCopiesThatComeInTogether) {
  write("a", "One", paragraph("Alpha talks"));
  write("b", "Two", paragraph("Alpha talks"));
  run();
  const News news = look({search("T", "talks"), search("A", "alpha")}, {true, noon});
  EXPECT_EQ(texts(news), (Texts{"T: Alpha", "A: Alpha"})) << "by each search";
}

TEST_F(LookTest, ReportsAnArticleByItsFirstPassageWhereNoWordStandsInOne) {
  write("a", "Talks end", paragraph("Alpha") + "\n\n" + paragraph("Beta"));
  run();
  EXPECT_EQ(
      texts(look({search("H", "headline:talks"), search("L", "type:markdown")}, {true, noon})),
      (Texts{"H: Alpha", "L: Alpha"}));
}

TEST_F(LookTest, NamesABadSearchAndGoesOn) {
  write("a", "Old", paragraph("Alpha talks"));
  run();
  const News news =
      look({search("B", "\"talks"), search("U", "talks w/5 ~alpha"), search("T", "talks")},
           {true, noon});
  EXPECT_EQ(texts(news), Texts{"T: Alpha"});
  ASSERT_EQ(news.faults.size(), 2U);
  EXPECT_TRUE(news.faults[0].starts_with("searches:1: B: query: column 1: ")) << news.faults[0];
  EXPECT_TRUE(news.faults[1].starts_with("searches:1: U: ")) << news.faults[1];
  write("b", "New", paragraph("Beta talks"));
  run();
  EXPECT_EQ(look({search("B", "\"talks\"")}).beginners, Texts{"B"}) << "it never looked";
}

TEST_F(LookTest, IsNotFloodedByAnIndexThatWasMadeAnew) {
  write_dated("a", "2021-12-01", paragraph("Alpha talks"));
  write_dated("b", "2022-01-07", paragraph("Beta talks"));
  write_dated("e", "2022-01-07", paragraph("Epsilon talks"));
  run();
  const std::vector<SavedSearch> searches = {search("T", "talks")};
  look(searches);
  remove("a");
  remove("e");
  write_dated("c", "2022-01-08", paragraph("Gamma talks"));
  std::filesystem::remove_all(index());
  run();
  const News news = look(searches);
  EXPECT_TRUE(news.index_made_anew);
  EXPECT_EQ(texts(news), Texts{"T: Gamma"});
  write("d", "New", paragraph("Delta talks"));
  run();
  const News next = look(searches);
  EXPECT_FALSE(next.index_made_anew);
  EXPECT_EQ(texts(next), Texts{"T: Delta"});
}

TEST_F(LookTest, TakesNeitherAMovedArticleNorItsNeighboursForNew) {
  const auto record = [](const std::string& id, const std::string& text) {
    return R"({"id": ")" + id + R"(", "title": "T", "text": ")" + text + "\"}\n";
  };
  const std::string first = record("1", paragraph("Alpha talks"));
  write("a", "Old", paragraph("Beta talks"));
  folder_.write("clips/b.jsonl", first + record("2", paragraph("Gamma talks")));
  run();
  const std::vector<SavedSearch> searches = {search("T", "talks")};
  look(searches);
  std::filesystem::create_directory(folder_.path("clips/c"));
  std::filesystem::rename(folder_.path("clips/a.md"), folder_.path("clips/c/d.md"));
  folder_.write("clips/b.jsonl", first + record("2", paragraph("Delta talks")));
  run();
  EXPECT_EQ(texts(look(searches)), Texts{"T: Delta"});
}

/// Its numbers may have come farther than those of the old one.
TEST_F(LookTest, TellsAnotherIndexByItsLineage) {
  write_dated("a", "2021-12-01", paragraph("Alpha talks"));
  run();
  const std::vector<SavedSearch> searches = {search("T", "talks")};
  look(searches);
  write_dated("b", "2021-12-02", paragraph("Beta talks"));
  std::filesystem::remove_all(index());
  run();
  const News news = look(searches);
  EXPECT_TRUE(news.index_made_anew);
  EXPECT_EQ(texts(news), Texts());
}

TEST_F(LookTest, GoesOnThroughARebuild) {
  write("a", "Old", paragraph("Alpha talks"));
  run();
  const std::vector<SavedSearch> searches = {search("T", "talks")};
  look(searches);
  write("b", "New", paragraph("Beta talks"));
  RunOptions rebuild = options_for(index(), folder_.path("clips"));
  rebuild.rebuild = true;
  run_quietly(rebuild);
  const News news = look(searches);
  EXPECT_FALSE(news.index_made_anew);
  EXPECT_EQ(texts(news), Texts{"T: Beta"});
}

/// Path, passage and text.
using Found = std::tuple<std::string, std::size_t, std::string>;

std::multiset<Found> found_by(const std::vector<Result>& results) {
  std::multiset<Found> found;
  for (const Result& result : results) {
    found.emplace(result.article.path, result.passage, result.text);
  }
  return found;
}

std::string random_story(RandomText& random) {
  std::string story;
  for (std::size_t paragraphs = 1 + random.number(4); paragraphs > 0; --paragraphs) {
    for (int i = 0; i < 70; ++i) story += "word" + std::to_string(random.number(300)) + ' ';
    story += random.one_in(2) ? "talks\n\n" : "end\n\n";
  }
  return story;
}

/// Whatever the order in which an archive comes in, everything is reported, and once.
TEST_F(LookTest, ReportsTheWholeResultOverAnyPartition) {
  const std::vector<std::string> queries = {"talks", "talks word7", "word1 OR word2",
                                            "talks NOT word3", "word29*"};
  std::vector<SavedSearch> searches;
  for (const std::string& query : queries) searches.push_back(search(query, query));
  for (unsigned seed = 1; seed <= 4; ++seed) {
    RandomText random(seed);
    state_ = AlertState().write();
    std::map<std::string, std::multiset<Found>> reported;
    const std::string prefix = std::to_string(seed) + '-';
    std::filesystem::remove_all(index());
    std::filesystem::remove_all(folder_.path("clips"));
    for (std::size_t article = 0, looks = 0; article < 40; ++looks) {
      for (std::size_t part = random.number(15); part > 0 && article < 40; --part) {
        write(prefix + std::to_string(article++), "Headline", random_story(random));
      }
      if (article == 0) continue;
      run();
      for (const Alert& alert : look(searches, {reported.empty(), noon}).alerts) {
        reported[alert.search.name].merge(found_by(alert.answer.results));
      }
    }
    for (const std::string& query : queries) {
      SearchRequest everything;
      everything.compile.tiers = Tiers::all;
      everything.ranking.passages = 0;
      everything.ranking.per_article = 0;
      const Answer answer = Searcher({index()}).answer(query, everything);
      EXPECT_GT(answer.results.size(), 5U) << query;
      EXPECT_EQ(reported[query], found_by(answer.results)) << query << ", seed " << seed;
    }
  }
}

}  // namespace
}  // namespace clipfile
