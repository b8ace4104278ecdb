/// Remembers whom a text is about, and tells whom its pronouns and descriptions mean.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <deque>
#include <optional>
#include <span>
#include <string_view>

#include "common/quotes.h"
#include "indexer/analyse/quotes/names.h"
#include "indexer/analyse/quotes/quote_tokens.h"
#include "indexer/analyse/quotes/speech_words.h"
#include "indexer/analyse/quotes/subjects.h"

namespace clipfile {

struct Speaker {
  PersonId person;
  SpeakerCertainty certainty = SpeakerCertainty::named;
};

class Antecedents {
 public:
  /// `text` and `people` must outlive this.
  Antecedents(std::string_view text, const SpeechWords& words, People& people)
      : text_(text), words_(words), people_(people) {}

  /// `tokens` must live until the next call.
  void begin_paragraph(const QuoteTokens& tokens);

  /// Who the subject of a verb is that begins at `begin`.
  std::optional<Speaker> resolve(const Subject& subject, TokenRange sentence, std::size_t begin);

  /// Whom a sentence is about, as far as one can tell: its first person before `end`.
  std::optional<Speaker> first_in(TokenRange sentence, std::size_t end);

  std::optional<PersonId> named_before(TokenRange sentence, std::size_t end) const;

  /// Takes in a sentence that was read, with those who speak in it.
  void end_sentence(TokenRange sentence, std::span<const std::optional<Speaker>> speakers);

  /// Takes in that somebody was quoted.
  void note_speaker(PersonId person);

  std::optional<PersonId> topic() const { return topic_; }
  bool topic_is_near() const { return paragraphs_since_ == 0; }
  bool spoke_just_now() const { return spoke_just_now_; }

 private:
  const QuoteTokens& tokens() const { return *tokens_; }
  std::optional<Speaker> resolve_pronoun(Gender gender, std::optional<PersonId> nearer) const;
  std::optional<Speaker> resolve_forward(TokenRange sentence, Gender gender) const;
  std::optional<Speaker> resolve_thing(TokenRange sentence, std::size_t begin);
  std::optional<Speaker> resolve_role(Gender gender) const;
  bool is_common_word(const NameRun& name) const;
  TokenRange until_known(TokenRange sentence) const;
  std::optional<Speaker> resolve_description(TokenRange range);
  std::optional<PersonId> find_by_title(TokenRange range) const;
  PersonId describe(TokenRange range);
  std::optional<PersonId> read_subject(TokenRange sentence);
  bool may_be(PersonId person, Gender gender) const;
  bool is_place(std::size_t i) const;
  void set_topic(PersonId person);
  void remember(PersonId person);

  std::string_view text_;
  const SpeechWords& words_;
  People& people_;
  const QuoteTokens* tokens_ = nullptr;
  std::optional<PersonId> topic_;          ///< whom the text is about at this place
  std::size_t paragraphs_since_ = 0;       ///< since a paragraph said so
  std::optional<PersonId> thing_;          ///< what "it" may mean
  Gender thing_gender_ = Gender::unknown;  ///< where "she" may be an institution
  bool spoke_just_now_ = false;            ///< whether the last sentence says what somebody says
  std::deque<PersonId> recent_;            ///< last mentioned
};

}  // namespace clipfile
