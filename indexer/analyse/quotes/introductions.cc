// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/analyse/quotes/introductions.h"

#include <algorithm>

#include "indexer/analyse/quotes/given_names.h"
#include "indexer/analyse/quotes/reporting.h"
#include "indexer/analyse/quotes/roles.h"

namespace clipfile {
namespace {

using Kind = QuoteToken::Kind;

/// Words of an apposition that are looked at.
constexpr std::size_t longest_apposition = 9;
/// Words between a person and what is said of it.
constexpr std::size_t farthest_predicate = 40;

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

class Introducer {
 public:
  Introducer(const QuoteTokens& tokens, const SpeechWords& words, People& people)
      : tokens_(tokens), words_(words), people_(people) {}

  /// Which names are taken in: a capital at the start of a sentence says little.
  struct Wanted {
    bool full = true;
    bool at_start = false;
  };

  void introduce(Wanted wanted) {
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (!may_begin_name(tokens_[i])) continue;
      const NameRun name = read_name_run(tokens_, i, tokens_.size(), words_);
      const bool at_start = (i == 0 || !tokens_[i - 1].is_word()) && name.words.begin == i;
      const bool is_full = name.words.end - name.words.begin > 1;
      const bool is_given_name =
          is_full && guess_gender(tokens_[name.words.begin].folded, "") != Gender::unknown;
      const bool is_new =
          (is_full && (!at_start || is_given_name)) || !people_.knows_surname(tokens_, name);
      const bool is_apposed = !is_full && follows_role(name).has_value();
      const bool is_person = names_person(tokens_, name) || is_apposed;
      const bool is_wanted = is_full == wanted.full && (at_start == wanted.at_start || is_apposed);
      if (is_wanted && is_new && is_person) {
        people_.introduce(tokens_, without_place(tokens_, name));
      }
      i = name.run.end - 1;
    }
  }

  /// What is said of persons who have been taken in.
  void note_roles() {
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (!may_begin_name(tokens_[i])) continue;
      const NameRun name = read_name_run(tokens_, i, tokens_.size(), words_);
      const auto person = people_.recognise(tokens_, name);
      i = name.run.end - 1;
      if (!person || name.is_possessive) continue;
      const bool begins_sentence = name.run.begin == 0 || tokens_[name.run.begin - 1].ends_sentence;
      people_.suggest_gender(*person, name.gender);
      const bool is_subject = begins_sentence && is_followed(name) &&
                              !words_.traits().capitalises_nouns;  // "Zweieinhalb Monate"
      const bool is_styled = name.has_title || name.words.begin > name.run.begin;
      if (is_styled || is_subject) people_.note_likely(*person);
      if (const auto role = follows_role(name)) note(*role, *person);
      note_apposition(name, *person);
      note_predicate(name, *person);
    }
  }

  /// Who speaks is a person.
  void note_speakers() {
    for (const TokenRange sentence : split_into_sentences(tokens_)) {
      for (const Reporting& each : find_reporting(tokens_, sentence, words_)) {
        if (each.subject.kind != Subject::Kind::name) continue;
        const auto person = people_.recognise(tokens_, each.subject.name);
        if (person && people_.has_full_name(*person)) people_.note_likely(*person);
      }
    }
  }

 private:
  /// "Gro Haavind, of", "Gro Haavind would": the beginning of a sentence is no part of a compound.
  bool is_followed(const NameRun& name) const {
    return name.words.end - name.words.begin > 1 && name.run.end < tokens_.size() &&
           (tokens_[name.run.end].is_word() || tokens_[name.run.end].kind == Kind::comma);
  }

  void note(std::size_t role, PersonId person) {
    people_.note_role(tokens_[role].folded, person);
    people_.note_likely(person);
    people_.suggest_gender(person, gender_of(tokens_[role]));
  }

  /// "the geographer John Shears", "his mother, Pauline,": the place of the role before a name.
  std::optional<std::size_t> follows_role(const NameRun& name) const {
    std::size_t before = name.run.begin;
    if (before > 0 && tokens_[before - 1].is_word() && means_person(tokens_[before - 1], words_) &&
        !tokens_[before - 1].is_capital) {
      return before - 1;
    }
    if (before < 2 || tokens_[before - 1].kind != Kind::comma) return std::nullopt;
    const std::size_t end = --before;
    while (before > 0 && end - before < longest_apposition && tokens_[before - 1].is_word() &&
           !tokens_[before].is(word_class::determiner)) {
      --before;
    }
    if (!tokens_[before].is(word_class::determiner)) return std::nullopt;
    const std::size_t head = find_head(tokens_, {before, end});
    const bool is_over = name.run.end == tokens_.size() || !tokens_[name.run.end].is_word();
    return is_over && head < end && means_person(tokens_[head], words_) ? std::optional(head)
                                                                        : std::nullopt;
  }

  /// "Ada Byron, the climate minister of Pakistan,", "Ada Byron, who", "Max Born, 84,"
  void note_apposition(const NameRun& name, PersonId person) {
    const std::size_t comma = name.run.end;
    if (comma + 1 >= tokens_.size() || tokens_[comma].kind != Kind::comma) return;
    const QuoteToken& first = tokens_[comma + 1];
    if (!first.is_word()) return;
    const bool is_age =
        first.folded.size() == 2 && first.folded[0] >= '1' && first.folded[0] <= '9';
    const bool is_relative = first.is(word_class::relative) || (words_.traits().capitalises_nouns &&
                                                                first.is(word_class::determiner));
    if (is_relative || is_age) people_.note_likely(person);
    std::size_t end = comma + 1;
    while (end < tokens_.size() && tokens_[end].is_word() && end - comma < longest_apposition &&
           !tokens_[end].is(word_class::reporting)) {
      ++end;
    }
    const std::size_t head = find_head(tokens_, {comma + 1, end});
    if (head < end && means_person(tokens_[head], words_)) note(head, person);
  }

  /// "Dev Shah became the champion", "Pellerin was elected the secretary"; "the judge is Ada Byron"
  void note_predicate(const NameRun& name, PersonId person) {
    constexpr std::string_view verbs[] = {"became", "becomes",   "is",    "was",  "elected",
                                          "named",  "appointed", "est",   "ist",  "war",
                                          "wurde",  "devient",   "etait", "стал", "стала"};
    const auto links = [&](std::size_t i) {
      return tokens_[i].is_word() &&
             std::find(std::begin(verbs), std::end(verbs), tokens_[i].folded) != std::end(verbs);
    };
    if (name.run.begin > 1 && links(name.run.begin - 1) &&
        means_person(tokens_[name.run.begin - 2], words_)) {
      note(name.run.begin - 2, person);
    }
    if (name.words.end - name.words.begin < 2) return;
    const std::size_t most = std::min(tokens_.size(), name.run.end + farthest_predicate);
    for (std::size_t i = name.run.end; i + 1 < most && !tokens_[i].ends_sentence; ++i) {
      if (may_begin_name(tokens_[i]) && i > name.run.end + longest_apposition) return;
      if (!links(i) || links(i + 1) || !tokens_[i + 1].is(word_class::determiner)) continue;
      std::size_t end = i + 1;
      while (end < tokens_.size() && tokens_[end].is_word() && end - i < longest_apposition) ++end;
      const std::size_t head = find_head(tokens_, {i + 1, end});
      if (head < end && means_person(tokens_[head], words_)) note(head, person);
      return;
    }
  }

  const QuoteTokens& tokens_;
  const SpeechWords& words_;
  People& people_;
};

}  // namespace

void introduce_people(std::span<const QuotedParagraph> paragraphs, const SpeechWords& words,
                      People& people) {
  using Wanted = Introducer::Wanted;
  for (const Wanted wanted : {Wanted{true, false}, Wanted{true, true}, Wanted{false, false}}) {
    for (const QuotedParagraph& paragraph : paragraphs) {
      Introducer(paragraph.tokens, words, people).introduce(wanted);
    }
  }
  for (const QuotedParagraph& paragraph : paragraphs) {
    Introducer(paragraph.tokens, words, people).note_roles();
    Introducer(paragraph.tokens, words, people).note_speakers();
  }
}

}  // namespace clipfile
