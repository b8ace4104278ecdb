// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/article_json.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "common/article_identity.h"
#include "common/text/utf8.h"
#include "tests/unit/support/random_text.h"

namespace clipfile {
namespace {

using namespace std::chrono_literals;

std::string random_string(RandomText& random) { return mend_utf8(random.bytes(40)); }

std::vector<std::string> random_list(RandomText& random) {
  std::vector<std::string> list(random.number(4));
  for (std::string& entry : list) entry = random_string(random);
  return list;
}

Article random_article(RandomText& random) {
  Article article;
  Citation& citation = article.citation;
  for (std::string* field :
       {&article.id, &article.path, &article.part, &article.type, &citation.headline,
        &citation.deck, &citation.publication, &citation.section, &citation.place,
        &citation.language, &citation.url}) {
    *field = random_string(random);
  }
  citation.byline = random_list(random);
  article.tags = random_list(random);
  article.body = random_list(random);
  for (std::string& text : random_list(random)) {
    article.asides.push_back({random_string(random), std::move(text)});
  }
  if (random.one_in(2)) {
    const auto month = std::chrono::month{static_cast<unsigned>(1 + random.number(12))};
    citation.published = {
        .day = std::chrono::year{static_cast<int>(random.number(10'000))} / month / 28,
        .source = random_string(random),
        .confidence = static_cast<Confidence>(random.number(3))};
  }
  return article;
}

TEST(ArticleJson, GivesEveryArticleBackAsItWas) {
  RandomText random(1);
  for (int i = 0; i < 500; ++i) {
    const Article article = random_article(random);
    const std::string json = write_article_json(article);
    ASSERT_EQ(read_article_json(json), article) << json;
    ASSERT_EQ(json.find('\n'), std::string::npos);
    ASSERT_TRUE(is_valid_utf8(json));
    const std::string stored = write_stored_json(article).text;
    ASSERT_EQ(read_article_json(stored), article) << stored;
    ASSERT_EQ(write_stored_json(read_article_json(json)).text, stored);
  }
}

TEST(ArticleJson, WritesItsKeysInTheDocumentedOrder) {
  Article article;
  article.path = "a.txt";
  article.citation.headline = "Talks \"end\"";
  article.citation.published = {
      .day = 2022y / 1 / 9, .source = "text", .confidence = Confidence::inferred};
  article.asides = {{"caption", "A table"}};
  EXPECT_EQ(write_article_json(article),
            R"({"path":"a.txt","part":"","id":"","headline":"Talks \"end\"","deck":"","byline":[],)"
            R"("publication":"","section":"","place":"","language":"","url":"",)"
            R"("published":{"date":"2022-01-09","source":"text","confidence":"inferred"},)"
            R"("tags":[],"body":[],"asides":[{"label":"caption","text":"A table"}],"type":""})");
}

TEST(ArticleJson, StoresNoMemberThatIsEmptyAndNoIdThatCanBeMade) {
  Article article;
  article.path = "/a.txt";
  article.type = "text";
  article.id = make_article_id(article.path, article.part);
  EXPECT_EQ(write_stored_json(article).text, R"({"path":"/a.txt","type":"text"})");
  article.part = "1";
  article.body = {"Talks end."};
  const StoredJson stored = write_stored_json(article);
  EXPECT_EQ(stored.text.substr(0, stored.said_at),
            R"({"path":"/a.txt","part":"1","id":")" + article.id + '"');
  EXPECT_EQ(stored.text.substr(stored.said_at), R"(,"body":["Talks end."],"type":"text"})");
  EXPECT_EQ(read_article_json(stored.text), article);
}

TEST(ArticleJson, StoresTheIdOfAPathThatJsonCannotHold) {
  Article article;
  article.path = "/\xFF.txt";
  article.id = make_article_id(article.path, article.part);
  EXPECT_EQ(read_article_json(write_stored_json(article).text).id, article.id);
}

TEST(ArticleJson, IsValidUtf8WhateverTheArticleHolds) {
  RandomText random(2);
  for (int i = 0; i < 200; ++i) {
    Article article;
    article.path = random.bytes(60);
    article.body = {random.bytes(200), random.bytes(10)};
    article.citation.headline = random.bytes(60);
    const std::string json = write_article_json(article);
    ASSERT_TRUE(is_valid_utf8(json));
    ASSERT_NO_THROW(read_article_json(json));
  }
}

TEST(ArticleJson, RefusesWhatItDidNotWrite) {
  const std::string whole = write_article_json(Article{});
  for (std::size_t size = 0; size < whole.size(); ++size) {
    EXPECT_THROW(read_article_json(whole.substr(0, size)), std::runtime_error) << size;
  }
  const auto parsed = nlohmann::json::parse(whole);
  for (const auto& [key, value] : parsed.items()) {
    auto wrong = parsed;
    wrong[key] = 17;
    EXPECT_THROW(read_article_json(wrong.dump()), std::runtime_error) << key;
  }
  for (const std::string_view published :
       {R"({"date":"2022-02-30","source":"","confidence":"likely"})",
        R"({"date":"2022-02-20","source":"","confidence":"certain"})", R"({"date":"2022-02-20"})",
        R"({"date":7,"source":"","confidence":"likely"})"}) {
    auto json = parsed;
    json["published"] = nlohmann::json::parse(published);
    EXPECT_THROW(read_article_json(json.dump()), std::runtime_error) << published;
  }
  EXPECT_THROW(read_article_json(std::string(100'000, '[')), std::runtime_error);
  for (const std::string_view json :
       {R"({"path":"/a"})", R"({"type":"text"})", "{}", "", "[]", "7",
        R"({"path":"/a","type":"text","path":"/b"})", R"({"path":"/a","type":"text","other":""})",
        R"({"path":"/a","type":"text","body":[7]})", R"({"path":"/a","type":"text","body":"b"})",
        R"({"path":"/a","type":"text","asides":[{"label":"a"}]})",
        R"({"path":"/a","type":"text","asides":[{"label":"a","text":"b","more":"c"}]})",
        R"({"path":"/a","type":"text","pages":[{"paragraph":0,"page":-1}]})",
        R"({"path":"/a","type":"text","pages":[{"paragraph":0,"page":4294967296}]})",
        R"({"path":"/a","type":"text"}{})", "{\"path\":\"/\xFF\",\"type\":\"text\"}"}) {
    EXPECT_THROW(read_article_json(json), std::runtime_error) << json;
  }
}

TEST(ArticleJson, HasPagesAndTheTimeOfACaptureOnlyWhereTheyAreKnown) {
  Article article;
  EXPECT_EQ(write_article_json(article).find("pages"), std::string::npos);
  EXPECT_EQ(write_article_json(article).find("captured"), std::string::npos);
  article.pages = {{0, 3}, {2, 4}};
  article.captured = "2022-01-09T10:00:00Z";
  EXPECT_EQ(read_article_json(write_article_json(article)), article);
  EXPECT_THROW(read_article_json(R"({"pages": 7})"), std::runtime_error);
}

}  // namespace
}  // namespace clipfile
