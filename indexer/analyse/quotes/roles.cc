// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/analyse/quotes/roles.h"

#include <algorithm>
#include <string_view>

namespace clipfile {
namespace {

constexpr std::string_view portfolios[] = {
    "treasury", "finance", "interior", "economy", "trade",   "energy", "health", "security",
    "national", "press",   "defence",  "defense", "foreign", "state",  "us",     "uk",
    "eu",       "un",      "nato",     "vice",    "under",   "deputy", "prime",  "first"};

/// In English; other languages list what they know.
constexpr std::string_view endings[] = {"woman",  "keeper",   "maker",   "seller",  "worker",
                                        "holder", "writer",   "player",  "grower",  "founder",
                                        "monger", "ographer", "ologist", "ician",   "person",
                                        "wright", "smith",    "cleaner", "trainer", "dealer"};
constexpr std::size_t shortest_ist = 7;  ///< "chemist"; "list" and "twist" are nobody

constexpr std::string_view slavic_endings[] = {"тель", "ница", "щик", "чик",  "истка", "лог",
                                               "граф", "вед",  "арь", "ктор", "ентка"};

bool ends_like(std::string_view word, const auto& list) {
  return std::any_of(std::begin(list), std::end(list),
                     [&](std::string_view ending) { return word.ends_with(ending); });
}

bool is_one_of(std::string_view word, const auto& list) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

}  // namespace

bool means_person(const QuoteToken& token, const SpeechWords& words) {
  if (!token.is_word()) return false;
  if (token.is(word_class::role)) return true;
  if (token.is(word_class::title)) return !is_one_of(token.folded, portfolios);
  if (!words.traits().has_articles) return ends_like(token.folded, slavic_endings);
  if (words.traits().inverts || token.is_capital) return false;
  const std::string_view word = token.folded;
  if (word.ends_with("ist") && word.size() >= shortest_ist) return true;
  if (word.ends_with("man") && word.size() > 4) return true;
  return ends_like(word, endings);
}

std::size_t find_head(const QuoteTokens& tokens, TokenRange phrase) {
  std::size_t head = phrase.end;
  for (std::size_t i = phrase.begin; i < phrase.end; ++i) {
    const QuoteToken& token = tokens[i];
    if (!token.is_word()) break;
    const bool attaches = token.is(word_class::preposition | word_class::genitive |
                                   word_class::relative | word_class::conjunction);
    if (attaches && !token.is(word_class::determiner)) break;
    if (attaches && i > phrase.begin) break;
    if (!token.is(word_class::determiner)) head = i;
  }
  return head;
}

bool is_definite(const QuoteTokens& tokens, TokenRange phrase, const SpeechWords& words) {
  if (phrase.empty()) return false;
  constexpr std::string_view articles[] = {"the", "der", "die", "das", "le", "la", "el"};
  const QuoteToken& first = tokens[phrase.begin];
  return is_one_of(first.folded, articles) || first.has_article || !words.traits().has_articles;
}

TokenRange cut_subject(const QuoteTokens& tokens, TokenRange phrase, const SpeechWords& words) {
  constexpr std::size_t longest_thing = 4;
  constexpr WordClass verbs = word_class::filler | word_class::passive | word_class::reporting |
                              word_class::phrasal | word_class::auxiliary;
  std::size_t end = phrase.begin + 1;
  while (end < phrase.end && !tokens[end].is(verbs)) ++end;
  for (std::size_t i = end; i > phrase.begin; --i) {
    if (means_person(tokens[i - 1], words)) return {phrase.begin, i};
  }
  return end - phrase.begin <= longest_thing ? TokenRange{phrase.begin, end} : TokenRange{};
}

TokenRange find_newcomer(const QuoteTokens& tokens, TokenRange sentence, const SpeechWords& words) {
  constexpr std::string_view articles[] = {"a", "an", "ein", "eine", "un", "une", "una"};
  constexpr std::size_t longest = 5;
  constexpr std::size_t longest_adverbial = 3;  // "Outside, a man"
  for (std::size_t i = sentence.begin; i + 1 < sentence.end; ++i) {
    if (!is_one_of(tokens[i].folded, articles)) continue;
    const bool is_first = i == sentence.begin;
    if (!is_first && !tokens[i - 1].is_word() && i > sentence.begin + longest_adverbial) continue;
    if (!is_first && tokens[i - 1].is(word_class::preposition | word_class::genitive)) continue;
    for (std::size_t head = i + 1; head < sentence.end && head - i <= longest; ++head) {
      if (!tokens[head].is_word() || tokens[head].is_capital) break;
      if (tokens[head].is(word_class::preposition | word_class::conjunction)) break;
      if (means_person(tokens[head], words)) return {i, head + 1};
    }
  }
  return {};
}

Gender gender_of_article(const QuoteToken& token) {
  constexpr std::string_view feminine[] = {"la", "une", "die", "eine"};
  constexpr std::string_view masculine[] = {"le", "un", "der", "el"};
  if (is_one_of(token.folded, feminine)) return Gender::female;
  return is_one_of(token.folded, masculine) ? Gender::male : Gender::unknown;
}

}  // namespace clipfile
