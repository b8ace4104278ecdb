// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/ranking/name_spellings.h"

#include <gtest/gtest.h>

#include "indexer/store/name_lexicon.h"
#include "searcher/ranking/lexicon.h"
#include "tests/unit/support/small_index.h"
#include "tests/unit/support/temporary_folder.h"

namespace clipfile {
namespace {

/// On disk, since Xapian's databases in memory do not list their metadata.
class IndexOnDisk {
 public:
  explicit IndexOnDisk(const std::vector<Article>& articles)
      : database_(folder_.path() + "/database", Xapian::DB_CREATE) {
    DocumentMaker maker;
    NameLexicon names;
    for (const Article& article : articles) {
      const Xapian::Document document = maker.make(article);
      names.add(database_, document.get_value(schema::slot::names));
      database_.add_document(document);
    }
    database_.commit();
  }

  Xapian::WritableDatabase& database() { return database_; }

 private:
  TemporaryFolder folder_;
  Xapian::WritableDatabase database_;
};

IndexOnDisk& news() {
  static IndexOnDisk index({
      make_article("/1", "", {"The envoy, Sergei Ryabkov, spoke in Kyiv."}),
      make_article("/2", "", {"Then Sergej Rjabkow came, and Anna Rybakov; nobody saw Riabkov."}),
      make_article("/3", "", {"Замминистра Сергей Рябков уехал в Киев."}, "ru"),
      make_article("/4", "", {"О Сергее Рябкове и о Рыбакове не говорили."}, "ru"),
      make_article("/5", "", {"They eat rice. The price will rise, said Anna Rice."}),
      make_article("/6", "", {"Prices rise, and rise."}),
  });
  return index;
}

/// "рябков riabkov | ryabkova": taken, then offered.
std::string describe(const NameExpansion& found) {
  std::string text;
  for (const NameSpelling& one : found.same) text += one.term + ' ';
  text += "|";
  for (const NameSpelling& one : found.doubtful) text += ' ' + one.term;
  return text;
}

std::string find(std::string_view typed) {
  static const std::vector<Xapian::Database> parts = {news().database()};
  static const Equivalents shipped = Equivalents::shipped();
  return describe(NameSpellings(news().database(), parts, shipped).find(typed));
}

TEST(NameSpellings, FindsWhatTheArchiveHolds) {
  EXPECT_EQ(find("Ryabkov"), "riabkov rjabkow рябков рябкове |");
  EXPECT_EQ(find("Рябков"), "riabkov rjabkow ryabkov рябкове |");
  EXPECT_EQ(find("Rybakov"), "рыбакове |");
  EXPECT_EQ(find("Kiev"), "киев kyiv |");
  EXPECT_EQ(find("Nobody"), "|");
}

TEST(NameSpellings, TakesALowerCaseWordForANameOnlyWhereTheIndexDoes) {
  EXPECT_EQ(find("ryabkov"), find("Ryabkov"));
  EXPECT_EQ(find("rise"), "|");
  EXPECT_EQ(find("price"), "|");
}

TEST(NameSpellings, AsksEveryDatabaseOfSeveral) {
  IndexOnDisk other({make_article("/9", "", {"Le ministre, Serguei Riabkov, est parti."})});
  const std::vector<Xapian::Database> parts = {other.database(), news().database()};
  Xapian::Database all;
  for (const Xapian::Database& part : parts) all.add_database(part);
  const Equivalents none;
  const NameExpansion found = NameSpellings(all, parts, none).find("Ryabkov");
  EXPECT_EQ(describe(found), "riabkov rjabkow рябков рябкове |");
  EXPECT_EQ(found.same.front().articles, 2U);
}

TEST(NameSpellings, PassesOverWhatNoArticleHasAnyMore) {
  IndexOnDisk empty({});
  empty.database().set_metadata("name:RBKV:riabkov", "4");
  empty.database().commit();
  const std::vector<Xapian::Database> parts = {empty.database()};
  const Equivalents none;
  EXPECT_EQ(describe(NameSpellings(empty.database(), parts, none).find("Ryabkov")), "|");
}

TEST(NameSpellings, OffersNothingRareForACommonWord) {
  std::vector<Article> articles = {make_article("/0", "", {"Then Anna Wedd came, and Wed."})};
  for (int i = 0; i < 12; ++i) {
    articles.push_back(make_article("/f" + std::to_string(i), "", {"The Fed and Rybakowa met."}));
  }
  articles.push_back(make_article("/r", "", {"Nobody met Anna Riabkowa or Rabkova."}));
  IndexOnDisk index(articles);
  const std::vector<Xapian::Database> parts = {index.database()};
  const Equivalents none;
  const NameSpellings names(index.database(), parts, none);
  EXPECT_EQ(names.find("Fed").doubtful.size(), 0U);
  EXPECT_EQ(names.find("fed").doubtful.size(), 0U);
  EXPECT_FALSE(names.find("Wedd").doubtful.empty());
}

TEST(NameSpellings, CountsWhatAFieldHas) {
  Article signed_article = make_article("/1", "", {"Sergei Ryabkov met Sergej Riabkov."});
  signed_article.citation.byline = {"Sergej Riabkov"};
  IndexOnDisk index({signed_article, make_article("/2", "", {"Nobody met Sergei Riabkov."})});
  const std::vector<Xapian::Database> parts = {index.database()};
  const Equivalents none;
  const NameSpellings names(index.database(), parts, none);
  EXPECT_EQ(names.find("Rjabkow").same.size(), 2U);
  const NameExpansion found = names.find("Rjabkow", schema::field("byline").prefix);
  EXPECT_EQ(describe(found), "riabkov |");
  EXPECT_EQ(found.same.front().articles, 1U);
}

TEST(Lexicon, TakesOtherSpellingsInAFieldOfNames) {
  Article signed_article = make_article("/1", "", {"Sergej Riabkov came."});
  signed_article.citation.byline = {"Sergej Riabkov"};
  IndexOnDisk index({signed_article});
  const std::vector<Xapian::Database> parts = {index.database()};
  const Equivalents none;
  const NameSpellings names(index.database(), parts, none);
  Lexicon lexicon(index.database());
  EXPECT_EQ(lexicon.find_name("Ryabkov", schema::field("byline")).forms, WordFormSet{"ryabkov"});
  lexicon.expand_names(names);
  EXPECT_EQ(lexicon.find_name("Ryabkov", schema::field("byline")).forms,
            (WordFormSet{"riabkov", "ryabkov"}));
  EXPECT_EQ(lexicon.find_name("Ryabkov", schema::field("tag")).forms, WordFormSet{"ryabkov"});
  ASSERT_EQ(lexicon.expansions().size(), 1U);
  EXPECT_EQ(lexicon.expansions().front().typed, "byline:Ryabkov");
}

TEST(Lexicon, TakesOtherSpellingsForTheWordItself) {
  const std::vector<Xapian::Database> parts = {news().database()};
  const Equivalents none;
  const NameSpellings names(news().database(), parts, none);
  Lexicon lexicon(news().database());
  lexicon.expand_names(names);
  const KnownWord known = lexicon.find_stemmed("Ryabkov");
  EXPECT_EQ(known.forms, (WordFormSet{"riabkov", "rjabkow", "ryabkov", "рябков", "рябкове"}));
  static_cast<void>(lexicon.find_stemmed("Ryabkov"));
  ASSERT_EQ(lexicon.expansions().size(), 1U);
  EXPECT_EQ(lexicon.expansions().front().typed, "Ryabkov");
  EXPECT_EQ(lexicon.find_exact("Ryabkov").forms, WordFormSet{"ryabkov"});
}

}  // namespace
}  // namespace clipfile
