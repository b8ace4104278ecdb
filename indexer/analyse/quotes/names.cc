// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/analyse/quotes/names.h"

#include <algorithm>

#include "common/text/folding.h"
#include "common/text/utf8.h"
#include "indexer/analyse/quotes/given_names.h"
#include "indexer/analyse/quotes/roles.h"

namespace clipfile {
namespace {

constexpr std::size_t longest_name = 8;     ///< words
constexpr std::size_t most_people = 4'000;  ///< of an article; more names are no list of speakers

bool is_initial_or_title(const QuoteToken& token) {
  return token.is(word_class::title) || token.folded.size() <= 2;
}

/// "Dr. Maartens", "George W. Bush": the full stop belongs to the name.
bool is_inner_stop(const QuoteTokens& tokens, std::size_t i, std::size_t end) {
  return tokens[i].kind == QuoteToken::Kind::stop && !tokens[i].ends_sentence && i + 1 < end &&
         tokens[i + 1].is_word() && tokens[i + 1].is_capital && is_initial_or_title(tokens[i - 1]);
}

/// German writes the trade before the name with a capital, too: "die Ökonomin Tomke Harms".
bool looks_like_trade(const QuoteToken& token) {
  constexpr std::string_view endings[] = {
      "meister",    "minister", "sprecher", "chef",    "kanzler",   "okonom",  "experte",
      "leiter",     "manager",  "forscher", "anwalt",  "politiker", "fuhrer",  "handler",
      "historiker", "direktor", "bauer",    "lehrer",  "trainer",   "richter", "erin",
      "istin",      "ologin",   "okonomin", "anwaltin"};
  return token.folded.size() >= 12 ||
         std::any_of(std::begin(endings), std::end(endings), [&](std::string_view ending) {
           return token.folded.size() > ending.size() && token.folded.ends_with(ending);
         });
}

/// "NASA Administrator Bill Nelson", "Waiter Max Born"
void strip_roles(const QuoteTokens& tokens, NameRun& name, std::size_t least) {
  const auto is_no_name = [&](const QuoteToken& token) {
    return token.is_acronym || token.is(word_class::role);
  };
  while (name.words.end - name.words.begin > least && is_no_name(tokens[name.words.begin])) {
    ++name.words.begin;
  }
}

void strip_titles(const QuoteTokens& tokens, NameRun& name, const SpeechWords& words) {
  const TokenRange run = name.run;
  const bool is_institution = run.end - run.begin > 1 &&
                              tokens[run.end - 1].is(word_class::institution) &&
                              !means_person(tokens[run.begin], words);
  if (is_institution) return;  // "World Health Organization"
  strip_roles(tokens, name, words.traits().has_articles ? 2 : 1);
  for (std::size_t i = run.begin; i < run.end; ++i) {
    if (!tokens[i].is(word_class::title)) continue;
    if (const Gender gender = gender_of(tokens[i]); gender != Gender::unknown) {
      name.gender = gender;
    }
    name.words.begin = i + 1;
    name.has_title = true;
    while (name.words.begin < run.end && !tokens[name.words.begin].is_word()) ++name.words.begin;
  }
  if (name.words.begin == run.end && run.end - run.begin > 1 &&
      !tokens[run.begin].is(word_class::title)) {
    name.words.begin = run.begin;  // "Larry King"
  }
}

std::string surname_of(const QuoteTokens& tokens, TokenRange words) {
  return tokens[words.end - 1].folded;
}

std::string join_folded(const QuoteTokens& tokens, TokenRange range) {
  std::string joined;
  for (std::size_t i = range.begin; i < range.end; ++i) {
    if (!tokens[i].is_word()) continue;
    if (!joined.empty()) joined.push_back(' ');
    joined += tokens[i].folded;
  }
  return joined;
}

}  // namespace

bool may_begin_name(const QuoteToken& token) {
  using namespace word_class;
  constexpr WordClass function_words = calendar | conjunction | determiner | preposition | nobody |
                                       filler | relative | passive | he | she | reporting |
                                       participle | according;
  return token.is_word() && token.is_capital && !token.is(function_words);
}

NameRun read_name_run(const QuoteTokens& tokens, std::size_t begin, std::size_t end,
                      const SpeechWords& words) {
  end = std::min(end, begin + longest_name);
  std::size_t i = begin + 1;
  std::size_t last = begin + 1;
  for (; i < end && !tokens[i - 1].is_possessive; ++i) {
    const bool is_article = words.traits().capitalises_nouns && !tokens[i].is_capital &&
                            tokens[i].is(word_class::determiner) &&
                            !tokens[i - 1].is(word_class::particle);
    if (is_article) break;  // "Sprecherin der Bahn", but "von der Leyen"
    if (may_begin_name(tokens[i])) {
      last = i + 1;
    } else if (!tokens[i].is(word_class::particle) && !is_inner_stop(tokens, i, end)) {
      break;
    }
  }
  NameRun name{.run = {begin, last}, .words = {begin, last}};
  strip_titles(tokens, name, words);
  while (words.traits().capitalises_nouns && name.words.end - name.words.begin > 1 &&
         (looks_like_trade(tokens[name.words.begin]) ||
          (name.words.end - name.words.begin > 2 && begin > 0 &&
           tokens[begin - 1].is(word_class::determiner)))) {
    ++name.words.begin;
  }
  name.is_possessive = tokens[last - 1].is_possessive;
  return name;
}

bool names_person(const QuoteTokens& tokens, const NameRun& name) {
  if (name.words.empty()) return false;
  for (std::size_t i = name.words.begin; i < name.words.end; ++i) {
    if (tokens[i].is(word_class::institution)) return false;
  }
  const bool several = name.words.end - name.words.begin > 1;
  const bool is_thing = name.run.begin > 0 && tokens[name.run.begin - 1].folded == "the" &&
                        name.words.end - name.words.begin < 3 && !name.has_title;
  return (several || name.has_title) && !is_thing;
}

Gender gender_of(const QuoteToken& token) {
  if (token.is(word_class::mister)) return Gender::male;
  return token.is(word_class::miss) ? Gender::female : Gender::unknown;
}

std::optional<PersonId> People::last_of(const std::string& surname, Gender gender) const {
  const auto found = by_surname_.find(surname);
  if (found == by_surname_.end()) return std::nullopt;
  for (auto person = found->second.rbegin(); person != found->second.rend(); ++person) {
    const Gender known = people_[*person].gender;
    if (gender == Gender::unknown || known == Gender::unknown || known == gender) return *person;
  }
  return std::nullopt;
}

std::optional<PersonId> People::find_surname(const std::string& folded, Gender gender) const {
  if (const auto found = last_of(folded, gender)) return found;
  if (words_.traits().has_articles) return std::nullopt;
  constexpr std::string_view cases[] = {"а", "у", "ым", "ом", "ой", "е", "им", "ем", "ою", "ої"};
  for (const std::string_view ending : cases) {
    if (!folded.ends_with(ending) || folded.size() < ending.size() + 6) continue;
    const auto base = last_of(folded.substr(0, folded.size() - ending.size()), gender);
    if (base) return base;
  }
  return std::nullopt;
}

std::optional<PersonId> People::find(const QuoteTokens& tokens, TokenRange words,
                                     Gender gender) const {
  if (words.empty()) return std::nullopt;
  const auto known = find_surname(surname_of(tokens, words), gender);
  if (words.end - words.begin == 1) {
    if (known) return known;
    const auto first = by_first_name_.find(tokens[words.begin].folded);
    return first == by_first_name_.end() ? std::nullopt : std::optional(first->second);
  }
  if (!known) return std::nullopt;
  const std::string& first = people_[*known].first;
  for (std::size_t i = words.begin; i + 1 < words.end; ++i) {
    if (first.empty() || first.front() == tokens[i].folded.front()) return known;
  }
  return std::nullopt;
}

void People::note_title(const QuoteTokens& tokens, const NameRun& name, PersonId person) {
  std::size_t begin = name.words.begin;
  const auto belongs = [&](const QuoteToken& token) {
    return token.is(word_class::title) ||
           (token.is(word_class::genitive) && begin < name.words.begin);
  };
  while (begin > 0 && tokens[begin - 1].is_word() && belongs(tokens[begin - 1])) --begin;
  for (; begin < name.words.begin; ++begin) {
    if (tokens[begin].is(word_class::title)) {
      by_title_[join_folded(tokens, {begin, name.words.begin})] = person;
    }
  }
}

PersonId People::add(const QuoteTokens& tokens, const NameRun& name) {
  const PersonId person = people_.size();
  const TokenRange words = name.words;
  std::string written = fold_white_space(
      text_.substr(tokens[words.begin].range.begin,
                   tokens[words.end - 1].range.end - tokens[words.begin].range.begin));
  if (name.is_possessive)
    written.resize(written.rfind(written.ends_with("\u2019s") ? "\u2019" : "'"));
  const std::string& first = tokens[words.begin].folded;
  const std::string surname = surname_of(tokens, words);
  const bool several = words.end - words.begin > 1;
  const Gender gender = name.gender != Gender::unknown
                            ? name.gender
                            : guess_gender(several ? std::string_view(first) : "", surname);
  people_.push_back({std::move(written), several ? first : std::string(), gender,
                     name.has_title || gender != Gender::unknown, false});
  by_surname_[surname].push_back(person);
  if (several) by_first_name_.try_emplace(first, person);
  return person;
}

void People::introduce(const QuoteTokens& tokens, const NameRun& name) {
  if (name.words.empty() || people_.size() >= most_people) return;
  const auto known = find(tokens, name.words, name.gender);
  const PersonId person = known ? *known : add(tokens, name);
  note_title(tokens, name, person);
}

bool People::knows_surname(const QuoteTokens& tokens, const NameRun& name) const {
  return !name.words.empty() &&
         find_surname(surname_of(tokens, name.words), name.gender).has_value();
}

std::optional<PersonId> People::recognise(const QuoteTokens& tokens, const NameRun& name) const {
  for (TokenRange words = name.words; !words.empty(); ++words.begin) {
    if (const auto known = find(tokens, words, name.gender)) return known;
    // "Joan Merriden" is not Hugh Merriden, though "Analyst Merriden" may be.
    const std::string& dropped = tokens[words.begin].folded;
    const bool is_given_name = guess_gender(dropped, "") != Gender::unknown;
    if (words.end - words.begin == 2 && is_given_name) return std::nullopt;
  }
  return std::nullopt;
}

PersonId People::identify(const QuoteTokens& tokens, const NameRun& name) {
  const auto known = recognise(tokens, name);
  const PersonId person = known ? *known : add(tokens, name);
  if (people_[person].gender == Gender::unknown) people_[person].gender = name.gender;
  return person;
}

PersonId People::describe(std::string description) {
  const auto [known, is_new] = by_description_.try_emplace(fold_word(description), people_.size());
  if (is_new) {
    const bool is_plural = description.ends_with('s') && !description.ends_with("ss");
    people_.push_back({std::move(description), {}, Gender::unknown, true, is_plural});
  }
  return known->second;
}

void People::suggest_gender(PersonId person, Gender gender) {
  if (people_[person].gender == Gender::unknown) people_[person].gender = gender;
}

std::optional<PersonId> People::find_by_role(const std::string& folded_noun) const {
  const auto found = by_role_.find(folded_noun);
  return found == by_role_.end() ? std::nullopt : std::optional(found->second);
}

std::optional<PersonId> People::find_by_title(std::string_view folded_title) const {
  const auto found = by_title_.find(std::string(folded_title));
  return found == by_title_.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace clipfile
