/// Builds an index in memory from articles, as a run would write it, but for what runs remember of
/// files.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <initializer_list>
#include <string>
#include <vector>
#include <xapian.h>

#include "common/article.h"
#include "common/article_identity.h"
#include "common/schema.h"
#include "indexer/analyse/document.h"

namespace clipfile {

/// An article of which only the text matters.
inline Article make_article(std::string path, std::string headline, std::vector<std::string> body,
                            std::string language = "en") {
  Article article;
  article.path = std::move(path);
  article.id = make_article_id(article.path, "");
  article.type = "text";
  article.citation.headline = std::move(headline);
  article.citation.language = std::move(language);
  article.body = std::move(body);
  return article;
}

class SmallIndex {
 public:
  explicit SmallIndex(const std::vector<Article>& articles)
      : database_(std::string(), Xapian::DB_BACKEND_INMEMORY) {
    DocumentMaker maker;
    for (const Article& article : articles) database_.add_document(maker.make(article));
    database_.set_metadata(std::string(schema::metadata::version), std::string(schema::version));
    database_.commit();
  }

  const Xapian::Database& database() const { return database_; }

 private:
  Xapian::WritableDatabase database_;
};

}  // namespace clipfile
