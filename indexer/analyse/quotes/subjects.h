/// Finds who a verb of saying says it of: the noun phrase before or behind it.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

#include "indexer/analyse/quotes/names.h"
#include "indexer/analyse/quotes/quote_tokens.h"

namespace clipfile {

/// A noun phrase that may be a speaker.
struct Subject {
  enum class Kind : std::uint8_t {
    none,         ///< nobody, or nobody in particular
    name,         ///< `name`
    pronoun,      ///< he or she, of `gender`
    thing,        ///< "it"
    dropped,      ///< not said at all, as Spanish may
    description,  ///< `range`: "a diplomat"
  };
  Kind kind = Kind::none;
  NameRun name = {};
  Gender gender = Gender::unknown;
  TokenRange range = {};

  bool speaks() const { return kind != Kind::none; }
};

class SubjectReader {
 public:
  SubjectReader(const QuoteTokens& tokens, const SpeechWords& words)
      : tokens_(tokens), words_(words) {}

  /// The noun phrase that begins at within.begin, with a name in apposition to it.
  Subject read_behind(TokenRange within) const;

  /// The subject of the verb at `verb`, which stands before it, not before `begin`.
  Subject read_before(std::size_t begin, std::size_t verb) const;

 private:
  Subject read_phrase(TokenRange within, std::size_t& end) const;
  bool is_plural_possessive(std::size_t i) const;
  bool begins_compound(const NameRun& name, TokenRange phrase) const;
  bool names_head(TokenRange within, const NameRun& name) const;
  Subject read_apposition(std::size_t comma, std::size_t end) const;
  Subject read_apposed(std::size_t begin, std::size_t end) const;
  Subject read_clause(TokenRange clause) const;
  Subject read_antecedent(std::size_t relative) const;
  std::size_t skip_fillers_back(std::size_t begin, std::size_t verb) const;
  std::size_t clause_begin(std::size_t begin, std::size_t end) const;
  bool is_boundary(const QuoteToken& token) const;

  const QuoteTokens& tokens_;
  const SpeechWords& words_;
};

}  // namespace clipfile
