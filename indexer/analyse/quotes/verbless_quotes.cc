// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/analyse/quotes/verbless_quotes.h"

#include "indexer/analyse/quotes/quoted_names.h"
#include "indexer/analyse/quotes/reporting.h"
#include "indexer/analyse/quotes/subjects.h"

namespace clipfile {
namespace {

using Kind = QuoteToken::Kind;

}  // namespace

std::optional<Speaker> VerblessQuotes::find(const QuotePlace& at, const SpeechSoFar& so_far) {
  if (at.place == at.sentence.begin && at.place + 1 == at.sentence.end) {
    if (auto asked = read_question(at.next)) return asked;
  }
  if (auto signed_by = read_signature(at.place)) return signed_by;
  if (auto announced = read_colon(at)) return announced;
  if (auto owner = read_owner(at)) return owner;
  return continue_speech(at, so_far);
}

/// “Is that so?” Blinken said. “We did it!” Peter Berdowski, head of Boskalis, said on Monday.
std::optional<Speaker> VerblessQuotes::read_question(TokenRange next) {
  constexpr std::size_t longest = 10;
  constexpr std::size_t longest_before_subject = 4;
  if (next.empty() || tokens_[next.begin].is_quote()) return std::nullopt;
  const std::vector<Reporting> found = find_reporting(tokens_, next, words_);
  if (found.empty() || !found.front().subject.speaks()) return std::nullopt;
  const Reporting& first = found.front();
  const bool is_apposed =
      first.begin() == next.begin && tokens_[first.verb - 1].kind == Kind::comma;
  const bool is_short = next.end - next.begin <= longest && found.size() == 1;
  if (!is_apposed && !is_short) return std::nullopt;
  if (first.begin() > next.begin + longest_before_subject) return std::nullopt;
  return antecedents_.resolve(first.subject, next, first.begin());
}

/// “...” — Gulmira Estai, political scientist
std::optional<Speaker> VerblessQuotes::read_signature(std::size_t place) {
  const std::size_t name_begin = place + 2;
  if (place != 0 || name_begin >= tokens_.size()) return std::nullopt;
  if (tokens_[place + 1].kind != Kind::dash || !may_begin_name(tokens_[name_begin])) {
    return std::nullopt;
  }
  const NameRun name = read_name_run(tokens_, name_begin, tokens_.size(), words_);
  if (!names_person(tokens_, name)) return std::nullopt;
  return Speaker{people_.identify(tokens_, name)};
}

/// Ryabkov on Thursday: a "dead end".
std::optional<Speaker> VerblessQuotes::read_colon(const QuotePlace& at) {
  constexpr std::size_t near = 3;
  for (std::size_t i = at.place; i > at.sentence.begin && i + near > at.place; --i) {
    if (tokens_[i - 1].kind == Kind::colon) return announced_in({at.sentence.begin, i - 1});
    if (!tokens_[i - 1].is_word()) break;
  }
  return std::nullopt;
}

std::optional<Speaker> VerblessQuotes::announced_in(TokenRange clause) {
  const Subject subject = SubjectReader(tokens_, words_).read_behind(clause);
  if (subject.kind != Subject::Kind::name) return antecedents_.first_in(clause, clause.end);
  const bool is_label = clause.end - clause.begin == 1 ||  // "Photo:"
                        (!words_.traits().has_articles && !names_person(tokens_, subject.name));
  if (is_label && !people_.recognise(tokens_, subject.name)) return std::nullopt;
  return Speaker{people_.identify(tokens_, subject.name), SpeakerCertainty::inferred};
}

/// Ryabkov's "dead end"
std::optional<Speaker> VerblessQuotes::read_owner(const QuotePlace& at) const {
  if (at.place == at.sentence.begin || !tokens_[at.place - 1].is_possessive) return std::nullopt;
  if (!may_begin_name(tokens_[at.place - 1])) return std::nullopt;
  const NameRun name = read_name_run(tokens_, at.place - 1, at.place, words_);
  const auto person = people_.recognise(tokens_, name);
  return person ? std::optional(Speaker{*person, SpeakerCertainty::inferred}) : std::nullopt;
}

std::optional<Speaker> VerblessQuotes::continue_speech(const QuotePlace& at,
                                                       const SpeechSoFar& so_far) const {
  const auto topic = antecedents_.topic();
  const bool follows_dash =
      at.place == at.sentence.begin + 1 && tokens_[at.sentence.begin].kind == Kind::dash;
  const bool is_sentence = follows_dash || is_spoken_sentence(text_, at.quote);
  if (at.place == 0 && so_far.carried) return so_far.carried;
  if (so_far.last && is_sentence && topic == so_far.last->person) return so_far.last;
  if (!topic || !antecedents_.topic_is_near()) return std::nullopt;
  if (at.place > at.sentence.begin && tokens_[at.place - 1].is(word_class::determiner)) {
    return std::nullopt;  // the “republics”
  }
  const bool begins = at.place == at.sentence.begin || is_sentence;
  if (begins && is_sentence) return Speaker{*topic, SpeakerCertainty::inferred};
  const bool others = antecedents_.named_before(at.sentence, at.sentence.end).has_value();
  const bool is_word = others || !people_.has_full_name(*topic);
  if (antecedents_.spoke_just_now() && !is_word) {
    return Speaker{*topic, SpeakerCertainty::inferred};
  }
  return std::nullopt;
}

}  // namespace clipfile
