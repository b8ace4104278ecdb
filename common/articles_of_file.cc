// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/articles_of_file.h"

#include <algorithm>
#include <string>

#include "common/article_identity.h"

namespace clipfile {

std::vector<Xapian::docid> articles_of_file(const Xapian::Database& database,
                                            std::string_view path) {
  std::vector<Xapian::docid> articles;
  const std::string prefix = file_prefix(path);
  const auto end = database.allterms_end(prefix);
  for (auto term = database.allterms_begin(prefix); term != end; ++term) {
    articles.insert(articles.end(), database.postlist_begin(*term), database.postlist_end(*term));
  }
  std::sort(articles.begin(), articles.end());
  return articles;
}

bool has_article_of_file(const Xapian::Database& database, std::string_view path) {
  const std::string prefix = file_prefix(path);
  return database.allterms_begin(prefix) != database.allterms_end(prefix);
}

}  // namespace clipfile
