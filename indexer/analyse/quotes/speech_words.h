/// Knows, for each language whose quotes are understood, the words that say who speaks: reporting
/// verbs, pronouns, titles, prepositions.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace clipfile {

/// What a word may be; several at once.
using WordClass = std::uint32_t;

namespace word_class {
inline constexpr WordClass reporting = 1U << 0U;  ///< finite verb of saying: "said"
inline constexpr WordClass participle = 1U
                                        << 1U;  ///< its speaker is that of the sentence: "adding"
inline constexpr WordClass he = 1U << 2U;
inline constexpr WordClass she = 1U << 3U;
inline constexpr WordClass nobody = 1U << 4U;       ///< names no speaker: "it", "they", "everybody"
inline constexpr WordClass title = 1U << 5U;        ///< stands before a name, is none: "Senator"
inline constexpr WordClass mister = 1U << 6U;       ///< "Mr", "Herr"
inline constexpr WordClass miss = 1U << 7U;         ///< "Ms", "Frau"
inline constexpr WordClass preposition = 1U << 8U;  ///< ends a noun phrase: "in", "auf"
inline constexpr WordClass genitive = 1U << 9U;     ///< carries it on: "of", "de"
inline constexpr WordClass conjunction = 1U << 10U;  ///< begins a clause: "and", "that", "when"
inline constexpr WordClass relative = 1U << 11U;     ///< "who"
inline constexpr WordClass determiner = 1U << 12U;   ///< begins a noun phrase: "a", "the", "her"
inline constexpr WordClass passive = 1U << 13U;      ///< "was" asked
inline constexpr WordClass filler = 1U << 14U;       ///< between subject and verb: "has", "also"
inline constexpr WordClass particle = 1U << 15U;     ///< within a name: "von", "de", "bin"
inline constexpr WordClass calendar = 1U << 16U;     ///< capital, but no name: "Sunday"
inline constexpr WordClass institution = 1U << 17U;  ///< no person's name has it: "Council"
inline constexpr WordClass words_of = 1U << 18U;     ///< "words" in "in the words of"
inline constexpr WordClass according = 1U << 19U;    ///< "according", "laut"
inline constexpr WordClass role = 1U << 20U;         ///< means a person: "waiter"
inline constexpr WordClass phrasal = 1U << 21U;    ///< says with what follows: "went on", "put it"
inline constexpr WordClass naming = 1U << 22U;     ///< gives a name: things do so, too: "calls"
inline constexpr WordClass it = 1U << 23U;         ///< an institution: "it said"
inline constexpr WordClass reflexive = 1U << 25U;  ///< says with "se": "s'étonne"
inline constexpr WordClass auxiliary = 1U << 24U;  ///< before its pronoun: "a-t-il confié"
}  // namespace word_class

class SpeechWords {
 public:
  /// All of folded words, as fold_word makes them, with one space between.
  struct List {
    WordClass word_class;
    std::string_view words;
  };

  struct Traits {
    bool has_articles = true;       ///< a noun without an article begins no noun phrase
    bool inverts = false;           ///< "Am Montag sagte Merkel": the subject may follow anywhere
    bool drops_pronouns = false;    ///< "explica" alone is "he explains"
    bool has_past_genders = false;  ///< "сказал" in the list stands for "сказала", too
    bool capitalises_nouns = false;     ///< a capital says little
    bool interrupts_by_commas = false;  ///< « On négocie, soupire X. Il ... »
    bool interrupts_by_dashes = false;  ///< «Это ошибка, — говорит X. — Но ...»
    bool speaks_behind_dashes = false;  ///< a paragraph that begins with a dash is spoken
  };

  SpeechWords(const std::vector<List>& lists, Traits traits);

  WordClass classify(std::string_view folded) const;
  const Traits& traits() const { return traits_; }

 private:
  std::unordered_map<std::string_view, WordClass> classes_;
  Traits traits_;
};

/// "assure-t-elle": the verb and its subject in one word.
bool holds_pronoun(std::string_view folded);

/// Nothing for a language whose quotes are not understood. `language` is ISO 639-1; the empty one
/// counts as English.
const SpeechWords* find_speech_words(std::string_view language);

}  // namespace clipfile
