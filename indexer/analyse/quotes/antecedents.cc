// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/analyse/quotes/antecedents.h"

#include <algorithm>
#include <string>

#include "common/text/utf8.h"
#include "indexer/analyse/quotes/roles.h"

namespace clipfile {
namespace {

constexpr std::size_t most_recent = 12;  ///< persons that a pronoun may mean

}  // namespace

void Antecedents::begin_paragraph(const QuoteTokens& tokens) {
  tokens_ = &tokens;
  ++paragraphs_since_;
  thing_.reset();
  thing_gender_ = Gender::unknown;
}

std::optional<Speaker> Antecedents::resolve(const Subject& subject, TokenRange sentence,
                                            std::size_t begin) {
  switch (subject.kind) {
    case Subject::Kind::name:
      if (is_common_word(subject.name)) return std::nullopt;
      return Speaker{people_.identify(tokens(), subject.name)};
    case Subject::Kind::pronoun: {
      const auto known = resolve_pronoun(subject.gender, named_before(sentence, begin));
      return known ? known : resolve_forward(sentence, subject.gender);
    }
    case Subject::Kind::thing:
      return resolve_thing(sentence, begin);
    case Subject::Kind::dropped:
      return topic_ ? std::optional(Speaker{*topic_, SpeakerCertainty::inferred}) : std::nullopt;
    case Subject::Kind::description:
      return resolve_description(subject.range);
    default:
      return std::nullopt;
  }
}

std::optional<Speaker> Antecedents::first_in(TokenRange sentence, std::size_t end) {
  for (std::size_t i = sentence.begin; i < end; ++i) {
    const QuoteToken& token = tokens()[i];
    if (token.is_word() && token.is(word_class::he | word_class::she) &&
        !token.is(word_class::determiner)) {
      return resolve_pronoun(token.is(word_class::he) ? Gender::male : Gender::female,
                             std::nullopt);
    }
    if (!may_begin_name(token)) continue;
    const NameRun name = read_name_run(tokens(), i, sentence.end, words_);
    const auto person = people_.recognise(tokens(), name);
    if (person && !name.is_possessive && people_.is_likely(*person)) {
      return Speaker{*person, SpeakerCertainty::inferred};
    }
    i = name.run.end - 1;
  }
  return std::nullopt;
}

std::optional<PersonId> Antecedents::named_before(TokenRange sentence, std::size_t end) const {
  for (std::size_t i = sentence.begin; i < end && i < sentence.end; ++i) {
    if (!may_begin_name(tokens()[i])) continue;
    const NameRun name = read_name_run(tokens(), i, end, words_);
    const auto person = people_.recognise(tokens(), name);
    if (person && !name.is_possessive && people_.is_likely(*person)) return person;
    i = name.run.end - 1;
  }
  return std::nullopt;
}

bool Antecedents::may_be(PersonId person, Gender gender) const {
  if (people_.is_group(person)) return false;
  const Gender known = people_.gender(person);
  return known == Gender::unknown || gender == Gender::unknown || known == gender;
}

std::optional<Speaker> Antecedents::resolve_pronoun(Gender gender,
                                                    std::optional<PersonId> nearer) const {
  if (nearer && may_be(*nearer, gender)) return Speaker{*nearer, SpeakerCertainty::inferred};
  if (thing_ && thing_gender_ == gender) return Speaker{*thing_, SpeakerCertainty::inferred};
  if (topic_ && may_be(*topic_, gender)) return Speaker{*topic_, SpeakerCertainty::inferred};
  for (auto person = recent_.rbegin(); person != recent_.rend(); ++person) {
    if (may_be(*person, gender)) return Speaker{*person, SpeakerCertainty::inferred};
  }
  return std::nullopt;
}

/// “I know,” she said. With that Jacinda Ardern ...
std::optional<Speaker> Antecedents::resolve_forward(TokenRange sentence, Gender gender) const {
  constexpr std::size_t farthest = 100;
  const std::size_t end = std::min(tokens().size(), sentence.end + farthest);
  for (std::size_t i = sentence.begin; i < end; ++i) {
    if (!may_begin_name(tokens()[i])) continue;
    const NameRun name = read_name_run(tokens(), i, end, words_);
    const auto person = people_.recognise(tokens(), name);
    if (person && people_.has_full_name(*person) && may_be(*person, gender)) {
      return Speaker{*person, SpeakerCertainty::inferred};
    }
    i = name.run.end - 1;
  }
  return std::nullopt;
}

/// “...,” it said: the institution that a sentence before it began with.
std::optional<Speaker> Antecedents::resolve_thing(TokenRange sentence, std::size_t begin) {
  const bool is_within = begin > sentence.begin && tokens()[begin - 1].is_word();
  if (is_within) {  // "The ministry promised what it called"
    const std::optional<PersonId> before = thing_;
    thing_.reset();
    read_subject({sentence.begin, begin});
    if (!thing_) thing_ = before;
  }
  const bool is_topic = !thing_ && topic_is_near() && topic_ && !people_.has_full_name(*topic_);
  const auto known = is_topic ? topic_ : thing_;
  return known ? std::optional(Speaker{*known, SpeakerCertainty::inferred}) : std::nullopt;
}

std::optional<PersonId> Antecedents::find_by_title(TokenRange range) const {
  constexpr std::size_t longest_genitive = 3;  // "of foreign affairs"
  std::string folded;
  std::optional<PersonId> known;
  const std::size_t most = std::min(range.end + longest_genitive, tokens().size());
  for (std::size_t i = range.begin; i < most && tokens()[i].is_word(); ++i) {
    if (i == range.end && !tokens()[i].is(word_class::genitive)) break;
    if (i == range.begin && tokens()[i].is(word_class::determiner)) continue;
    if (!folded.empty()) folded.push_back(' ');
    folded += tokens()[i].folded;
    if (i + 1 < range.end) continue;
    if (const auto person = people_.find_by_title(folded)) known = person;
  }
  return known;
}

PersonId Antecedents::describe(TokenRange range) {
  const std::size_t begin = tokens()[range.begin].range.begin;
  const std::size_t end = tokens()[range.end - 1].range.end;
  return people_.describe(fold_white_space(text_.substr(begin, end - begin)));
}

/// "the secretary of state" may be somebody who was named; "a diplomat" speaks for himself, and is
/// "the diplomat" from then on. Another "the minister" is whom the text is about.
std::optional<Speaker> Antecedents::resolve_description(TokenRange range) {
  constexpr WordClass possessive = word_class::he | word_class::she;  // "her father"
  const bool is_somebodys = tokens()[range.begin].is(possessive);
  if (const auto known = is_somebodys ? std::nullopt : find_by_title(range)) {
    return Speaker{*known, SpeakerCertainty::inferred};
  }
  const std::size_t head = find_head(tokens(), range);
  const bool is_person = head < range.end && means_person(tokens()[head], words_);
  if (!is_person && !words_.traits().has_articles) return std::nullopt;
  if (words_.traits().capitalises_nouns && !tokens()[range.end - 1].is_capital) {
    return std::nullopt;  // "der angeblich"
  }
  if (!is_person) return Speaker{describe(range)};
  if (is_definite(tokens(), range, words_)) {
    if (const auto known = people_.find_by_role(tokens()[head].folded)) {
      return Speaker{*known, SpeakerCertainty::inferred};
    }
    const bool is_told_apart = range.end < tokens().size() &&
                               tokens()[range.end].is(word_class::preposition) &&
                               !tokens()[range.end].is(word_class::genitive);
    const auto known = is_told_apart ? std::nullopt : resolve_role(gender_of(tokens()[head]));
    if (known) return known;
  }
  const PersonId person = describe(range);
  people_.note_role(tokens()[head].folded, person);
  people_.suggest_gender(person, gender_of(tokens()[head]));
  remember(person);
  return Speaker{person};
}

/// "the minister", of whom nothing else is known: whom the text is about.
std::optional<Speaker> Antecedents::resolve_role(Gender gender) const {
  if (paragraphs_since_ > 1) return std::nullopt;
  if (topic_ && people_.has_full_name(*topic_) && may_be(*topic_, gender)) {
    return Speaker{*topic_, SpeakerCertainty::inferred};
  }
  for (auto person = recent_.rbegin(); person != recent_.rend(); ++person) {
    const bool fits = gender != Gender::unknown && people_.gender(*person) == gender;
    if (fits && people_.has_full_name(*person)) {
      return Speaker{*person, SpeakerCertainty::inferred};
    }
  }
  return std::nullopt;
}

/// The sentence before the first person in it who is known.
TokenRange Antecedents::until_known(TokenRange sentence) const {
  for (std::size_t i = sentence.begin; i < sentence.end; ++i) {
    if (may_begin_name(tokens()[i]) &&
        named_before({i, sentence.end}, std::min(i + 2, sentence.end))) {
      return {sentence.begin, i};
    }
  }
  return sentence;
}

/// "Leider sagte": in German a capital at the start of a sentence makes no name.
bool Antecedents::is_common_word(const NameRun& name) const {
  const bool is_single = name.words.end == name.words.begin + 1 && !name.has_title;
  const std::size_t begin = name.run.begin;
  const bool begins = begin == 0 || !tokens()[begin - 1].is_word();
  if (!words_.traits().capitalises_nouns || !is_single || !begins) return false;
  return !people_.recognise(tokens(), name) && !tokens()[begin].is_acronym;
}

/// Whom a sentence begins with; notes what is no person.
std::optional<PersonId> Antecedents::read_subject(TokenRange sentence) {
  thing_gender_ = Gender::unknown;
  const Subject subject = SubjectReader(tokens(), words_).read_behind(sentence);
  if (subject.kind == Subject::Kind::name && !names_person(tokens(), subject.name) &&
      !people_.recognise(tokens(), subject.name) && !is_place(subject.range.begin)) {
    thing_ = people_.identify(tokens(), subject.name);
  }
  TokenRange phrase;
  if (subject.kind == Subject::Kind::description)
    phrase = cut_subject(tokens(), subject.range, words_);
  const bool is_known =
      subject.kind == Subject::Kind::name && people_.recognise(tokens(), subject.name);
  if (phrase.empty() && !is_known && subject.kind != Subject::Kind::pronoun) {
    phrase = find_newcomer(tokens(), until_known(sentence), words_);
  }
  if (phrase.end < phrase.begin + 2 && words_.traits().has_articles) return std::nullopt;
  if (phrase.empty()) return std::nullopt;
  if (!means_person(tokens()[phrase.end - 1], words_)) {
    if (words_.traits().has_articles) thing_ = describe(phrase);
    if (tokens()[phrase.end - 1].is(word_class::institution)) {
      thing_gender_ = gender_of_article(tokens()[phrase.begin]);
    }
    return std::nullopt;
  }
  const auto person = resolve_description(phrase);
  const bool is_aside = topic_is_near() && topic_ && people_.has_full_name(*topic_) && person &&
                        !people_.has_full_name(person->person);
  return person && !is_aside ? std::optional(person->person) : std::nullopt;
}

void Antecedents::remember(PersonId person) {
  recent_.push_back(person);
  if (recent_.size() > most_recent) recent_.pop_front();
}

/// "at Kapustin Yar": what stands behind these is no person.
bool Antecedents::is_place(std::size_t i) const {
  constexpr std::string_view before[] = {"in", "at", "near", "on", "from", "outside", "through"};
  return i > 0 && std::find(std::begin(before), std::end(before), tokens()[i - 1].folded) !=
                      std::end(before);
}

void Antecedents::set_topic(PersonId person) {
  topic_ = person;
  paragraphs_since_ = 0;
}

void Antecedents::note_speaker(PersonId person) { set_topic(person); }

void Antecedents::end_sentence(TokenRange sentence,
                               std::span<const std::optional<Speaker>> speakers) {
  std::optional<PersonId> first = read_subject(sentence);
  for (std::size_t i = sentence.begin; i < sentence.end; ++i) {
    if (!may_begin_name(tokens()[i])) continue;
    const NameRun name = read_name_run(tokens(), i, sentence.end, words_);
    const auto person = people_.recognise(tokens(), name);
    if (person && people_.is_likely(*person)) {
      remember(*person);
      if (!first && !name.is_possessive && !is_place(i)) first = person;
    }
    i = name.run.end - 1;
  }
  const auto reported = std::find_if(speakers.begin(), speakers.end(),
                                     [](const auto& each) { return each.has_value(); });
  spoke_just_now_ = reported != speakers.end();
  if (spoke_just_now_ && !people_.is_group((*reported)->person)) {
    first = (*reported)->person;
    remember(*first);
  }
  if (first) set_topic(*first);
}

}  // namespace clipfile
