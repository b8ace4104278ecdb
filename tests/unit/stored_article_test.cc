// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/stored_article.h"

#include <gtest/gtest.h>
#include <stdexcept>

#include "common/article_json.h"
#include "tests/unit/support/random_text.h"

namespace clipfile {
namespace {

Article article_of(std::vector<std::string> body) {
  Article article;
  article.path = "/clips/a.txt";
  article.citation.headline = "Talks\nend";
  article.body = std::move(body);
  return article;
}

TEST(StoredArticle, GivesBackTheArticleAndItsPassages) {
  RandomText random(6);
  for (int i = 0; i < 100; ++i) {
    std::vector<std::string> body(random.number(10));
    for (std::string& paragraph : body) paragraph = random.sentence(1 + random.number(80));
    const Article article = article_of(std::move(body));
    const auto passages = split_into_passages(join_paragraphs(article.body), "");
    const StoredArticle stored =
        read_stored_article(write_stored_article(write_article_json(article), passages, {}));
    ASSERT_EQ(stored.article, article);
    ASSERT_EQ(stored.passages, passages);
    ASSERT_EQ(stored.text, join_paragraphs(article.body));
  }
}

TEST(PageAt, IsThatOfTheParagraph) {
  StoredArticle stored;
  stored.article = article_of({"One.", "Two.", "Three."});
  stored.text = join_paragraphs(stored.article.body);
  EXPECT_FALSE(page_at(stored, 0));
  stored.article.pages = {{0, 2}, {2, 5}};
  const struct {
    std::size_t offset;
    unsigned page;
  } rows[] = {{0, 2}, {3, 2}, {6, 2}, {11, 2}, {12, 5}, {17, 5}, {1000, 5}};
  for (const auto& row : rows) EXPECT_EQ(page_at(stored, row.offset), row.page) << row.offset;
  stored.article.pages = {{1, 7}};
  EXPECT_FALSE(page_at(stored, 0));
}

TEST(StoredArticle, BeginsWithTheLineOfItsPassages) {
  const Article article = article_of({"One two.", "Three."});
  const std::string data =
      write_stored_article(write_article_json(article), {{0, 8, 2}, {10, 16, 1}}, {});
  EXPECT_EQ(data.substr(0, data.find('\n')), "0-8:2 10-16:1 ");
}

TEST(StoredArticle, RefusesPassagesThatItDidNotWrite) {
  const std::string article =
      '\n' + write_stored_article(write_article_json(article_of({"0123456789"})), {}, {}).substr(1);
  EXPECT_NO_THROW(read_stored_article(article));
  for (const std::string_view line :
       {"0-8", "0-8:", "0-8:2", "0-8:2,", "8-0:2 ", "0-11:2 ", "-1-8:2 ", "0-8:2 x", " 0-8:2 ",
        "0-99999999999999999999999:2 ", "0:8-2 ", "x", " "}) {
    EXPECT_THROW(read_stored_article(std::string(line) + article), std::runtime_error) << line;
  }
  EXPECT_EQ(read_stored_article("0-10:1 " + article).passages.size(), 1U);
}

TEST(StoredArticle, RefusesWhatIsCutShort) {
  const std::string whole =
      write_stored_article(write_article_json(article_of({"0123456789"})), {{0, 10, 1}}, {});
  for (std::size_t size = 0; size < whole.size(); ++size) {
    EXPECT_THROW(read_stored_article(whole.substr(0, size)), std::runtime_error) << size;
  }
  RandomText random(7);
  for (int i = 0; i < 500; ++i) {
    EXPECT_THROW(read_stored_article(random.bytes(50)), std::runtime_error);
  }
}

}  // namespace
}  // namespace clipfile
