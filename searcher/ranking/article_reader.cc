// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/ranking/article_reader.h"

#include <stdexcept>
#include <string>

namespace clipfile {

StoredArticle read_article(const Xapian::Database& database, Xapian::docid docid) {
  const std::string data = database.get_document(docid).get_data();
  try {
    return read_stored_article(data);
  } catch (const std::runtime_error& error) {
    throw Xapian::DatabaseCorruptError(error.what());
  }
}

const StoredArticle& ArticleReader::read(Xapian::docid docid) {
  const auto found = articles_.find(docid);
  if (found != articles_.end()) return found->second;
  if (articles_.size() == most_kept) articles_.clear();
  return articles_.emplace(docid, read_article(database_, docid)).first->second;
}

}  // namespace clipfile
