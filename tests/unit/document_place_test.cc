// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/analyse/document_place.h"

#include <gtest/gtest.h>

#include "tests/unit/support/random_text.h"
#include "tests/unit/support/small_index.h"

namespace clipfile {
namespace {

Article random_article(RandomText& random) {
  std::vector<std::string> body(random.number(8));
  for (std::string& paragraph : body) paragraph = random.sentence(1 + random.number(300));
  return make_article("/clips/a.txt", random.sentence(5), std::move(body), "en");
}

TEST(MoveDocument, MakesWhatIsMadeInTheNewPlace) {
  RandomText random(8);
  WordAnalysers analysers;
  for (int i = 0; i < 20; ++i) {
    Article article = random_article(random);
    if (i % 2 == 0) article.id = "own-id";
    DocumentMaker maker;
    const Xapian::Document old = maker.make(article);
    const std::string from = article.path;
    const bool made_id = has_made_id(article);
    article.path = "/clips/2022/b and c.txt";
    if (made_id) article.id = make_article_id(article.path, "");
    const Xapian::Document moved = move_document(old, from, article.path, analysers);
    EXPECT_EQ(moved.serialise(), maker.make(article).serialise());
  }
}

TEST(MoveDocument, RefusesADocumentOfAnotherFile) {
  WordAnalysers analysers;
  const Xapian::Document document =
      DocumentMaker().make(make_article("/a.txt", "Talks", {"They met."}));
  EXPECT_THROW(move_document(document, "/b.txt", "/c.txt", analysers), std::exception);
}

}  // namespace
}  // namespace clipfile
