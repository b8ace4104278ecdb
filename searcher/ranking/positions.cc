// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/ranking/positions.h"

#include <algorithm>
#include <iterator>
#include <limits>
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

/// Words of most fields have positions and no frequency, and may stand anywhere.
std::uint64_t most_positions(const Xapian::PostingIterator& posting) {
  return posting.get_wdf() == 0 ? std::numeric_limits<Xapian::termpos>::max() : posting.get_wdf();
}

/// Where the index lacks the word as typed, all forms count as it.
void add_forms(std::vector<FoundForms>& found, const Xapian::Database& database,
               std::span<const Xapian::docid> documents, const WordFormSet& forms,
               std::string_view typed, FoundForm pattern) {
  const std::string term = fold_word(typed);
  const bool known = forms.contains(term) && database.term_exists(term);
  for (const std::string& form : forms) {
    pattern.form = &form;
    pattern.as_typed = !known || form == term;
    auto posting = database.postlist_begin(form);
    const auto end = database.postlist_end(form);
    for (std::size_t i = 0; i < documents.size() && posting != end; ++i) {
      posting.skip_to(documents[i]);
      if (posting == end || *posting != documents[i]) continue;
      pattern.most = most_positions(posting);
      found[i].push_back(pattern);
    }
  }
}

/// Of the forms of one word, which stand one after another.
std::span<const FoundForm> forms_of(const FoundForms& forms, std::size_t unit, std::size_t word) {
  const auto place = std::pair(unit, word);
  const auto place_of = [](const FoundForm& form) { return std::pair(form.unit, form.word); };
  // Not equal_range, whose answer clang 14 cannot read.
  return {std::ranges::lower_bound(forms, place, {}, place_of),
          std::ranges::upper_bound(forms, place, {}, place_of)};
}

MostHits bound_word(std::span<const FoundForm> forms) {
  MostHits most;
  for (const FoundForm& form : forms) (form.as_typed ? most.as_typed : most.otherwise) += form.most;
  return most;
}

Positions find_word(const Xapian::Database& database, Xapian::docid document,
                    std::span<const FoundForm> forms) {
  Positions positions;
  for (const FoundForm& form : forms) {
    const auto end = database.positionlist_end(document, *form.form);
    for (auto place = database.positionlist_begin(document, *form.form); place != end; ++place)
      positions.push_back({*place, form.as_typed});
  }
  std::sort(positions.begin(), positions.end());
  return positions;
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

}  // namespace

std::vector<FoundForms> find_forms(const Xapian::Database& database,
                                   std::span<const Xapian::docid> documents,
                                   std::span<const SearchUnit> units) {
  std::vector<FoundForms> found(documents.size());
  for (std::size_t unit = 0; unit < units.size(); ++unit) {
    const SearchUnit& asked = units[unit];
    for (std::size_t word = 0; word < asked.words.size(); ++word) {
      const std::string_view typed = word == 0 ? std::string_view(asked.typed) : "";
      add_forms(found, database, documents, asked.words[word], typed,
                {unit, word, nullptr, true, 0});
    }
  }
  return found;
}

std::vector<MostHits> bound_hits(const FoundForms& forms, std::span<const SearchUnit> units) {
  std::vector<MostHits> most(units.size());
  for (std::size_t unit = 0; unit < units.size(); ++unit) {
    most[unit] = bound_word(forms_of(forms, unit, 0));
    for (std::size_t word = 1; word < units[unit].words.size(); ++word) {
      const std::uint64_t next = bound_word(forms_of(forms, unit, word)).as_typed;
      most[unit].as_typed = std::min(most[unit].as_typed, next);
      most[unit].otherwise = std::min(most[unit].otherwise, next);
    }
  }
  return most;
}

std::vector<Hit> find_hits(const Xapian::Database& database, Xapian::docid document,
                           const FoundForms& forms, std::span<const SearchUnit> units) {
  std::vector<Hit> hits;
  for (std::size_t unit = 0; unit < units.size(); ++unit) {
    Positions found = find_word(database, document, forms_of(forms, unit, 0));
    for (std::size_t word = 1; word < units[unit].words.size() && !found.empty(); ++word) {
      found = keep_followed(found, find_word(database, document, forms_of(forms, unit, word)),
                            static_cast<Xapian::termpos>(word));
    }
    for (const Place& place : found) hits.push_back({place.position, unit, place.as_typed});
  }
  std::sort(hits.begin(), hits.end());
  return hits;
}

}  // namespace clipfile
