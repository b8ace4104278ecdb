// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/ranking/found_among.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <string>

#include "common/article_identity.h"
#include "common/schema.h"

namespace clipfile {

std::vector<Xapian::docid> find_among(const Xapian::Database& database, const Xapian::Query& query,
                                      std::span<const Xapian::docid> articles) {
  std::vector<std::string> terms;
  for (const Xapian::docid article : articles) {
    const auto identity = read_identity(
        database.get_document(article, Xapian::DOC_ASSUME_VALID).get_value(schema::slot::identity));
    if (identity) terms.push_back(article_term(*identity));
  }
  if (terms.empty()) return {};
  const Xapian::Query one_of_them(Xapian::Query::OP_OR, terms.begin(), terms.end());
  Xapian::Enquire enquire(database);
  enquire.set_query(Xapian::Query(Xapian::Query::OP_FILTER, query, one_of_them));
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  // Several indexes may hold the same article, which is asked for here in one of them.
  const Xapian::MSet found = enquire.get_mset(0, database.get_doccount());
  const std::set<Xapian::docid> asked(articles.begin(), articles.end());
  std::vector<Xapian::docid> docids;
  std::copy_if(found.begin(), found.end(), std::back_inserter(docids),
               [&](Xapian::docid docid) { return asked.contains(docid); });
  std::sort(docids.begin(), docids.end());
  return docids;
}

std::vector<Xapian::docid> find_among(const Xapian::Database& database, const ArticleQuery& query,
                                      ArticleCheck* check,
                                      std::span<const Xapian::docid> articles) {
  const bool strict = query.some.empty();
  auto found = find_among(database, strict ? query.all : query.some, articles);
  if (!check || found.empty()) return found;
  const std::vector<char> holds = check->holds(found, strict ? Demand::all : Demand::some);
  std::vector<Xapian::docid> kept;
  for (std::size_t i = 0; i < found.size(); ++i) {
    if (holds[i] != 0) kept.push_back(found[i]);
  }
  return kept;
}

}  // namespace clipfile
