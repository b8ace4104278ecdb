// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/analyse/quotes/reporting.h"

#include <algorithm>
#include <optional>

#include "indexer/analyse/quotes/roles.h"

namespace clipfile {
namespace {

using Kind = QuoteToken::Kind;

/// A verb of nobody's that stands so near before a quote says that nobody in particular speaks.
constexpr std::size_t near = 6;

bool is_mark(const QuoteToken& token) {
  return token.kind == Kind::comma || token.kind == Kind::dash || token.kind == Kind::other;
}

class ReportingFinder {
 public:
  ReportingFinder(const QuoteTokens& tokens, TokenRange sentence, const SpeechWords& words)
      : tokens_(tokens), sentence_(sentence), words_(words), subjects_(tokens, words) {}

  std::vector<Reporting> find() {
    for (std::size_t i = sentence_.begin; i < sentence_.end; ++i) {
      if (!tokens_[i].is_word()) continue;
      auto reporting = read(i);
      if (!reporting) reporting = read_unlisted(i);
      if (reporting) found_.push_back(std::move(*reporting));
    }
    return std::move(found_);
  }

 private:
  std::optional<Reporting> read(std::size_t i) const {
    const QuoteToken& token = tokens_[i];
    if (token.is(word_class::according)) return read_source(i);
    if (token.is(word_class::words_of)) {
      auto theirs = read_words_of_pronoun(i);
      return theirs ? theirs : read_source(i);
    }
    if (token.is_capital && i != sentence_.begin) return std::nullopt;
    if (token.is(word_class::participle) && i > sentence_.begin) return Reporting{i, {}, true};
    if (token.is_capital) return std::nullopt;
    if (token.is(word_class::reporting) || is_phrasal(i)) return read_verb(i);
    const bool is_inverted = token.is(word_class::auxiliary) && holds_pronoun(token.folded);
    if (is_inverted && i + 1 < sentence_.end && tokens_[i + 1].is(word_class::reporting)) {
      return Reporting{i, read_subject(i), false};  // "a-t-il dit"
    }
    return std::nullopt;
  }

  /// "went on", "put it"
  bool is_phrasal(std::size_t i) const {
    constexpr std::string_view behind[] = {"on", "it", "out", "in"};
    return tokens_[i].is(word_class::phrasal) && i + 1 < sentence_.end &&
           std::find(std::begin(behind), std::end(behind), tokens_[i + 1].folded) !=
               std::end(behind);
  }

  /// A verb that no list has, by its place: “...,” she grins. “...,” grumbles Ada Byron.
  std::optional<Reporting> read_unlisted(std::size_t i) const {
    const QuoteToken& token = tokens_[i];
    constexpr WordClass function_words =
        word_class::preposition | word_class::conjunction | word_class::relative |
        word_class::genitive | word_class::determiner | word_class::filler | word_class::passive |
        word_class::he | word_class::she | word_class::nobody | word_class::calendar |
        word_class::title | word_class::role;
    if (token.is_capital || token.is(function_words) || is_adverbial(token)) return std::nullopt;
    std::size_t begin = i;
    while (begin > sentence_.begin && !tokens_[begin - 1].is_quote()) --begin;
    if (begin == sentence_.begin) return std::nullopt;
    const bool inverts = words_.traits().inverts;
    if (!tokens_[begin - 1].ends_with_comma && !inverts) return std::nullopt;
    while (begin < i && is_mark(tokens_[begin])) ++begin;
    if (inverts && (begin < 2 || tokens_[begin - 1].is_quote())) return std::nullopt;
    if (begin == i) return read_inverted(i);
    if (inverts) return std::nullopt;
    const Subject before = subjects_.read_behind({begin, i});
    const bool is_somebody =
        before.speaks() && (before.kind != Subject::Kind::description ||
                            speaks_of_person(before.range) || token.folded.starts_with("read"));
    const bool adjoins = before.range.end == i || (is_noun_like(token) && is_all_words(begin, i));
    return is_somebody && adjoins ? std::optional(Reporting{i, before, false}) : std::nullopt;
  }

  /// Verbs that are as often nouns; behind a quote and its speaker they are none.
  static bool is_noun_like(const QuoteToken& token) {
    constexpr std::string_view verbs[] = {"reports", "states", "laughs", "smiles",
                                          "jokes",   "read",   "reads"};
    return std::find(std::begin(verbs), std::end(verbs), token.folded) != std::end(verbs);
  }

  bool is_all_words(std::size_t begin, std::size_t end) const {
    constexpr std::size_t longest = 12;
    for (std::size_t i = begin; i < end; ++i) {
      if (!tokens_[i].is_word()) return false;
    }
    return end - begin <= longest;
  }

  std::optional<Reporting> read_inverted(std::size_t i) const {
    if (i + 1 >= sentence_.end || !tokens_[i + 1].is_word()) return std::nullopt;
    const Subject behind = subjects_.read_behind({i + 1, sentence_.end});
    const bool is_named = behind.kind == Subject::Kind::name &&
                          (names_person(tokens_, behind.name) || !words_.traits().inverts);
    const bool is_described =
        behind.kind == Subject::Kind::description && speaks_of_person(behind.range);
    if (!is_named && !is_described) return std::nullopt;
    return Reporting{i, behind, false};
  }

  bool speaks_of_person(TokenRange range) const {
    const std::size_t head = find_head(tokens_, range);
    return head < range.end && means_person(tokens_[head], words_);
  }

  static bool is_adverbial(const QuoteToken& token) { return token.folded.ends_with("ly"); }

  /// "in her words", "nach seinen Worten", "по его словам"
  std::optional<Reporting> read_words_of_pronoun(std::size_t i) const {
    constexpr std::string_view his[] = {"his", "seinen", "его", "його"};
    constexpr std::string_view her[] = {"her", "ihren", "ее", "її"};
    if (i == sentence_.begin) return std::nullopt;
    const auto is_one_of = [&](const auto& list) {
      return std::find(std::begin(list), std::end(list), tokens_[i - 1].folded) != std::end(list);
    };
    const bool is_his = is_one_of(his);
    if (!is_his && !is_one_of(her)) return std::nullopt;
    const Gender gender = is_his ? Gender::male : Gender::female;
    return Reporting{i, {.kind = Subject::Kind::pronoun, .gender = gender}, false};
  }

  /// "according to X", "in the words of X", "по словам X".
  std::optional<Reporting> read_source(std::size_t i) const {
    std::size_t begin = i + 1;
    while (begin < sentence_.end && tokens_[begin].is_word() && !tokens_[begin].is_capital &&
           tokens_[begin].is(word_class::preposition | word_class::genitive) &&
           !(words_.traits().capitalises_nouns && tokens_[begin].is(word_class::determiner))) {
      ++begin;
    }
    if (begin < sentence_.end && tokens_[begin].is(word_class::words_of)) return std::nullopt;
    if (begin >= sentence_.end) return std::nullopt;
    Subject subject = subjects_.read_behind({begin, sentence_.end});
    if (subject.kind != Subject::Kind::name && subject.kind != Subject::Kind::description) {
      return std::nullopt;
    }
    if (subject.kind == Subject::Kind::description && !words_.traits().has_articles) {
      return std::nullopt;
    }
    return Reporting{i, subject, false};
  }

  std::optional<Reporting> read_verb(std::size_t i) const {
    const bool is_first = i == sentence_.begin;
    if (!is_first) {
      const QuoteToken& before = tokens_[i - 1];
      if (before.folded == "to" && before.is_word()) return Reporting{i, {}, true};
      const bool is_noun = before.is_word() && before.is(word_class::determiner) &&
                           !before.is(word_class::he | word_class::she | word_class::nobody);
      if (is_noun) return std::nullopt;
      if (before.is_word() && before.is(word_class::passive)) return Reporting{i, {}, false};
    }
    Subject subject = read_subject(i);
    const bool names_a_thing = tokens_[i].is(word_class::naming) &&
                               subject.kind == Subject::Kind::description &&
                               !speaks_of_person(subject.range);
    if (names_a_thing || is_written_up(subject)) subject = {};
    const bool is_joined = !subject.speaks() && !is_first && !names_a_thing && follows_and(i);
    return Reporting{i, subject, is_joined};
  }

  /// What a sign says is nobody's speech.
  bool is_written_up(const Subject& subject) const {
    constexpr std::string_view signs[] = {"sign",   "placard", "banner",  "poster",
                                          "notice", "label",   "slogan",  "schild",
                                          "plakat", "panneau", "affiche", "cartel"};
    if (subject.kind != Subject::Kind::description) return false;
    for (std::size_t i = subject.range.begin; i < subject.range.end; ++i) {
      if (std::find(std::begin(signs), std::end(signs), tokens_[i].folded) != std::end(signs)) {
        return true;
      }
    }
    return false;
  }

  /// "came in and said"
  bool follows_and(std::size_t i) const {
    constexpr std::string_view words[] = {"and", "but",  "or", "und", "aber", "et", "mais",
                                          "y",   "pero", "и",  "а",   "но",   "і",  "та"};
    std::size_t before = i;
    while (before > sentence_.begin && tokens_[before - 1].is(word_class::filler)) --before;
    return before > sentence_.begin && std::find(std::begin(words), std::end(words),
                                                 tokens_[before - 1].folded) != std::end(words);
  }

  bool follows_mark(std::size_t i) const {
    return i == sentence_.begin || tokens_[i - 1].is_quote() || is_mark(tokens_[i - 1]);
  }

  bool follows_quote(std::size_t i) const {
    if (i == sentence_.begin)
      return i > 0 && (tokens_[i - 1].is_quote() || tokens_[i - 1].kind == Kind::dash);
    if (tokens_[i - 1].is_quote()) return true;
    std::size_t k = i - 1;
    while (k > sentence_.begin && is_mark(tokens_[k])) --k;
    return k != i - 1 && tokens_[k].is_quote();
  }

  Subject read_subject(std::size_t i) const {
    if (holds_pronoun(tokens_[i].folded) && words_.traits().interrupts_by_commas) {
      const bool he = tokens_[i].folded.ends_with("-il");
      return {.kind = Subject::Kind::pronoun, .gender = he ? Gender::male : Gender::female};
    }
    if (follows_quote(i)) {
      const Subject behind = subjects_.read_behind({i + 1, sentence_.end});
      if (behind.speaks()) return behind;
    }
    const Subject before = subjects_.read_before(sentence_.begin, i);
    if (before.speaks()) return before;
    if (words_.traits().inverts || follows_mark(i)) {
      const Subject behind = subjects_.read_behind({i + 1, sentence_.end});
      if (behind.speaks()) return behind;
    }
    if (words_.traits().drops_pronouns && follows_quote(i)) return {.kind = Subject::Kind::dropped};
    return {};
  }

  const QuoteTokens& tokens_;
  TokenRange sentence_;
  const SpeechWords& words_;
  SubjectReader subjects_;
  std::vector<Reporting> found_;
};

}  // namespace

std::vector<Reporting> find_reporting(const QuoteTokens& tokens, TokenRange sentence,
                                      const SpeechWords& words) {
  return ReportingFinder(tokens, sentence, words).find();
}

std::size_t find_trailing(const QuoteTokens& tokens, TokenRange sentence, std::size_t quote,
                          const std::vector<Reporting>& found) {
  const auto next = std::find_if(found.begin(), found.end(), [&](const Reporting& each) {
    return each.verb > quote && each.subject.speaks();
  });
  if (next == found.end()) return found.size();
  std::size_t begin = quote + 1;
  while (begin < sentence.end && is_mark(tokens[begin])) ++begin;
  for (std::size_t i = begin; i < next->begin(); ++i) {
    if (!tokens[i].is_word() || i > begin + 12) return found.size();
  }
  return static_cast<std::size_t>(next - found.begin());
}

std::size_t find_nearest(std::size_t quote, const std::vector<Reporting>& found) {
  for (std::size_t i = found.size(); i > 0; --i) {
    const Reporting& each = found[i - 1];
    if (each.verb > quote) continue;
    if (each.subject.speaks() || each.inherits) return i - 1;
    if (each.verb + near >= quote) return found.size();
  }
  for (std::size_t i = 0; i < found.size(); ++i) {
    if (found[i].verb > quote && found[i].subject.speaks()) return i;
  }
  return found.size();
}

}  // namespace clipfile
