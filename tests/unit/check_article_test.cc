// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/upkeep/check_article.h"

#include <functional>
#include <gtest/gtest.h>

#include "common/article_identity.h"
#include "common/article_json.h"
#include "common/schema.h"
#include "common/stored_article.h"
#include "tests/unit/support/findings.h"
#include "tests/unit/support/small_index.h"

namespace clipfile {
namespace {

Article sample_article(const std::string& path = "/a.txt") {
  Article article = make_article(path, "Talks in Geneva", {"Envoys met in Geneva."});
  article.citation.published = {
      .day = std::chrono::year{2022} / 1 / 9, .source = "text", .confidence = Confidence::likely};
  return article;
}

/// As the writer of an index completes it.
Xapian::Document complete_document(const Article& article) {
  Xapian::Document document = DocumentMaker().make(article);
  document.add_value(schema::slot::sequence, Xapian::sortable_serialise(1));
  document.add_value(schema::slot::first_seen, Xapian::sortable_serialise(1'641'712'089));
  return document;
}

std::string check(const Xapian::Document& document, const OddPaths& odd_paths = {}) {
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  database.add_document(document);
  Findings findings;
  check_article(database, 1, odd_paths, findings.sink());
  return findings.text;
}

TEST(CheckArticle, FindsNothingInASoundOne) {
  EXPECT_EQ(check(complete_document(sample_article())), "");
}

TEST(CheckArticle, FindsWhateverDoesNotAgree) {
  const std::string article = "article 1 (/a.txt): ";
  const std::string key = article_term("/a.txt", "");
  const std::string of_other = article_term("/b.txt", "");
  const struct {
    std::function<void(Xapian::Document&)> damage;
    std::string found;
  } rows[] = {
      {[](Xapian::Document& d) { d.set_data("nothing"); },
       "article 1: stored article: its passages are not readable\n"},
      {[](Xapian::Document& d) {
         d.set_data("0-9999:1 \n" + write_article_json(sample_article()));
       },
       "article 1: stored article: its passages are not readable\n"},
      {[&](Xapian::Document& d) { d.remove_term(key); }, article + "lacks its term " + key + '\n'},
      {[&](Xapian::Document& d) { d.add_boolean_term(of_other); },
       article + "has the term " + of_other + ", which is another's\n"},
      {[](Xapian::Document& d) { d.add_value(schema::slot::identity, "x"); },
       article + "its identity is not that of its text\n"},
      {[](Xapian::Document& d) { d.add_value(schema::slot::passage_lengths, "\x04\x04"); },
       article + "its passages' lengths is not that of its text\n"},
      {[](Xapian::Document& d) { d.remove_value(schema::slot::published); },
       article + "its day of publication is not that of its text\n"},
      {[](Xapian::Document& d) { d.add_value(schema::slot::path, "x"); },
       article + "its place is not that of its text\n"},
      {[](Xapian::Document& d) { d.add_value(schema::slot::sketch, "x"); },
       article + "has a sketch that is none\n"},
      {[](Xapian::Document& d) { d.remove_value(schema::slot::sequence); },
       article + "lacks its number in the order of ingestion\n"},
      {[](Xapian::Document& d) { d.remove_value(schema::slot::first_seen); },
       article + "lacks the time when it was first seen\n"},
  };
  for (const auto& [damage, found] : rows) {
    Xapian::Document document = complete_document(sample_article());
    damage(document);
    EXPECT_EQ(check(document), found);
  }
}

TEST(CheckArticle, FindsAnotherText) {
  Xapian::Document document = complete_document(sample_article());
  Article other = sample_article();
  other.citation.headline = "Talks in Vienna";
  document.set_data(write_stored_article(write_stored_json(other).text,
                                         read_stored_article(document.get_data()).passages, {}));
  EXPECT_EQ(check(document), "article 1 (/a.txt): its identity is not that of its text\n");
}

TEST(CheckArticle, FindsAnArticleThatIsThereTwice) {
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  for (int i = 0; i < 2; ++i) database.add_document(complete_document(sample_article()));
  Findings findings;
  check_article(database, 1, {}, findings.sink());
  EXPECT_EQ(findings.text, "");
  check_article(database, 2, {}, findings.sink());
  EXPECT_EQ(findings.text, "article 2 (/a.txt): is in the index twice, also as article 1\n");
}

TEST(CheckArticle, KnowsPathsThatAreNotUtf8) {
  const std::string path = "/\xe4.txt";
  const Xapian::Document document = complete_document(sample_article(path));
  EXPECT_EQ(check(document, {{file_prefix(path), path}}), "");
  EXPECT_NE(check(document), "");
}

TEST(CheckArticle, FindsWhereThereIsNone) {
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  Findings findings;
  check_article(database, 1, {}, findings.sink());
  EXPECT_EQ(findings.found.size(), 1U);
}

}  // namespace
}  // namespace clipfile
