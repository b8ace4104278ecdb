// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/store/standing_articles.h"

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

std::vector<Xapian::docid> documents_of(const Xapian::Database& database, const std::string& path) {
  const std::string term = file_term(path);
  return {database.postlist_begin(term), database.postlist_end(term)};
}

void SeenArticles::begin(const Xapian::Database& database, const std::string& path) {
  if (path == path_) return;
  forget();
  path_ = path;
  had_any_ = database.term_exists(file_term(path));
}

void SeenArticles::add(const ArticleIdentity& identity) {
  if (had_any_) keys_.insert(identity.key);
}

void SeenArticles::end(Xapian::WritableDatabase& database) {
  if (had_any_) {
    for (const Xapian::docid docid : documents_of(database, path_)) {
      const auto identity =
          read_identity(database.get_document(docid).get_value(schema::slot::identity));
      if (!identity || !keys_.contains(identity->key)) database.delete_document(docid);
    }
  }
  forget();
}

void SeenArticles::forget() {
  path_.clear();
  had_any_ = false;
  keys_.clear();
}

}  // namespace clipfile
