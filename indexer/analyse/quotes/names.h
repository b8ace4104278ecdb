/// Reads names of persons out of tokens, and knows who they are within an article.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "indexer/analyse/quotes/quote_tokens.h"
#include "indexer/analyse/quotes/speech_words.h"

namespace clipfile {

enum class Gender : std::uint8_t { unknown, male, female };

/// A run of capitalised words, without the titles before it.
struct NameRun {
  TokenRange run;    ///< with titles
  TokenRange words;  ///< without; empty where there is nothing but titles
  Gender gender = Gender::unknown;
  bool has_title = false;
  bool is_possessive = false;  ///< "Blinken's"
};

/// The run that begins at `begin`, a capitalised word, and ends at `end` at the latest.
NameRun read_name_run(const QuoteTokens& tokens, std::size_t begin, std::size_t end,
                      const SpeechWords& words);

/// Whether a capitalised word may be part of a name.
bool may_begin_name(const QuoteToken& token);

/// Whether it looks like a person's: two words and more or a title, and no institution's.
bool names_person(const QuoteTokens& tokens, const NameRun& name);

using PersonId = std::size_t;

/// The persons of one article, each under the fullest name that stands first.
class People {
 public:
  /// `text` must outlive this.
  People(std::string_view text, const SpeechWords& words) : text_(text), words_(words) {}

  /// Takes a name in.
  void introduce(const QuoteTokens& tokens, const NameRun& name);

  bool knows_surname(const QuoteTokens& tokens, const NameRun& name) const;

  /// Who that is, taken in where unknown. Where the end of a longer run is a known name, that one.
  PersonId identify(const QuoteTokens& tokens, const NameRun& name);

  /// Somebody who is known; else nothing.
  std::optional<PersonId> recognise(const QuoteTokens& tokens, const NameRun& name) const;

  /// A speaker without a name: "a diplomat".
  PersonId describe(std::string description);

  /// The last person who was introduced with these titles: "the secretary of state".
  std::optional<PersonId> find_by_title(std::string_view folded_title) const;

  /// The last person who was said to be that: "minister" of "Ada Byron, the foreign minister".
  std::optional<PersonId> find_by_role(const std::string& folded_noun) const;
  void note_role(const std::string& folded_noun, PersonId person) {
    by_role_[folded_noun] = person;
  }

  /// Whether more than two capitals speaks for a person: a title, a given name, that it speaks.
  bool is_likely(PersonId person) const { return people_[person].is_likely; }
  void note_likely(PersonId person) { people_[person].is_likely = true; }

  Gender gender(PersonId person) const { return people_[person].gender; }
  /// Does nothing where the gender is known.
  void suggest_gender(PersonId person, Gender gender);
  /// "two colleagues": neither he nor she.
  bool is_group(PersonId person) const { return people_[person].is_group; }
  bool has_full_name(PersonId person) const { return !people_[person].first.empty(); }
  const std::string& name(PersonId person) const { return people_[person].written; }

 private:
  struct Person {
    std::string written;
    std::string first;  ///< folded
    Gender gender = Gender::unknown;
    bool is_likely = false;
    bool is_group = false;
  };

  std::optional<PersonId> find_surname(const std::string& folded, Gender gender) const;
  std::optional<PersonId> last_of(const std::string& surname, Gender gender) const;
  std::optional<PersonId> find(const QuoteTokens& tokens, TokenRange words, Gender gender) const;
  PersonId add(const QuoteTokens& tokens, const NameRun& name);
  void note_title(const QuoteTokens& tokens, const NameRun& name, PersonId person);

  std::string_view text_;
  const SpeechWords& words_;
  std::vector<Person> people_;
  std::unordered_map<std::string, std::vector<PersonId>> by_surname_;
  std::unordered_map<std::string, PersonId> by_first_name_;
  std::unordered_map<std::string, PersonId> by_description_;
  std::unordered_map<std::string, PersonId> by_title_;
  std::unordered_map<std::string, PersonId> by_role_;
};

/// Of a word that says so: "mother", "Herr".
Gender gender_of(const QuoteToken& token);

}  // namespace clipfile
