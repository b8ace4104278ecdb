// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/analyse/quotes/speakers.h"

#include <algorithm>
#include <deque>
#include <optional>
#include <unordered_map>

#include "common/text/folding.h"
#include "common/text/utf8.h"
#include "indexer/analyse/quotes/names.h"
#include "indexer/analyse/quotes/quoted_names.h"
#include "indexer/analyse/quotes/reporting.h"
#include "indexer/analyse/quotes/subjects.h"

namespace clipfile {
namespace {

using Kind = QuoteToken::Kind;
using Certainty = SpeakerCertainty;

struct Speaker {
  PersonId person;
  Certainty certainty = Certainty::named;
};

constexpr std::size_t most_recent = 12;  ///< persons that a pronoun may mean

/// "In Moscow Sergei Ryabkov", "the Belgian Joris Maes": place and people are no part of the name.
NameRun without_place(const QuoteTokens& tokens, NameRun name) {
  const std::size_t begin = name.run.begin;
  const bool follows_preposition = begin > 0 && tokens[begin - 1].is_word() &&
                                   tokens[begin - 1].is_capital &&
                                   tokens[begin - 1].is(word_class::preposition);
  const bool follows_the = begin > 0 && tokens[begin - 1].folded == "the";
  if ((follows_preposition || follows_the) && name.words.begin == begin &&
      name.words.end - begin > 2) {
    ++name.words.begin;
  }
  return name;
}

class Attribution {
 public:
  Attribution(std::string_view text, const SpeechWords& words)
      : text_(text), words_(words), people_(text, words) {}

  /// Which names are taken in: a capital at the start of a sentence says little.
  struct Introduction {
    bool full = true;
    bool at_start = false;
  };

  void introduce(const QuoteTokens& tokens, Introduction wanted) {
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      if (!may_begin_name(tokens[i])) continue;
      const NameRun name = read_name_run(tokens, i, tokens.size(), words_);
      const bool at_start = (i == 0 || !tokens[i - 1].is_word()) && name.words.begin == i;
      const bool is_full = name.words.end - name.words.begin > 1;
      const bool is_new = !(at_start || !is_full) || !people_.knows_surname(tokens, name);
      if (is_full == wanted.full && at_start == wanted.at_start && is_new &&
          names_person(tokens, name)) {
        people_.introduce(tokens, without_place(tokens, name));
      }
      i = name.run.end - 1;
    }
  }

  void read(const QuotedParagraph& paragraph) {
    paragraph_ = &paragraph;
    topic_is_near_ = false;
    last_in_paragraph_.reset();
    const std::vector<TokenRange> sentences = split_into_sentences(paragraph.tokens);
    for (std::size_t i = 0; i < sentences.size(); ++i) {
      const bool is_last = i + 1 == sentences.size();
      read_sentence(sentences[i], is_last ? TokenRange{} : sentences[i + 1]);
    }
    const bool is_open = !paragraph.quotes.empty() && paragraph.quotes.back().is_open;
    if (!is_open) carried_.reset();
    if (is_open && last_in_paragraph_) carried_ = last_in_paragraph_;
  }

  Quotes take() { return std::move(result_); }

 private:
  const QuoteTokens& tokens() const { return paragraph_->tokens; }

  void read_sentence(TokenRange sentence, TokenRange next) {
    const std::vector<Reporting> reporting = find_reporting(tokens(), sentence, words_);
    std::vector<std::optional<Speaker>> speakers;
    for (const Reporting& each : reporting) speakers.push_back(resolve(each, sentence));
    inherit(reporting, speakers, sentence);
    for (std::size_t i = sentence.begin; i < sentence.end; ++i) {
      if (tokens()[i].is_quote()) read_quote(i, sentence, next, reporting, speakers);
    }
    update_topic(sentence, speakers);
  }

  /// "adding" has the speaker before it, or whom the sentence is about.
  void inherit(const std::vector<Reporting>& reporting,
               std::vector<std::optional<Speaker>>& speakers, TokenRange sentence) {
    std::optional<Speaker> last;
    for (std::size_t i = 0; i < reporting.size(); ++i) {
      if (reporting[i].inherits) speakers[i] = last ? last : first_in(sentence, reporting[i].verb);
      if (speakers[i]) last = speakers[i];
    }
  }

  /// Whom the sentence is about, as far as one can tell: its first person.
  std::optional<Speaker> first_in(TokenRange sentence, std::size_t end) {
    for (std::size_t i = sentence.begin; i < end; ++i) {
      if (tokens()[i].is_word() && tokens()[i].is(word_class::he | word_class::she) &&
          !tokens()[i].is(word_class::determiner)) {
        return resolve_pronoun(tokens()[i].is(word_class::he) ? Gender::male : Gender::female,
                               std::nullopt);
      }
      if (!may_begin_name(tokens()[i])) continue;
      const NameRun name = read_name_run(tokens(), i, sentence.end, words_);
      const auto person = people_.recognise(tokens(), name);
      if (person && !name.is_possessive) return Speaker{*person, Certainty::inferred};
      i = name.run.end - 1;
    }
    return std::nullopt;
  }

  std::optional<Speaker> resolve(const Reporting& reporting, TokenRange sentence) {
    const Subject& subject = reporting.subject;
    switch (subject.kind) {
      case Subject::Kind::name:
        return Speaker{people_.identify(tokens(), subject.name)};
      case Subject::Kind::pronoun:
        return resolve_pronoun(subject.gender, named_before(sentence, reporting.begin()));
      case Subject::Kind::dropped:
        return topic_ ? std::optional(Speaker{*topic_, Certainty::inferred}) : std::nullopt;
      case Subject::Kind::description:
        return resolve_description(subject.range);
      default:
        return std::nullopt;
    }
  }

  std::optional<PersonId> named_before(TokenRange sentence, std::size_t end) const {
    for (std::size_t i = sentence.begin; i < end && i < sentence.end; ++i) {
      if (!may_begin_name(tokens()[i])) continue;
      const NameRun name = read_name_run(tokens(), i, end, words_);
      const auto person = people_.recognise(tokens(), name);
      if (person && !name.is_possessive) return person;
      i = name.run.end - 1;
    }
    return std::nullopt;
  }

  bool may_be(PersonId person, Gender gender) const {
    return people_.gender(person) == Gender::unknown || people_.gender(person) == gender;
  }

  std::optional<Speaker> resolve_pronoun(Gender gender, std::optional<PersonId> nearer) const {
    if (nearer && may_be(*nearer, gender)) return Speaker{*nearer, Certainty::inferred};
    if (topic_ && may_be(*topic_, gender)) return Speaker{*topic_, Certainty::inferred};
    for (auto person = recent_.rbegin(); person != recent_.rend(); ++person) {
      if (people_.gender(*person) == gender) return Speaker{*person, Certainty::inferred};
    }
    return std::nullopt;
  }

  /// "the secretary of state" may be somebody who was named; "a diplomat" speaks for himself.
  std::optional<Speaker> resolve_description(TokenRange range) {
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
    if (known) return Speaker{*known, Certainty::inferred};
    const std::size_t begin = tokens()[range.begin].range.begin;
    const std::size_t end = tokens()[range.end - 1].range.end;
    return Speaker{people_.describe(fold_white_space(text_.substr(begin, end - begin)))};
  }

  void read_quote(std::size_t place, TokenRange sentence, TokenRange next,
                  const std::vector<Reporting>& reporting,
                  const std::vector<std::optional<Speaker>>& speakers) {
    const QuotedText& quote = paragraph_->quotes[tokens()[place].quote];
    const std::size_t trailing = find_trailing(tokens(), sentence, place, reporting);
    if (trailing < reporting.size()) return add(quote, speakers[trailing]);
    if (is_quoted_name(text_, tokens(), sentence, place, quote, words_)) return;
    if (reporting.empty()) return add(quote, find_unreported(quote, place, sentence, next));
    const std::size_t nearest = find_nearest(place, reporting);
    if (nearest < reporting.size() && speakers[nearest]) return add(quote, speakers[nearest]);
    if (nearest < reporting.size()) return;
    add(quote, continue_speech(quote, place, sentence));
  }

  std::optional<Speaker> find_unreported(const QuotedText& quote, std::size_t place,
                                         TokenRange sentence, TokenRange next) {
    if (place == sentence.begin && place + 1 == sentence.end) {
      if (auto asked = read_question(next)) return asked;
    }
    if (auto signed_by = read_signature(place)) return signed_by;
    if (auto announced = read_colon(place, sentence)) return announced;
    if (auto owner = read_owner(place, sentence)) return owner;
    return continue_speech(quote, place, sentence);
  }

  /// “Is that so?” Blinken said.
  std::optional<Speaker> read_question(TokenRange next) {
    constexpr std::size_t longest = 10;
    if (next.empty() || next.end - next.begin > longest || tokens()[next.begin].is_quote()) {
      return std::nullopt;
    }
    const std::vector<Reporting> found = find_reporting(tokens(), next, words_);
    if (found.size() != 1 || !found.front().subject.speaks()) return std::nullopt;
    if (found.front().begin() > next.begin + 4) return std::nullopt;
    const auto speaker = resolve(found.front(), next);
    return speaker;
  }

  /// “...” — Gulmira Estai, political scientist
  std::optional<Speaker> read_signature(std::size_t place) {
    const std::size_t name_begin = place + 2;
    if (place != 0 || name_begin >= tokens().size()) return std::nullopt;
    if (tokens()[place + 1].kind != Kind::dash || !may_begin_name(tokens()[name_begin])) {
      return std::nullopt;
    }
    const NameRun name = read_name_run(tokens(), name_begin, tokens().size(), words_);
    if (!names_person(tokens(), name)) return std::nullopt;
    return Speaker{people_.identify(tokens(), name)};
  }

  /// Ryabkov on Thursday: a "dead end".
  std::optional<Speaker> read_colon(std::size_t place, TokenRange sentence) {
    constexpr std::size_t near = 3;
    for (std::size_t i = place; i > sentence.begin && i + near > place; --i) {
      if (tokens()[i - 1].kind == Kind::colon) return announced_in({sentence.begin, i - 1});
      if (!tokens()[i - 1].is_word()) break;
    }
    return std::nullopt;
  }

  std::optional<Speaker> announced_in(TokenRange clause) {
    const Subject subject = SubjectReader(tokens(), words_).read_behind(clause);
    if (subject.kind != Subject::Kind::name) return first_in(clause, clause.end);
    const bool is_label = clause.end - clause.begin == 1;  // "Photo:"
    if (is_label && !people_.recognise(tokens(), subject.name)) return std::nullopt;
    return Speaker{people_.identify(tokens(), subject.name), Certainty::inferred};
  }

  /// Ryabkov's "dead end"
  std::optional<Speaker> read_owner(std::size_t place, TokenRange sentence) {
    if (place == sentence.begin || !tokens()[place - 1].is_possessive) return std::nullopt;
    if (!may_begin_name(tokens()[place - 1])) return std::nullopt;
    const NameRun name = read_name_run(tokens(), place - 1, place, words_);
    const auto person = people_.recognise(tokens(), name);
    return person ? std::optional(Speaker{*person, Certainty::inferred}) : std::nullopt;
  }

  /// A quote without a verb of its own goes on with what was being said.
  std::optional<Speaker> continue_speech(const QuotedText& quote, std::size_t place,
                                         TokenRange sentence) {
    const bool follows_dash =
        place == sentence.begin + 1 && tokens()[sentence.begin].kind == Kind::dash;
    const bool is_sentence = follows_dash || is_spoken_sentence(text_, quote);
    if (place == 0 && carried_) return carried_;
    if (last_in_paragraph_ && is_sentence && topic_ == last_in_paragraph_->person) {
      return last_in_paragraph_;
    }
    const bool others = named_before(sentence, sentence.end).has_value();
    const bool begins = place == sentence.begin || is_sentence;
    if (topic_is_near_ && topic_ && begins && is_sentence) {
      return Speaker{*topic_, Certainty::inferred};
    }
    const bool is_word = others || !topic_ || !people_.has_full_name(*topic_);
    if (spoke_just_now_ && topic_is_near_ && !is_word) {
      return Speaker{*topic_, Certainty::inferred};
    }
    return std::nullopt;
  }

  void add(const QuotedText& quote, const std::optional<Speaker>& speaker) {
    if (!speaker) return;
    last_in_paragraph_ = speaker;
    topic_ = speaker->person;
    topic_is_near_ = true;
    const auto [known, is_new] =
        speaker_numbers_.try_emplace(speaker->person, result_.speakers.size());
    if (is_new) result_.speakers.push_back(people_.name(speaker->person));
    result_.quotes.push_back({quote.inner, known->second, speaker->certainty});
  }

  void remember(PersonId person) {
    recent_.push_back(person);
    if (recent_.size() > most_recent) recent_.pop_front();
  }

  /// "at Kapustin Yar": what stands behind these is no person.
  bool is_place(std::size_t i) const {
    constexpr std::string_view before[] = {"in", "at", "near", "on", "from", "outside", "through"};
    return i > 0 && std::find(std::begin(before), std::end(before), tokens()[i - 1].folded) !=
                        std::end(before);
  }

  void update_topic(TokenRange sentence, const std::vector<std::optional<Speaker>>& speakers) {
    std::optional<PersonId> first;
    for (std::size_t i = sentence.begin; i < sentence.end; ++i) {
      if (!may_begin_name(tokens()[i])) continue;
      const NameRun name = read_name_run(tokens(), i, sentence.end, words_);
      if (const auto person = people_.recognise(tokens(), name)) {
        remember(*person);
        if (!first && !name.is_possessive && !is_place(i)) first = person;
      }
      i = name.run.end - 1;
    }
    const auto reported = std::find_if(speakers.begin(), speakers.end(),
                                       [](const auto& each) { return each.has_value(); });
    spoke_just_now_ = reported != speakers.end();
    if (spoke_just_now_) {
      first = (*reported)->person;
      remember(*first);
    }
    if (!first) return;
    topic_ = first;
    topic_is_near_ = true;
  }

  std::string_view text_;
  const SpeechWords& words_;
  People people_;
  Quotes result_;
  std::unordered_map<PersonId, std::size_t> speaker_numbers_;
  const QuotedParagraph* paragraph_ = nullptr;
  std::optional<PersonId> topic_;             ///< whom the text is about at this place
  bool topic_is_near_ = false;                ///< whether this paragraph said so
  bool spoke_just_now_ = false;               ///< whether the last sentence says what somebody says
  std::optional<Speaker> last_in_paragraph_;  ///< who spoke last
  std::optional<Speaker> carried_;            ///< whose quote runs over from the last paragraph
  std::deque<PersonId> recent_;               ///< last mentioned
};

}  // namespace

Quotes attribute_quotes(std::string_view text, const std::vector<QuotedParagraph>& paragraphs,
                        const SpeechWords& words) {
  Attribution attribution(text, words);
  for (const auto wanted :
       {Attribution::Introduction{true, false}, Attribution::Introduction{true, true},
        Attribution::Introduction{false, false}}) {
    for (const QuotedParagraph& paragraph : paragraphs) {
      attribution.introduce(paragraph.tokens, wanted);
    }
  }
  for (const QuotedParagraph& paragraph : paragraphs) attribution.read(paragraph);
  return attribution.take();
}

}  // namespace clipfile
