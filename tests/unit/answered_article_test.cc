// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/reading/answered_article.h"

#include <functional>
#include <gtest/gtest.h>
#include <random>
#include <variant>

#include "common/schema.h"
#include "common/stored_article.h"
#include "indexer/analyse/analysis_result.h"
#include "tests/unit/support/analysed_article.h"

namespace clipfile {
namespace {

const std::string path = "/archive/a.txt";

/// Empty where it is believed.
std::string fault_of(const std::string& document, const std::string& of = path) {
  const auto checked = check_answered_article(document, of);
  const auto* fault = std::get_if<std::string>(&checked);
  return fault ? *fault : "";
}

std::string fault_after(const std::function<void(Xapian::Document&)>& change) {
  Xapian::Document document = DocumentMaker().make(article_in(path));
  change(document);
  return fault_of(document.serialise());
}

TEST(AnsweredArticle, IsBelievedWhereItIsWhatAWorkerMakes) {
  const Article article = article_in(path, "2");
  const auto checked = check_answered_article(document_of(article), path);
  ASSERT_TRUE(std::holds_alternative<CheckedArticle>(checked)) << std::get<std::string>(checked);
  EXPECT_EQ(std::get<CheckedArticle>(checked).key, identity_of(article).key);
  EXPECT_EQ(std::get<CheckedArticle>(checked).text_bytes, text_bytes_of(article));
  Article bare;
  bare.path = path;
  EXPECT_EQ(fault_of(document_of(bare)), "");
  Article long_one = article_in(path);
  long_one.body.assign(3000, "One word after the other stands in this long paragraph.");
  long_one.tags.assign(3000, "tag");
  EXPECT_EQ(fault_of(document_of(long_one)), "");
}

TEST(AnsweredArticle, MayHaveAPathThatIsNotUtf8) {
  const std::string odd = "/archive/\xFF\xFE\"quoted\"\n.txt";
  EXPECT_EQ(fault_of(document_of(article_in(odd)), odd), "");
  EXPECT_NE(fault_of(document_of(article_in(odd)), "/archive/\xFD\xFE\"quoted\"\n.txt"), "")
      << "which looks the same as JSON";
}

TEST(AnsweredArticle, IsRefusedWhereItIsForged) {
  using Document = Xapian::Document;
  const struct {
    const char* fault;
    std::function<void(Document&)> change;
  } rows[] = {
      {"an article with the key of another",
       [](Document& d) { d.add_boolean_term(article_term("/b.txt", "")); }},
      {"an article without its key", [](Document& d) { d.clear_terms(); }},
      {"an article with the values of another",
       [](Document& d) { d.add_value(schema::slot::identity, std::string(28, 'x')); }},
      {"an article with the values of another",
       [](Document& d) { d.remove_value(schema::slot::published); }},
      {"an article with the values of another",
       [](Document& d) { d.add_value(schema::slot::passage_lengths, "\xFF"); }},
      {"an article with the values of another",
       [](Document& d) { d.add_value(schema::slot::sequence, "x"); }},
      {"an article with the values of another", [](Document& d) { d.add_value(99, "x"); }},
      {"an article with the values of another",
       [](Document& d) { d.add_value(schema::slot::sketch, "x"); }},
      {"an article with the values of another",
       [](Document& d) { d.add_value(schema::slot::path, "x"); }},
      {"a term that is too long", [](Document& d) { d.add_term(std::string(246, 'x')); }},
      {"a term that is too long", [](Document& d) { d.add_term(std::string(123, '\0')); }},
      {"an article with more words than its text has",
       [](Document& d) { d.add_term("x", 1'000'000); }},
      {"an article with positions out of reach",
       [](Document& d) { d.add_posting("x", 0xFFFFFF00U); }},
      {"an article that cannot be read", [](Document& d) { d.set_data(""); }},
      {"an article that cannot be read", [](Document& d) { d.set_data("\n{}"); }},
      {"an article that cannot be read",
       [](Document& d) { d.set_data("0-9999999:5 " + d.get_data()); }},
      {"an article that is none",
       [](Document& d) { d.set_data("\n" + std::string(100'000, '[')); }},
      {"an article of another file", [](Document& d) { d.set_data(d.get_data() + ' '); }},
  };
  for (const auto& [fault, change] : rows) EXPECT_EQ(fault_after(change), fault);
  EXPECT_EQ(fault_of(document_of(article_in("/archive/b.txt"))), "an article of another file");
}

TEST(AnsweredArticle, IsRefusedWhereItIsNoDocument) {
  EXPECT_EQ(fault_of(""), "bytes that are no document");
  const std::string good = document_of(article_in(path));
  for (std::size_t size = 0; size < good.size(); ++size) {
    EXPECT_NE(fault_of(good.substr(0, size)), "") << size;
  }
}

/// Bytes that are wrong here and there are refused, or do no harm.
TEST(AnsweredArticle, SurvivesAnyBytes) {
  const std::string good = document_of(article_in(path));
  std::mt19937 random(7);
  for (int round = 0; round < 3000; ++round) {
    std::string bytes = good;
    for (int i = 0; i < 1 + round % 3; ++i) {
      bytes[random() % bytes.size()] = static_cast<char>(random() & 0xFF);
    }
    if (!fault_of(bytes).empty()) continue;
    Xapian::WritableDatabase database(std::string(), Xapian::DB_BACKEND_INMEMORY);
    database.add_document(Xapian::Document::unserialise(bytes));
  }
}

}  // namespace
}  // namespace clipfile
