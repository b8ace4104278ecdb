// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/ranking/found_among.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "common/article_identity.h"
#include "common/schema.h"

namespace clipfile {
namespace {

using Docids = std::vector<Xapian::docid>;

/// Whether a query finds what has one of its terms, and nothing else.
bool is_any_of_terms(const Xapian::Query& query) {
  switch (query.get_type()) {
    case Xapian::Query::LEAF_TERM:
      return true;
    case Xapian::Query::OP_OR:
    case Xapian::Query::OP_SYNONYM:
    case Xapian::Query::OP_MAX:
      break;
    default:
      return false;
  }
  for (std::size_t i = 0; i < query.get_num_subqueries(); ++i) {
    if (!is_any_of_terms(query.get_subquery(i))) return false;
  }
  return true;
}

/// Those of the articles, ascending, that have one of the terms of the query.
Docids with_any_term(const Xapian::Database& database, const Xapian::Query& query,
                     const Docids& articles) {
  std::vector<char> found(articles.size());
  for (auto term = query.get_unique_terms_begin(); term != query.get_terms_end(); ++term) {
    auto posting = database.postlist_begin(*term);
    const auto end = database.postlist_end(*term);
    for (std::size_t i = 0; i < articles.size() && posting != end; ++i) {
      posting.skip_to(articles[i]);
      if (posting != end && *posting == articles[i]) found[i] = 1;
    }
  }
  Docids having;
  for (std::size_t i = 0; i < articles.size(); ++i) {
    if (found[i] != 0) having.push_back(articles[i]);
  }
  return having;
}

Docids ask_about(const Xapian::Database& database, const Xapian::Query& query,
                 const Docids& articles) {
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
  Docids docids;
  std::copy_if(found.begin(), found.end(), std::back_inserter(docids), [&](Xapian::docid docid) {
    return std::binary_search(articles.begin(), articles.end(), docid);
  });
  std::sort(docids.begin(), docids.end());
  return docids;
}

}  // namespace

std::vector<Xapian::docid> find_among(const Xapian::Database& database, const Xapian::Query& query,
                                      std::span<const Xapian::docid> articles) {
  Docids ascending(articles.begin(), articles.end());
  std::sort(ascending.begin(), ascending.end());
  if (is_any_of_terms(query)) return with_any_term(database, query, ascending);
  return ask_about(database, query, ascending);
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
