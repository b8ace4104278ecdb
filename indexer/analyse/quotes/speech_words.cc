// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/analyse/quotes/speech_words.h"

#include <algorithm>
#include <string>

#include "indexer/analyse/quotes/speech_word_lists.h"

namespace clipfile {
namespace {

/// "сказал" from "сказала" and "сказали", "сказав" from the same in Ukrainian.
WordClass classify_past(const std::unordered_map<std::string_view, WordClass>& classes,
                        std::string_view folded) {
  constexpr std::string_view endings[] = {"ла", "ли", "ло"};
  constexpr std::string_view masculine[] = {"л", "в"};
  for (const std::string_view ending : endings) {
    if (!folded.ends_with(ending)) continue;
    const std::string stem(folded.substr(0, folded.size() - ending.size()));
    for (const std::string_view last : masculine) {
      const auto found = classes.find(stem + std::string(last));
      if (found != classes.end()) return found->second & word_class::reporting;
    }
  }
  return 0;
}

constexpr std::string_view pronouns_behind_verbs[] = {"-t-il", "-t-elle", "-il", "-elle"};

std::string_view without_pronoun(std::string_view folded) {
  for (const std::string_view ending : pronouns_behind_verbs) {
    if (folded.ends_with(ending)) return folded.substr(0, folded.size() - ending.size());
  }
  return folded;
}

}  // namespace

bool holds_pronoun(std::string_view folded) {
  return without_pronoun(folded).size() != folded.size();
}

SpeechWords::SpeechWords(const std::vector<List>& lists, Traits traits) : traits_(traits) {
  for (const List& list : lists) {
    for (std::string_view rest = list.words; !rest.empty();) {
      const std::string_view word = rest.substr(0, rest.find(' '));
      classes_[word] |= list.word_class;
      rest.remove_prefix(std::min(rest.size(), word.size() + 1));
    }
  }
}

WordClass SpeechWords::classify(std::string_view folded) const {
  const auto found = classes_.find(folded);
  if (found != classes_.end()) return found->second;
  if (traits_.interrupts_by_commas && holds_pronoun(folded)) {
    return classify(without_pronoun(folded)) & (word_class::reporting | word_class::auxiliary);
  }
  if (traits_.interrupts_by_commas && folded.size() > 2 && folded[1] == '\'') {
    const WordClass classes = classify(folded.substr(2));
    const bool says = (classes & (word_class::reporting | word_class::reflexive)) != 0;
    return says && folded[0] == 's' ? word_class::reporting : 0;
  }
  return traits_.has_past_genders ? classify_past(classes_, folded) : 0;
}

const SpeechWords* find_speech_words(std::string_view language) {
  using namespace speech_word_lists;
  static const SpeechWords english_words(english, {});
  static const SpeechWords german_words(german, {.inverts = true, .capitalises_nouns = true});
  static const SpeechWords french_words(french, {.inverts = true,
                                                 .interrupts_by_commas = true,
                                                 .interrupts_by_dashes = true,
                                                 .speaks_behind_dashes = true});
  static const SpeechWords spanish_words(spanish, {.inverts = true,
                                                   .drops_pronouns = true,
                                                   .interrupts_by_dashes = true,
                                                   .speaks_behind_dashes = true});
  static const SpeechWords::Traits slavic{.has_articles = false,
                                          .inverts = true,
                                          .has_past_genders = true,
                                          .interrupts_by_dashes = true,
                                          .speaks_behind_dashes = true};
  static const SpeechWords russian_words(russian, slavic);
  static const SpeechWords ukrainian_words(ukrainian, slavic);
  if (language.empty() || language == "en") return &english_words;
  if (language == "de") return &german_words;
  if (language == "fr") return &french_words;
  if (language == "es") return &spanish_words;
  if (language == "ru") return &russian_words;
  return language == "uk" ? &ukrainian_words : nullptr;
}

}  // namespace clipfile
