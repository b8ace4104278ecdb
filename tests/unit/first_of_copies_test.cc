// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/answer/first_of_copies.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "common/ocr_mark.h"
#include "tests/support/article_copies.h"
#include "tests/unit/support/small_index.h"

namespace clipfile {
namespace {

using namespace std::chrono_literals;

ArticleQuery about(const std::string& word) { return {.all = Xapian::Query(word), .some = {}}; }

std::vector<SearchUnit> units_of(const std::string& word) { return {{word, {{word}}, 2}}; }

/// Reports, each with a copy for every edit; some hold "talks", some do not.
std::vector<Article> reports_with_copies(std::size_t reports) {
  std::mt19937 random(5);
  std::vector<Article> articles;
  for (std::size_t i = 0; i < reports; ++i) {
    articles.push_back(make_report(i, 4, random));
    const Article report = articles.back();
    for (const NamedEdit& edit : edits) articles.push_back(copy_article(report, edit.edit, random));
  }
  return articles;
}

/// Of what is shown, in its order: its path, and those of its copies.
using Shown = std::vector<std::pair<std::string, std::vector<std::string>>>;

Shown show(const Xapian::Database& database, const RankingRequest& request) {
  const ArticleQuery query = about("talks");
  ArticleReader articles(database);
  FirstOfCopies first_of_copies(database, articles);
  const Ranking ranking =
      rank_passages(database, query, units_of("talks"), request, {}, nullptr, &first_of_copies);
  first_of_copies.look_at_others(query, nullptr);
  Shown shown;
  for (const RankedPassage& passage : ranking.passages) {
    shown.push_back({articles.read(passage.docid).article.path, {}});
    for (const Article& copy : first_of_copies.copies_of(passage.docid)) {
      shown.back().second.push_back(copy.path);
    }
  }
  return shown;
}

TEST(FirstOfCopies, ShowsTheSameWhateverCameInFirstAndHoweverItIsSpread) {
  auto articles = reports_with_copies(10);
  const RankingRequest request{.passages = 6, .per_article = 1};
  const Shown expected = show(SmallIndex(articles).database(), request);
  ASSERT_EQ(expected.size(), 6U);
  std::mt19937 random(6);
  for (int i = 0; i < 4; ++i) {
    std::shuffle(articles.begin(), articles.end(), random);
    EXPECT_EQ(show(SmallIndex(articles).database(), request), expected) << i;
    const auto middle = articles.begin() + 10 * (i + 1);
    const SmallIndex one({articles.begin(), middle});
    const SmallIndex other({middle, articles.end()});
    Xapian::Database both;
    both.add_database(one.database());
    both.add_database(other.database());
    EXPECT_EQ(show(both, request), expected) << i << ", two indexes";
  }
}

TEST(FirstOfCopies, NamesEachCopyOnceAndLosesNone) {
  const SmallIndex index(reports_with_copies(6));
  const Ranking everything = rank_passages(index.database(), about("talks"), units_of("talks"),
                                           {.passages = 0, .per_article = 1}, {});
  std::multiset<std::string> found;
  for (const auto& [path, copies] : show(index.database(), {.passages = 0, .per_article = 1})) {
    found.insert(path);
    found.insert(copies.begin(), copies.end());
  }
  std::multiset<std::string> expected;
  ArticleReader articles(index.database());
  for (const RankedPassage& passage : everything.passages) {
    expected.insert(articles.read(passage.docid).article.path);
  }
  EXPECT_EQ(found, expected);
}

Article copy_under(Article article, const std::string& path, std::optional<Day> day) {
  article.path = path;
  article.citation.published.reset();
  if (day) article.citation.published = {.day = *day, .source = "record"};
  return article;
}

TEST(FirstOfCopies, NamesTheEarliestFirstAndThoseWithoutADayLast) {
  std::mt19937 random(7);
  const Article report = make_report(1, 4, random);
  const SmallIndex index(
      {copy_under(report, "/0", 2022y / 1 / 9), copy_under(report, "/1", std::nullopt),
       copy_under(report, "/2", 2022y / 1 / 10), copy_under(report, "/3", 2022y / 1 / 8)});
  ArticleReader articles(index.database());
  FirstOfCopies first_of_copies(index.database(), articles);
  const auto passage_of = [](Xapian::docid docid) { return RankedPassage{docid, 0, 1, 1, true}; };
  EXPECT_TRUE(first_of_copies.chooses(passage_of(1)));
  EXPECT_FALSE(first_of_copies.chooses(passage_of(2)));
  first_of_copies.look_at_others({.all = Xapian::Query::MatchAll, .some = {}}, nullptr);
  std::vector<std::string> paths;
  for (const Article& copy : first_of_copies.copies_of(1)) {
    EXPECT_TRUE(copy.body.empty());
    paths.push_back(copy.path);
  }
  EXPECT_EQ(paths, (std::vector<std::string>{"/3", "/2", "/1"}));
  const std::vector<RankedPassage> two_of_one = {passage_of(1), passage_of(1)};
  EXPECT_EQ(first_of_copies.count_copies(two_of_one), 3U);
}

TEST(FirstOfCopies, TakesTheSameIndexTwice) {
  const SmallIndex index(reports_with_copies(2));
  Xapian::Database twice;
  twice.add_database(index.database());
  twice.add_database(index.database());
  const Shown shown = show(twice, {.passages = 1, .per_article = 1});
  ASSERT_EQ(shown.size(), 1U);
  EXPECT_EQ(shown[0].second.size(), 2 * (edits.size() + 1) - 1);
}

TEST(FirstOfCopies, ShowAPassageOnceThatWasReprintedWordForWord) {
  std::mt19937 random(8);
  std::string ferry;  // long enough for a passage of its own
  for (int i = 0; i < 10; ++i)
    ferry += "The pilots of the ferries will not sail after ten tonight. ";
  std::vector<Article> reports = {make_report(0, 4, random), make_report(1, 4, random),
                                  make_report(2, 4, random)};
  for (Article& report : reports) report.body.push_back(ferry);
  const SmallIndex index(reports);
  ArticleReader articles(index.database());
  FirstOfCopies first_of_copies(index.database(), articles);
  const auto last = [&](Xapian::docid docid) {
    return RankedPassage{docid, articles.read(docid).passages.size() - 1, 1, 1, true};
  };
  EXPECT_TRUE(first_of_copies.chooses({1, 0, 1, 1, true}));
  EXPECT_TRUE(first_of_copies.chooses(last(1)));
  EXPECT_FALSE(first_of_copies.chooses(last(2)));
  EXPECT_TRUE(first_of_copies.chooses({2, 0, 1, 1, true})) << "another passage of the article";
  EXPECT_FALSE(first_of_copies.chooses(last(3)));
  EXPECT_FALSE(first_of_copies.chooses(last(3))) << "asked again";
  EXPECT_FALSE(first_of_copies.chooses(last(1))) << "by the same article";
  EXPECT_TRUE(first_of_copies.reprints_of(0).empty());
  std::vector<std::string> paths;
  for (const Article& reprint : first_of_copies.reprints_of(1)) paths.push_back(reprint.path);
  EXPECT_EQ(paths, (std::vector<std::string>{"/wire/1", "/wire/2"}));
}

TEST(CitationOf, LeavesOutTheTextAndKeepsTheMarkOfOcr) {
  Article article = make_article("/a", "Headline", {"Body."});
  article.asides = {make_ocr_mark(80)};
  const Article cited = citation_of(article);
  EXPECT_EQ(cited.citation.headline, "Headline");
  EXPECT_TRUE(cited.body.empty());
  EXPECT_EQ(ocr_confidence(cited), ocr_confidence(article));
}

}  // namespace
}  // namespace clipfile
