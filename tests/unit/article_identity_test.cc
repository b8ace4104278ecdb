// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/article_identity.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <vector>

#include "common/schema.h"

namespace clipfile {
namespace {

Article sample() {
  Article article;
  article.path = "/clips/a.txt";
  article.id = make_article_id(article.path, "");
  article.citation.headline = "Talks";
  article.body = {"They met.", "They parted."};
  return article;
}

TEST(ArticleKeys, BelongToOneFileAndPart) {
  EXPECT_EQ(article_term("/a", "1"), article_term("/a", "1"));
  EXPECT_NE(article_term("/a", "1"), article_term("/a", "2"));
  EXPECT_NE(article_term("/a", "1"), article_term("/a1", ""));
  EXPECT_NE(make_article_id("/a", "1"), make_article_id("/a1", ""));
  EXPECT_TRUE(article_term("/a", "").starts_with(schema::prefix::article));
  const std::string id = make_article_id("/a", "");
  EXPECT_EQ(id.size(), 17U);
  EXPECT_EQ(id.front(), '@');
}

TEST(ArticleKeys, BeginAsThoseOfTheirFileDo) {
  EXPECT_NE(file_prefix("/a"), file_prefix("/b"));
  for (const char* part : {"", "1", "2", "page 3"}) {
    EXPECT_TRUE(article_term("/a", part).starts_with(file_prefix("/a"))) << part;
    EXPECT_EQ(file_prefix_of(article_term("/a", part)), file_prefix("/a")) << part;
    EXPECT_FALSE(article_term("/b", part).starts_with(file_prefix("/a"))) << part;
  }
}

TEST(ArticleIdentity, NamesThePlaceByTheTermOfTheArticle) {
  Article article = sample();
  EXPECT_EQ(article_term(identity_of(article)), article_term(article.path, article.part));
  article.part = "2";
  EXPECT_EQ(article_term(identity_of(article)), article_term(article.path, article.part));
}

TEST(ArticleIdentity, HasTheSameContentWhereverTheArticleLies) {
  const ArticleIdentity identity = identity_of(sample());
  for (const char* path : {"/b.txt", "/a,\"headline\":.txt", "/\xFF.txt", ""}) {
    Article moved = sample();
    moved.path = path;
    moved.part = "7";
    moved.id = make_article_id(moved.path, moved.part);
    EXPECT_EQ(identity_of(moved).content, identity.content) << path;
    EXPECT_NE(identity_of(moved).key, identity.key) << path;
  }
}

TEST(ArticleIdentity, TellsWhateverAnArticleSays) {
  std::vector<Article> others(6, sample());
  others[0].citation.headline = "Talk";
  others[1].body.pop_back();
  others[2].id = "own";
  others[3].citation.byline = {"Ana"};
  others[4].asides = {{"caption", "A lake"}};
  others[5].type = "html";
  for (const Article& other : others) {
    EXPECT_NE(identity_of(other).content, identity_of(sample()).content);
    EXPECT_EQ(identity_of(other).key, identity_of(sample()).key);
  }
}

TEST(ArticleIdentity, OrdersPlacesAsPeopleDo) {
  const std::pair<const char*, const char*> places[] = {
      {"/a", ""},    {"/a", "2"},      {"/a", "9"},       {"/a", "10"}, {"/a", "110"},
      {"/a", "2/x"}, {"/a", "page 9"}, {"/a", "page 10"}, {"/a/b", ""}, {"/b", "1"},
  };
  std::vector<std::string> written;
  for (const auto& [path, part] : places) written.push_back(write_place(path, part));
  std::sort(written.begin(), written.end());
  EXPECT_LT(write_place("/a", "9"), write_place("/a", "10"));
  EXPECT_LT(write_place("/a", "page 9"), write_place("/a", "page 10"));
  EXPECT_LT(write_place("/a", "99"), write_place("/a/b", ""));
  EXPECT_EQ(std::unique(written.begin(), written.end()), written.end());
  EXPECT_LE(write_place(std::string(9999, '/'), std::string(9999, '7')).size(), 402U);
}

TEST(ArticleIdentity, IsReadAsItWasWritten) {
  Article in_part = sample();
  in_part.part = "2";
  EXPECT_EQ(read_identity(write_identity(identity_of(in_part))), identity_of(in_part));
  const ArticleIdentity identity = identity_of(sample());
  const std::string value = write_identity(identity);
  EXPECT_EQ(value.size(), 28U);
  EXPECT_EQ(read_identity(value), identity);
  for (const std::string& bad : {std::string(), value.substr(1), value + 'x'}) {
    EXPECT_FALSE(read_identity(bad));
  }
}

}  // namespace
}  // namespace clipfile
