// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/ranking/positions.h"

#include <algorithm>
#include <string_view>

#include "common/text/folding.h"

namespace clipfile {
namespace {

/// Where a word stands, and whether it does so as typed.
struct Place {
  Xapian::termpos position;
  bool as_typed;

  auto operator<=>(const Place&) const = default;
};

using Positions = std::vector<Place>;

/// For each document the sorted positions of any of the forms. Where the index lacks the word as
/// typed, all count as it.
std::vector<Positions> find_word(const Xapian::Database& database,
                                 std::span<const Xapian::docid> documents, const WordFormSet& forms,
                                 std::string_view typed) {
  const std::string term = fold_word(typed);
  const bool known = forms.contains(term) && database.term_exists(term);
  std::vector<Positions> found(documents.size());
  for (const std::string& form : forms) {
    auto posting = database.postlist_begin(form);
    const auto end = database.postlist_end(form);
    for (std::size_t i = 0; i < documents.size() && posting != end; ++i) {
      posting.skip_to(documents[i]);
      if (posting == end || *posting != documents[i]) continue;
      for (auto place = posting.positionlist_begin(); place != posting.positionlist_end(); ++place)
        found[i].push_back({*place, !known || form == term});
    }
  }
  for (Positions& positions : found) std::sort(positions.begin(), positions.end());
  return found;
}

/// The positions of `first` that have one of `second` straight behind `offset - 1` further words.
Positions keep_followed(const Positions& first, const Positions& second, Xapian::termpos offset) {
  Positions kept;
  std::copy_if(first.begin(), first.end(), std::back_inserter(kept), [&](const Place& place) {
    return std::binary_search(
        second.begin(), second.end(), Place{place.position + offset, true},
        [](const Place& a, const Place& b) { return a.position < b.position; });
  });
  return kept;
}

std::vector<Positions> find_unit(const Xapian::Database& database,
                                 std::span<const Xapian::docid> documents, const SearchUnit& unit) {
  if (unit.words.empty()) return std::vector<Positions>(documents.size());
  std::vector<Positions> found = find_word(database, documents, unit.words.front(), unit.typed);
  for (std::size_t offset = 1; offset < unit.words.size(); ++offset) {
    const auto next = find_word(database, documents, unit.words[offset], {});
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
      for (const Place& place : found[i]) hits[i].push_back({place.position, unit, place.as_typed});
    }
  }
  for (auto& of_document : hits) std::sort(of_document.begin(), of_document.end());
  return hits;
}

}  // namespace clipfile
