/// Remembers how far each saved search has looked and what it has reported.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/alerts/phrases.h"

namespace clipfile {

/// Numbers rise with the time of the report and are never given twice.
using PassageNumber = std::uint64_t;

struct SearchState {
  std::string lineage;         ///< of the index that it looked at
  std::uint64_t sequence = 0;  ///< the last article that it looked at, in the order of ingestion
  std::int64_t looked = 0;     ///< when, in seconds of Unix time
  std::vector<PassageNumber> reported;  ///< oldest first

  bool operator==(const SearchState&) const = default;
};

class AlertState {
 public:
  /// What is forgotten first is the oldest; a copy of it would be reported again.
  static constexpr std::size_t most_passages = 20'000;           ///< of all searches together
  static constexpr std::size_t most_passages_of_search = 1'000;  ///< that each search remembers

  /// By name.
  std::map<std::string, SearchState> searches;

  /// The passage becomes one that `search` has reported. One that another search has reported
  /// since this state was read is kept only once.
  void remember(SearchState& search, const std::vector<PhraseHash>& phrases);

  /// Empty where the passage was forgotten.
  std::span<const PhraseHash> phrases_of(PassageNumber number) const;

  /// Drops what is beyond the bounds, and passages that no search names.
  void forget();

  /// JSON, with a newline at its end.
  std::string write() const;

  /// Throws std::runtime_error, which names the fault alone, where `json` is not what write()
  /// writes.
  static AlertState read(std::string_view json);

  bool operator==(const AlertState& other) const {
    return searches == other.searches && passages_ == other.passages_;
  }

 private:
  std::map<PassageNumber, std::vector<PhraseHash>> passages_;
  std::map<std::vector<PhraseHash>, PassageNumber> remembered_;  ///< since this state was read
};

}  // namespace clipfile
