// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/analyse/quotes/subjects.h"

#include <algorithm>
#include <optional>

#include "indexer/analyse/quotes/roles.h"

namespace clipfile {
namespace {

using Kind = QuoteToken::Kind;

/// Words that are looked at before or behind a verb.
constexpr std::size_t farthest = 40;
constexpr std::size_t longest_description = 7;

Subject named(const NameRun& name) {
  return {.kind = Subject::Kind::name, .name = name, .gender = name.gender, .range = name.run};
}

bool is_adverb(const QuoteToken& token) {
  return token.is(word_class::filler) ||
         (!token.is_capital && token.folded.size() > 4 && token.folded.ends_with("ly"));
}

}  // namespace

/// Reads up to what no noun phrase holds; the last name that no preposition governs is its own.
Subject SubjectReader::read_phrase(TokenRange within, std::size_t& end) const {
  std::optional<NameRun> found;
  std::size_t description_end = 0;
  bool governed = false;  // by "of": "the president of France"
  bool has_of = false;
  std::size_t i = within.begin;
  while (i < within.end) {
    const QuoteToken& token = tokens_[i];
    const bool is_first = i == within.begin;
    if (!token.is_word() && is_plural_possessive(i)) {
      ++i;
      continue;
    }
    if (!token.is_word() || token.is(word_class::conjunction | word_class::relative)) break;
    if (token.is(word_class::genitive) && !is_first && !token.is(word_class::determiner)) {
      governed = has_of = true;
      if (description_end == 0) description_end = i;
      ++i;
      continue;
    }
    if (token.is(word_class::determiner) && !token.is_capital && !is_first && !governed) {
      if (!(words_.traits().capitalises_nouns && token.is(word_class::genitive))) break;
      governed = has_of = true;
      if (description_end == 0) description_end = i;
      ++i;
      continue;
    }
    if (token.is(word_class::preposition) && !(token.is_capital && !is_first)) break;
    const bool is_noun = !is_first && tokens_[i - 1].is(word_class::determiner);
    if (token.is(word_class::reporting) && !token.is_capital && !is_first && !is_noun) break;
    if (token.is(word_class::passive | word_class::calendar) && !is_first) break;
    if (may_begin_name(token) && !(is_first && token.is(word_class::determiner))) {
      const NameRun name = read_name_run(tokens_, i, within.end, words_);
      const bool titled = name.has_title && !name.words.empty();
      i = name.run.end;
      if (names_head(within, name) && (!governed || titled)) found = name;
      governed = false;
      if (found && !has_of && i < within.end && tokens_[i].is(word_class::genitive)) break;
      continue;
    }
    if (!token.is(word_class::determiner)) governed = false;
    ++i;
  }
  end = i;
  if (found && begins_compound(*found, within)) found.reset();
  if (found) return named(*found);
  if (description_end == 0) description_end = i;
  const std::size_t length = description_end - within.begin;
  if (length == 0 || length > longest_description) return {};
  return {.kind = Subject::Kind::description, .range = {within.begin, description_end}};
}

/// "Mail carriers": one capital at the start of a sentence, before a noun.
bool SubjectReader::begins_compound(const NameRun& name, TokenRange phrase) const {
  const bool is_single = name.run.end == name.run.begin + 1 && !name.has_title;
  const std::size_t next = name.run.end;
  const bool begins = name.run.begin == phrase.begin &&
                      (name.run.begin == 0 || tokens_[name.run.begin - 1].ends_sentence);
  if (!is_single || !begins || words_.traits().inverts || next >= phrase.end) return false;
  constexpr WordClass no_nouns =
      word_class::preposition | word_class::conjunction | word_class::relative |
      word_class::genitive | word_class::determiner | word_class::filler | word_class::reporting |
      word_class::phrasal | word_class::passive | word_class::calendar | word_class::naming;
  const bool is_plural = tokens_[next].folded.ends_with('s');
  return tokens_[next].is_word() && is_plural && !tokens_[next].is(no_nouns);
}

/// "a consumers’ union"
bool SubjectReader::is_plural_possessive(std::size_t i) const {
  return tokens_[i].kind == Kind::other && i > 0 && i + 1 < tokens_.size() &&
         tokens_[i - 1].folded.ends_with('s') && tokens_[i + 1].is_word() &&
         tokens_[i - 1].range.end == tokens_[i].range.begin;
}

/// "a Democratic aide" and "die Ministerin" have capitals, but no name.
bool SubjectReader::names_head(TokenRange within, const NameRun& name) const {
  if (name.words.empty() || name.is_possessive) return false;
  if (!tokens_[within.begin].is(word_class::determiner)) return true;
  const bool single = name.words.end - name.words.begin == 1;
  if (single && tokens_[name.words.begin].is(word_class::role)) return false;  // "the American"
  if (single && words_.traits().capitalises_nouns && !name.has_title) return false;
  constexpr WordClass function_words =
      word_class::preposition | word_class::conjunction | word_class::relative |
      word_class::genitive | word_class::determiner | word_class::filler | word_class::reporting |
      word_class::passive | word_class::calendar;
  const std::size_t next = name.run.end;
  return next >= within.end || !tokens_[next].is_word() || tokens_[next].is(function_words);
}

/// ", Dr. Solveig Maartens," names whom the words before it describe.
Subject SubjectReader::read_apposition(std::size_t comma, std::size_t end) const {
  if (comma + 1 >= end || tokens_[comma].kind != Kind::comma) return {};
  std::size_t behind = 0;
  const QuoteToken& first = tokens_[comma + 1];
  const bool is_described = first.is(word_class::determiner | word_class::title);
  if (!may_begin_name(first) && !is_described) return {};
  const Subject found = read_phrase({comma + 1, std::min(end, comma + farthest)}, behind);
  if (found.kind != Subject::Kind::name) return {};
  const bool follows_person =
      comma > 0 && !is_described && means_person(tokens_[comma - 1], words_);
  if (!names_person(tokens_, found.name) && !follows_person) return {};
  const bool is_over = behind >= end || !tokens_[behind].is_word() ||
                       tokens_[behind].is(word_class::conjunction | word_class::preposition);
  return is_over ? found : Subject{};
}

Subject SubjectReader::read_behind(TokenRange within) const {
  while (!within.empty() && tokens_[within.begin].is_word() && !tokens_[within.begin].is_capital &&
         is_adverb(tokens_[within.begin])) {
    ++within.begin;
  }
  within.end = std::min(within.end, within.begin + farthest);
  if (within.empty() || !tokens_[within.begin].is_word()) return {};
  const QuoteToken& first = tokens_[within.begin];
  if (first.is(word_class::he | word_class::she) &&
      !(first.is(word_class::determiner) && within.begin + 1 < within.end &&
        tokens_[within.begin + 1].is_word() &&
        !tokens_[within.begin + 1].is(word_class::preposition | word_class::conjunction))) {
    return {.kind = Subject::Kind::pronoun,
            .gender = first.is(word_class::he) ? Gender::male : Gender::female,
            .range = {within.begin, within.begin + 1}};
  }
  if (first.is(word_class::nobody) && !first.is(word_class::determiner)) return {};
  if (first.is(word_class::preposition | word_class::conjunction | word_class::genitive) &&
      !first.is(word_class::determiner)) {
    return {};
  }
  const bool begins_phrase = first.is_capital || first.has_article ||
                             first.is(word_class::determiner | word_class::title) ||
                             !words_.traits().has_articles;
  if (!begins_phrase) return {};
  std::size_t end = within.begin;
  const Subject phrase = read_phrase(within, end);
  if (phrase.kind != Subject::Kind::description) return phrase;
  // A comma may stand behind words that belong to the description: "a foreman there, Uwe Brandt".
  std::size_t comma = end;
  while (comma < within.end && comma < end + 8 && tokens_[comma].is_word()) ++comma;
  if (comma < within.end) {
    const Subject apposition = read_apposition(comma, within.end);
    if (apposition.speaks()) return apposition;
  }
  if (first.folded == "one" && phrase.range.end < end) {
    return {.kind = Subject::Kind::description, .range = {within.begin, end}};  // "one of them"
  }
  const bool is_bare =
      phrase.range.end - phrase.range.begin == 1 && first.is(word_class::determiner);
  return is_bare ? Subject{} : phrase;
}

bool SubjectReader::is_boundary(const QuoteToken& token) const {
  if (!token.is_word())
    return token.kind != Kind::other && !(token.kind == Kind::stop && !token.ends_sentence);
  return token.is(word_class::conjunction) && !token.is_capital;
}

std::size_t SubjectReader::skip_fillers_back(std::size_t begin, std::size_t verb) const {
  std::size_t end = verb;
  while (end > begin && tokens_[end - 1].is_word() && !tokens_[end - 1].is_capital &&
         is_adverb(tokens_[end - 1])) {
    --end;
  }
  return end;
}

std::size_t SubjectReader::clause_begin(std::size_t begin, std::size_t end) const {
  const std::size_t least = std::max(begin, end > farthest ? end - farthest : 0);
  while (end > least && !is_boundary(tokens_[end - 1])) --end;
  return end;
}

/// The clause ends with the subject, or begins with it: "Antony Blinken on Sunday", "a diplomat
/// from a northern member", "In Moscow Sergei Ryabkov".
Subject SubjectReader::read_clause(TokenRange clause) const {
  if (clause.empty()) return {};
  const QuoteToken& last = tokens_[clause.end - 1];
  if (last.is(word_class::he | word_class::she) && last.is_word()) {
    return {.kind = Subject::Kind::pronoun,
            .gender = last.is(word_class::he) ? Gender::male : Gender::female,
            .range = {clause.end - 1, clause.end}};
  }
  if (last.is(word_class::it)) {
    return {.kind = Subject::Kind::thing, .range = {clause.end - 1, clause.end}};
  }
  if (last.is(word_class::nobody)) return {};
  std::size_t begin = clause.begin;
  while (begin < clause.end && tokens_[begin].is_word() && begin + 1 < clause.end &&
         (tokens_[begin].is(word_class::conjunction | word_class::filler | word_class::calendar) ||
          tokens_[begin].folded == "as")) {
    ++begin;
  }
  if (tokens_[begin].is(word_class::relative)) return read_antecedent(begin);
  if (tokens_[begin].is(word_class::he | word_class::she) &&
      !tokens_[begin].is(word_class::determiner)) {
    return {.kind = Subject::Kind::pronoun,
            .gender = tokens_[begin].is(word_class::he) ? Gender::male : Gender::female,
            .range = {begin, begin + 1}};
  }
  if (!tokens_[begin].is(word_class::preposition)) return read_behind({begin, clause.end});
  // "In Moscow Lavrov", "On Sunday the president"
  for (std::size_t i = clause.end; i > begin + 1; --i) {
    const QuoteToken& token = tokens_[i - 1];
    if (!token.is_word()) break;
    if (token.is(word_class::determiner) && !token.is(word_class::preposition) &&
        !tokens_[i - 2].is(word_class::preposition | word_class::genitive)) {
      return read_behind({i - 1, clause.end});
    }
    const bool starts_run = may_begin_name(token) && !may_begin_name(tokens_[i - 2]);
    if (!starts_run) continue;
    NameRun name = read_name_run(tokens_, i - 1, clause.end, words_);
    const bool is_governed = tokens_[i - 2].is(word_class::preposition | word_class::genitive);
    if (name.words.empty() || name.is_possessive || name.run.end != clause.end) continue;
    if (!is_governed) return named(name);
    if (i - 2 == begin && name.words.end - name.words.begin > 2) {
      ++name.words.begin;  // "In Moscow Sergei Ryabkov"
      return named(name);
    }
    if (name.has_title) return named(name);
  }
  return {};
}

/// Whom "who" means: what stands before it.
Subject SubjectReader::read_antecedent(std::size_t relative) const {
  std::size_t end = relative;
  if (end > 0 && tokens_[end - 1].kind == Kind::comma) --end;
  const std::size_t start = clause_begin(0, end);
  if (start >= end || tokens_[start].is(word_class::relative)) return {};
  return read_clause({start, end});
}

/// Ada Byron, head of the works, whose roof leaks, said: the name that the sentence begins with, or
/// that follows its quote.
Subject SubjectReader::read_apposed(std::size_t begin, std::size_t end) const {
  for (std::size_t i = end; i > begin; --i) {
    if (tokens_[i - 1].is_quote()) begin = i;
  }
  if (begin >= end || !may_begin_name(tokens_[begin])) return {};
  const NameRun name = read_name_run(tokens_, begin, end, words_);
  const bool is_apposed = name.run.end <= end && tokens_[name.run.end].kind == Kind::comma;
  return is_apposed && names_person(tokens_, name) ? named(name) : Subject{};
}

Subject SubjectReader::read_before(std::size_t begin, std::size_t verb) const {
  const std::size_t end = skip_fillers_back(begin, verb);
  if (end == begin || end == 0) return {};
  if (tokens_[end - 1].kind != Kind::comma) {
    const std::size_t start = clause_begin(begin, end);
    return start < end ? read_clause({start, end}) : Subject{};
  }
  // An apposition or a relative clause between two commas.
  std::size_t inner = end - 1;
  const std::size_t least = std::max(begin, end > farthest ? end - farthest : 0);
  while (inner > least && tokens_[inner - 1].kind != Kind::comma &&
         !tokens_[inner - 1].is_quote()) {
    --inner;
  }
  if (inner <= least || tokens_[inner - 1].kind != Kind::comma) return {};
  const std::size_t outer_end = inner - 1;
  const std::size_t start = clause_begin(begin, outer_end);
  const Subject outer = start < outer_end ? read_clause({start, outer_end}) : Subject{};
  if (outer.kind == Subject::Kind::name) return outer;
  const Subject apposition = read_apposition(outer_end, end - 1);
  if (apposition.speaks()) return apposition;
  const Subject first = read_apposed(begin, outer_end);
  return first.speaks() ? first : outer;
}

}  // namespace clipfile
