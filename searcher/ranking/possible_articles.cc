// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/ranking/possible_articles.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>
#include <utility>

namespace clipfile {
namespace {

/// Terms of which each article that is found has one, and how many postings they have.
struct Holders {
  std::vector<std::string> terms;
  std::uint64_t postings = 0;
};

using Found = std::optional<Holders>;  // nothing: it may be any article

class HolderFinder {
 public:
  explicit HolderFinder(const Xapian::Database& database) : database_(database) {}

  Found find(const Xapian::Query& query) const {
    switch (query.get_type()) {
      case Xapian::Query::LEAF_TERM:
        return of_term(*query.get_terms_begin());
      case Xapian::Query::OP_OR:
      case Xapian::Query::OP_SYNONYM:
      case Xapian::Query::OP_MAX:
        return of_any(query);
      case Xapian::Query::OP_AND:
      case Xapian::Query::OP_FILTER:
      case Xapian::Query::OP_NEAR:
      case Xapian::Query::OP_PHRASE:
        return of_all(query);
      case Xapian::Query::OP_AND_NOT:
      case Xapian::Query::OP_AND_MAYBE:
      case Xapian::Query::OP_SCALE_WEIGHT:
        return find(query.get_subquery(0));
      default:
        return std::nullopt;
    }
  }

 private:
  Found of_term(const std::string& term) const {
    if (term.empty()) return std::nullopt;  // all articles
    return Holders{{term}, database_.get_termfreq(term)};
  }

  Found of_any(const Xapian::Query& query) const {
    Holders together;
    for (std::size_t i = 0; i < query.get_num_subqueries(); ++i) {
      Found part = find(query.get_subquery(i));
      if (!part) return std::nullopt;
      together.postings += part->postings;
      std::move(part->terms.begin(), part->terms.end(), std::back_inserter(together.terms));
    }
    return together;
  }

  /// Those of the part that has the fewest.
  Found of_all(const Xapian::Query& query) const {
    Found rarest;
    for (std::size_t i = 0; i < query.get_num_subqueries(); ++i) {
      Found part = find(query.get_subquery(i));
      if (part && (!rarest || part->postings < rarest->postings)) rarest = std::move(part);
    }
    return rarest;
  }

  const Xapian::Database& database_;
};

}  // namespace

std::optional<std::vector<Xapian::docid>> list_possible_articles(const Xapian::Database& database,
                                                                 const Xapian::Query& query) {
  constexpr std::size_t most_gaps = 4;  // numbers for each article
  const std::size_t articles = database.get_doccount();
  const std::size_t numbers = std::size_t{database.get_lastdocid()} + 1;
  if (query.empty() || numbers > most_gaps * (articles + 1)) return std::nullopt;
  const Found holders = HolderFinder(database).find(query);
  if (!holders || holders->postings > articles) return std::nullopt;
  std::vector<char> is_possible(numbers);
  for (const std::string& term : holders->terms) {
    const auto end = database.postlist_end(term);
    for (auto posting = database.postlist_begin(term); posting != end; ++posting) {
      is_possible[*posting] = 1;
    }
  }
  std::vector<Xapian::docid> possible;
  for (std::size_t number = 0; number < numbers; ++number) {
    if (is_possible[number] != 0) possible.push_back(static_cast<Xapian::docid>(number));
  }
  return possible;
}

}  // namespace clipfile
