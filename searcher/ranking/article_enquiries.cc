// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/ranking/article_enquiries.h"

#include <cstddef>
#include <string>

#include "common/schema.h"

namespace clipfile {
namespace {

constexpr double query_term_k3 = 1;

/// Owned by the Enquire that it is given to. Articles without a date come last.
Xapian::MultiValueKeyMaker* key_of_day(SortOrder order) {
  const std::string behind_all_days = "~";
  const bool newest_first = order == SortOrder::newest_first;
  auto* key = new Xapian::MultiValueKeyMaker;
  key->add_value(schema::slot::published, newest_first, newest_first ? "" : behind_all_days);
  key->release();
  return key;
}

/// Those of a day by relevance; by their places where all are as relevant as each other, and may be
/// very many of a day.
void sort_by_day(Xapian::Enquire& enquire, SortOrder order) {
  const bool is_relevance_known = enquire.get_mset(0, 0).get_max_possible() > 0;
  Xapian::MultiValueKeyMaker* key = key_of_day(order);
  if (!is_relevance_known) key->add_value(schema::slot::path);
  enquire.set_sort_by_key_then_relevance(key, false);
  try {
    enquire.get_mset(0, 0);
  } catch (const Xapian::UnimplementedError&) {  // a remote database sorts by values only
    enquire.set_sort_by_value_then_relevance(schema::slot::published,
                                             order == SortOrder::newest_first);
  }
}

}  // namespace

Xapian::Enquire make_enquire(const Xapian::Database& database, const Xapian::Query& query,
                             SortOrder order, const RankingSettings& settings) {
  Xapian::Enquire enquire(database);
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BM25Weight(
      settings.article_k1, 0, query_term_k3, settings.article_b, settings.article_least_length));
  enquire.set_docid_order(Xapian::Enquire::ASCENDING);
  if (order == SortOrder::relevance) {
    // Not in the order of ingestion. Counting all matches is faster with it, too.
    enquire.set_sort_by_relevance_then_value(schema::slot::path, false);
  } else {
    sort_by_day(enquire, order);
  }
  return enquire;
}

Xapian::Enquire unweighted(const Xapian::Database& database, const Xapian::Query& query) {
  Xapian::Enquire enquire(database);
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  return enquire;
}

std::uint64_t count_articles(const Xapian::Database& database, const Xapian::Query& query) {
  return unweighted(database, query)
      .get_mset(0, 0, database.get_doccount())
      .get_matches_estimated();
}

bool asks_for_positions(const Xapian::Query& query) {
  if (query.get_type() == Xapian::Query::OP_PHRASE) return true;
  for (std::size_t i = 0; i < query.get_num_subqueries(); ++i) {
    if (asks_for_positions(query.get_subquery(i))) return true;
  }
  return false;
}

}  // namespace clipfile
