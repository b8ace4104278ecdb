/// Says what to try where words of a query are unknown, or nothing is found.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>
#include <xapian.h>

#include "searcher/query/tree.h"
#include "searcher/suggest/query_parts.h"

namespace clipfile {

struct SuggestedWord {
  std::string word;  ///< as people write it
  std::uint64_t articles = 0;

  bool operator==(const SuggestedWord&) const = default;
};

/// What a word may be a slip of, the likeliest first; or, of a field that has few values and none
/// like it, those that there are.
struct Suggestion {
  QueryWord of;
  std::uint64_t articles = 0;  ///< that have the word as it was typed
  std::vector<SuggestedWord> words;
  bool lists_values = false;
};

struct PartCount {
  std::string part;  ///< in canonical form
  std::uint64_t articles = 0;

  bool operator==(const PartCount&) const = default;
};

struct Advice {
  std::vector<Suggestion> suggestions;
  std::vector<PartCount> parts;  ///< of what had to hold together, where nothing was found
  std::vector<PartCount> words;  ///< of a phrase or operator that no article fulfils
  std::string query;             ///< another one to try; empty where none comes to mind
  std::uint64_t articles = 0;    ///< that it finds
};

/// How many articles a query finds, exactly.
using CountArticles = std::function<std::uint64_t(const query::Node&)>;

/// What is known of an answer.
struct AdviceRequest {
  std::vector<std::string> passed_over;  ///< words that articles may lack: never doubted
  std::vector<std::string> languages;    ///< whose function words are never suggested
  bool nothing_found = false;
};

/// A word that few articles have is doubted only where twenty times as many have one that begins
/// with the same letter and differs in one slip.
Advice advise(const Xapian::Database& database, const query::Node& root,
              const AdviceRequest& request, const CountArticles& count);

}  // namespace clipfile
