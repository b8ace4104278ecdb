// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/ranking/positions.h"

#include <algorithm>

namespace clipfile {
namespace {

using Positions = std::vector<Xapian::termpos>;

/// For each document the sorted positions of any of the forms.
std::vector<Positions> find_word(const Xapian::Database& database,
                                 std::span<const Xapian::docid> documents,
                                 const WordFormSet& forms) {
  std::vector<Positions> found(documents.size());
  for (const std::string& form : forms) {
    auto posting = database.postlist_begin(form);
    const auto end = database.postlist_end(form);
    for (std::size_t i = 0; i < documents.size() && posting != end; ++i) {
      posting.skip_to(documents[i]);
      if (posting == end || *posting != documents[i]) continue;
      found[i].insert(found[i].end(), posting.positionlist_begin(), posting.positionlist_end());
    }
  }
  for (Positions& positions : found) std::sort(positions.begin(), positions.end());
  return found;
}

/// The positions of `first` that have one of `second` straight behind `offset - 1` further words.
Positions keep_followed(const Positions& first, const Positions& second, Xapian::termpos offset) {
  Positions kept;
  std::copy_if(first.begin(), first.end(), std::back_inserter(kept), [&](Xapian::termpos position) {
    return std::binary_search(second.begin(), second.end(), position + offset);
  });
  return kept;
}

std::vector<Positions> find_unit(const Xapian::Database& database,
                                 std::span<const Xapian::docid> documents, const SearchUnit& unit) {
  if (unit.words.empty()) return std::vector<Positions>(documents.size());
  std::vector<Positions> found = find_word(database, documents, unit.words.front());
  for (std::size_t offset = 1; offset < unit.words.size(); ++offset) {
    const auto next = find_word(database, documents, unit.words[offset]);
    for (std::size_t i = 0; i < found.size(); ++i) {
      found[i] = keep_followed(found[i], next[i], static_cast<Xapian::termpos>(offset));
    }
  }
  return found;
}

}  // namespace

std::vector<std::vector<Hit>> find_hits(const Xapian::Database& database,
                                        std::span<const Xapian::docid> documents,
                                        std::span<const SearchUnit> units) {
  std::vector<std::vector<Hit>> hits(documents.size());
  for (std::size_t unit = 0; unit < units.size(); ++unit) {
    const auto found = find_unit(database, documents, units[unit]);
    for (std::size_t i = 0; i < documents.size(); ++i) {
      for (const Xapian::termpos position : found[i]) hits[i].push_back({position, unit});
    }
  }
  for (auto& of_document : hits) std::sort(of_document.begin(), of_document.end());
  return hits;
}

}  // namespace clipfile
