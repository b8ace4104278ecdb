// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/store/standing_articles.h"

#include <utility>

#include "common/articles_of_file.h"
#include "common/schema.h"

namespace clipfile {

std::optional<StandingArticle> find_standing(const Xapian::Database& database,
                                             const ArticleIdentity& identity) {
  const std::string term = article_term(identity);
  const auto found = database.postlist_begin(term);
  if (found == database.postlist_end(term)) return std::nullopt;
  const Xapian::Document document = database.get_document(*found);
  const auto standing = read_identity(document.get_value(schema::slot::identity));
  return StandingArticle{*found, standing ? standing->content : "",
                         document.get_value(schema::slot::first_seen)};
}

void delete_articles_of(Xapian::WritableDatabase& database, const std::string& path) {
  for (const Xapian::docid docid : articles_of_file(database, path))
    database.delete_document(docid);
}

void SeenArticles::begin(const Xapian::Database& database, const std::string& path) {
  if (path == file_.path) return;
  if (path == ended_.path) {
    file_ = std::exchange(ended_, {});
    return;
  }
  file_ = File{.path = path, .had_any = has_article_of_file(database, path)};
}

void SeenArticles::add(const ArticleIdentity& identity) {
  if (file_.had_any) file_.keys.insert(identity.key);
}

void SeenArticles::end(Xapian::WritableDatabase& database) {
  if (file_.had_any) {
    for (const Xapian::docid docid : articles_of_file(database, file_.path)) {
      const auto identity =
          read_identity(database.get_document(docid).get_value(schema::slot::identity));
      if (!identity || !file_.keys.contains(identity->key)) database.delete_document(docid);
    }
  }
  if (file_.began_before) ended_ = std::move(file_);
  file_ = {};
}

void SeenArticles::committed() {
  ended_ = {};
  file_.began_before = !file_.path.empty();
}

void SeenArticles::forget() {
  file_ = {};
  ended_ = {};
}

}  // namespace clipfile
