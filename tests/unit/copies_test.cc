// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/collapse/copies.h"

#include <algorithm>
#include <chrono>
#include <gtest/gtest.h>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "searcher/ranking/article_reader.h"
#include "tests/support/article_copies.h"
#include "tests/unit/support/small_index.h"

namespace clipfile {
namespace {

/// Paths.
using Clusters = std::map<std::string, std::set<std::string>>;

std::vector<Xapian::docid> all_of_them(const std::vector<Xapian::docid>& articles) {
  return articles;
}

std::optional<std::vector<Xapian::docid>> anything() { return std::nullopt; }

std::vector<Article> reports_with_copies(std::size_t reports) {
  std::mt19937 random(1);
  std::vector<Article> articles;
  for (std::size_t i = 0; i < reports; ++i) {
    articles.push_back(make_report(i, 5, random));
    const Article report = articles.back();
    for (const NamedEdit& edit : edits) articles.push_back(copy_article(report, edit.edit, random));
  }
  return articles;
}

/// The first `ranked` are asked about in the order of their paths, the others looked at.
Clusters clusters_of(const std::vector<Article>& articles, std::size_t ranked) {
  const SmallIndex index(articles);
  std::map<std::string, Xapian::docid> by_path;
  for (Xapian::docid docid = 1; docid <= articles.size(); ++docid) {
    by_path[read_article(index.database(), docid).article.path] = docid;
  }
  const SketchColumn column(index.database());
  ArticleReader stories(index.database());
  CopyFinder finder(index.database(), stories, &column);
  std::map<std::string, Xapian::docid> leaders;
  for (const auto& [path, docid] : by_path) {
    if (ranked-- == 0) break;
    if (finder.leads(docid)) leaders[path] = docid;
  }
  finder.look_at_others(anything, all_of_them);
  Clusters clusters;
  for (const auto& [path, docid] : leaders) {
    auto& cluster = clusters[path];
    for (const Xapian::docid copy : finder.copies_of(docid)) {
      cluster.insert(read_article(index.database(), copy).article.path);
    }
  }
  return clusters;
}

TEST(CopyFinder, GathersTheCopiesOfEachReport) {
  constexpr std::size_t reports = 12;
  const auto articles = reports_with_copies(reports);
  const Clusters clusters = clusters_of(articles, articles.size());
  EXPECT_EQ(clusters.size(), reports);
  for (const auto& [leader, copies] : clusters) {
    EXPECT_EQ(copies.size(), edits.size()) << leader;
    for (const std::string& copy : copies) EXPECT_TRUE(copy.starts_with(leader + '.'));
  }
}

TEST(CopyFinder, FindsAmongTheOthersWhatItWouldHaveFoundInTheirTurn) {
  const auto articles = reports_with_copies(6);
  const Clusters all = clusters_of(articles, articles.size());
  for (std::size_t ranked = 0; ranked <= articles.size(); ranked += 4) {
    for (const auto& [leader, copies] : clusters_of(articles, ranked)) {
      EXPECT_EQ(copies, all.at(leader)) << ranked << ' ' << leader;
    }
  }
}

TEST(CopyFinder, FindsTheSameWhateverCameIntoTheIndexFirst) {
  auto articles = reports_with_copies(8);
  const Clusters expected = clusters_of(articles, 10);
  std::mt19937 random(2);
  for (int i = 0; i < 5; ++i) {
    std::shuffle(articles.begin(), articles.end(), random);
    EXPECT_EQ(clusters_of(articles, 10), expected);
  }
}

TEST(CopyFinder, LeavesOutWhatTheQueryDoesNotFind) {
  const auto articles = reports_with_copies(1);
  const SmallIndex index(articles);
  ArticleReader stories(index.database());
  CopyFinder finder(index.database(), stories);
  EXPECT_TRUE(finder.leads(1));
  EXPECT_TRUE(finder.leads(1)) << "asked again";
  EXPECT_FALSE(finder.leads(3));
  EXPECT_FALSE(finder.leads(3));
  finder.look_at_others(anything, [](std::vector<Xapian::docid> found) {
    std::erase(found, 2U);
    return found;
  });
  EXPECT_EQ(finder.copies_of(1), (std::vector<Xapian::docid>{3, 4, 5, 6}));
}

TEST(CopyFinder, LooksAtNoOthersThanTheQueryMayFind) {
  const SmallIndex index(reports_with_copies(1));
  ArticleReader stories(index.database());
  CopyFinder finder(index.database(), stories);
  EXPECT_TRUE(finder.leads(1));
  finder.look_at_others([] { return std::vector<Xapian::docid>{1, 3, 6}; }, all_of_them);
  EXPECT_EQ(finder.copies_of(1), (std::vector<Xapian::docid>{3, 6}));
}

/// Of an article of that day, with copies of 9 January, 23 and 24 February, of no day and of 8
/// January.
std::vector<Xapian::docid> copies_of_dated(const std::optional<Day>& day) {
  using std::chrono::year;
  const std::optional<Day> days[] = {
      day,          year{2022} / 1 / 9, year{2022} / 2 / 23, year{2022} / 2 / 24,
      std::nullopt, year{2022} / 1 / 8};
  auto articles = reports_with_copies(1);
  for (std::size_t i = 0; i < std::size(days); ++i) {
    auto& published = articles.at(i).citation.published;
    published.reset();
    if (days[i]) published = PublishedDate{*days[i], "record", Confidence::stated};
  }
  const SmallIndex index(articles);
  ArticleReader stories(index.database());
  CopyFinder finder(index.database(), stories);
  EXPECT_TRUE(finder.leads(1));
  finder.look_at_others([] { return std::vector<Xapian::docid>{1, 2, 3, 4, 5, 6}; }, all_of_them);
  return finder.copies_of(1);
}

TEST(CopyFinder, LooksAtWhatCameOutWithinItsDaysOrOnNoDay) {
  using Docids = std::vector<Xapian::docid>;
  using std::chrono::year;
  EXPECT_EQ(copies_of_dated(year{2022} / 1 / 9), (Docids{2, 3, 5, 6}));
  EXPECT_EQ(copies_of_dated(year{2022} / 1 / 10), (Docids{2, 3, 4, 5, 6}));
  EXPECT_EQ(copies_of_dated(year{2021} / 11 / 24), (Docids{5, 6}));
  EXPECT_EQ(copies_of_dated(std::nullopt), (Docids{2, 3, 4, 5, 6}));
}

TEST(CopyFinder, TakesAnArticleWithoutSketchForNoCopy) {
  const SmallIndex index({make_article("/a", "", {}), make_article("/b", "", {})});
  ArticleReader stories(index.database());
  CopyFinder finder(index.database(), stories);
  EXPECT_TRUE(finder.leads(1));
  EXPECT_TRUE(finder.leads(2));
  finder.look_at_others(anything, all_of_them);
  EXPECT_TRUE(finder.copies_of(1).empty());
}

}  // namespace
}  // namespace clipfile
