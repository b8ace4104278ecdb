// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/overview/matches.h"

#include <algorithm>
#include <list>

namespace clipfile {
namespace {

/// Articles that are checked at once.
constexpr std::size_t block_size = 4096;

}  // namespace

Xapian::Enquire Matches::ask(const Xapian::Query& query) const {
  Xapian::Enquire enquire(database_);
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.set_docid_order(Xapian::Enquire::ASCENDING);
  return enquire;
}

SlotCounts Matches::count(std::span<const Xapian::valueno> slots) const {
  if (check_) return count_checked(slots);
  Xapian::Enquire enquire = ask(query_);
  std::list<Xapian::ValueCountMatchSpy> spies;
  for (const Xapian::valueno slot : slots) enquire.add_matchspy(&spies.emplace_back(slot));
  // A spy sees every article only where all of them are to be looked at.
  const auto matches = enquire.get_mset(0, 0, database_.get_doccount());
  SlotCounts counts{matches.get_matches_estimated(), {}};
  auto spy = spies.begin();
  for (const Xapian::valueno slot : slots) {
    ValueCounts& values = counts.values[slot];
    for (auto value = spy->values_begin(); value != spy->values_end(); ++value) {
      values[*value] = value.get_termfreq();
    }
    ++spy;
  }
  return counts;
}

SlotCounts Matches::count_checked(std::span<const Xapian::valueno> slots) const {
  const std::vector<Xapian::docid> articles = list();
  SlotCounts counts{articles.size(), {}};
  for (const Xapian::valueno slot : slots) counts.values[slot];
  for (const Xapian::docid article : articles) {
    const Xapian::Document document = database_.get_document(article, Xapian::DOC_ASSUME_VALID);
    for (auto& [slot, values] : counts.values) {
      const std::string value = document.get_value(slot);
      if (!value.empty()) ++values[value];
    }
  }
  return counts;
}

std::vector<Xapian::docid> Matches::list(const Xapian::Query& narrower) const {
  Xapian::Enquire enquire = ask(Xapian::Query(Xapian::Query::OP_FILTER, query_, narrower));
  const Xapian::MSet matches = enquire.get_mset(0, database_.get_doccount());
  std::vector<Xapian::docid> found(matches.begin(), matches.end());
  std::sort(found.begin(), found.end());
  if (!check_) return found;
  std::vector<Xapian::docid> holding;
  const std::span<const Xapian::docid> all(found);
  for (std::size_t first = 0; first < all.size(); first += block_size) {
    const auto block = all.subspan(first, std::min(block_size, all.size() - first));
    const std::vector<char> holds = check_->holds(block, Demand::all);
    for (std::size_t i = 0; i < block.size(); ++i) {
      if (holds[i]) holding.push_back(block[i]);
    }
  }
  return holding;
}

}  // namespace clipfile
