// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/analyse/quotes/speakers.h"

#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

#include "indexer/analyse/quotes/antecedents.h"
#include "indexer/analyse/quotes/introductions.h"
#include "indexer/analyse/quotes/names.h"
#include "indexer/analyse/quotes/quoted_names.h"
#include "indexer/analyse/quotes/reporting.h"
#include "indexer/analyse/quotes/verbless_quotes.h"

namespace clipfile {
namespace {

using Speakers = std::vector<std::optional<Speaker>>;

class Attribution {
 public:
  Attribution(std::string_view text, const SpeechWords& words)
      : text_(text), words_(words), people_(text, words), antecedents_(text, words, people_) {}

  Quotes attribute(const std::vector<QuotedParagraph>& paragraphs) {
    introduce_people(paragraphs, words_, people_);
    for (const QuotedParagraph& paragraph : paragraphs) read(paragraph);
    return std::move(result_);
  }

 private:
  const QuoteTokens& tokens() const { return paragraph_->tokens; }

  void read(const QuotedParagraph& paragraph) {
    paragraph_ = &paragraph;
    antecedents_.begin_paragraph(paragraph.tokens);
    so_far_.last.reset();
    const std::vector<TokenRange> sentences = split_into_sentences(paragraph.tokens);
    for (std::size_t i = 0; i < sentences.size(); ++i) {
      const bool is_last = i + 1 == sentences.size();
      read_sentence(sentences[i], is_last ? TokenRange{} : sentences[i + 1]);
    }
    const bool is_open = !paragraph.quotes.empty() && paragraph.quotes.back().is_open;
    if (!is_open) {
      so_far_.carried.reset();
      waiting_.clear();
    } else if (so_far_.last) {
      so_far_.carried = so_far_.last;
    } else if (paragraph.quotes.size() == 1) {
      waiting_.push_back(paragraph.quotes.back());
    }
  }

  void read_sentence(TokenRange sentence, TokenRange next) {
    const std::vector<Reporting> reporting = find_reporting(tokens(), sentence, words_);
    Speakers speakers;
    for (const Reporting& each : reporting) {
      speakers.push_back(antecedents_.resolve(each.subject, sentence, each.begin()));
    }
    inherit(reporting, speakers, sentence);
    for (std::size_t i = sentence.begin; i < sentence.end; ++i) {
      if (!tokens()[i].is_quote()) continue;
      const QuotedText& quote = paragraph_->quotes[tokens()[i].quote];
      add(quote, i, find_speaker({quote, i, sentence, next}, reporting, speakers));
    }
    antecedents_.end_sentence(sentence, speakers);
  }

  /// "adding" has the speaker before it, or whom the sentence is about.
  void inherit(const std::vector<Reporting>& reporting, Speakers& speakers, TokenRange sentence) {
    std::optional<Speaker> last;
    for (std::size_t i = 0; i < reporting.size(); ++i) {
      if (reporting[i].inherits) {
        speakers[i] = last ? last : antecedents_.first_in(sentence, reporting[i].verb);
      }
      if (speakers[i]) last = speakers[i];
    }
  }

  std::optional<Speaker> find_speaker(const QuotePlace& at, const std::vector<Reporting>& reporting,
                                      const Speakers& speakers) {
    const std::size_t trailing = find_trailing(tokens(), at.sentence, at.place, reporting);
    if (trailing < reporting.size()) return speakers[trailing];
    if (is_quoted_name(text_, tokens(), at.sentence, at.place, at.quote, words_)) {
      return std::nullopt;
    }
    VerblessQuotes verbless(text_, tokens(), words_, people_, antecedents_);
    if (reporting.empty()) return verbless.find(at, so_far_);
    const std::size_t nearest = find_nearest(at.place, reporting);
    if (nearest < reporting.size()) return speakers[nearest];
    return verbless.continue_speech(at, so_far_);
  }

  void add(const QuotedText& quote, std::size_t place, const std::optional<Speaker>& speaker) {
    if (!speaker) return;
    if (place == 0) {
      for (const QuotedText& earlier : waiting_) push(earlier, *speaker);
    }
    waiting_.clear();
    so_far_.last = speaker;
    antecedents_.note_speaker(speaker->person);
    push(quote, *speaker);
  }

  void push(const QuotedText& quote, const Speaker& speaker) {
    // Mr Byron and Mrs Byron may be two persons with one name.
    const auto [known, is_new] =
        speaker_numbers_.try_emplace(people_.name(speaker.person), result_.speakers.size());
    if (is_new) result_.speakers.push_back(known->first);
    result_.quotes.push_back({quote.inner, known->second, speaker.certainty});
  }

  std::string_view text_;
  const SpeechWords& words_;
  People people_;
  Antecedents antecedents_;
  Quotes result_;
  std::unordered_map<std::string, std::size_t> speaker_numbers_;  ///< by name
  const QuotedParagraph* paragraph_ = nullptr;
  SpeechSoFar so_far_;
  std::vector<QuotedText> waiting_;  ///< whole paragraphs whose speaker is named behind them
};

}  // namespace

Quotes attribute_quotes(std::string_view text, const std::vector<QuotedParagraph>& paragraphs,
                        const SpeechWords& words) {
  return Attribution(text, words).attribute(paragraphs);
}

}  // namespace clipfile
