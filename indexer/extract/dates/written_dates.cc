// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/dates/date_patterns.h"

namespace clipfile::dates {
namespace {

constexpr std::size_t most_links = 2;         // "of the", "de l'"
constexpr std::size_t longest_zone_word = 5;  // "CEST", "GMT+1"
constexpr std::size_t digits_of_a_year = 4;

bool glued_number(const Token& token) {
  return token.kind == TokenKind::number && !token.space_before;
}

/// Walks over the parts of one date.
class Walk {
 public:
  Walk(const Tokens& tokens, std::size_t at, const PatternOptions& options)
      : tokens_(tokens), options_(options), at_(at) {}

  std::size_t at() const { return at_; }
  const Token& token() const { return tokens_[at_]; }

  void skip_mark(char32_t mark) {
    if (token().is_mark(mark)) ++at_;
  }

  void skip_glued_mark(char32_t mark) {
    if (token().glued_mark(mark)) ++at_;
  }

  bool skip_links() {
    const std::size_t start = at_;
    while (at_ < start + most_links && token().has_role(WordRole::link)) ++at_;
    if (at_ > start && (token().is_mark(U'\'') || token().is_mark(U'’'))) ++at_;
    return at_ > start;
  }

  std::optional<unsigned> day() {
    if (!is_day_number(token())) return std::nullopt;
    const unsigned value = token().value;
    ++at_;
    skip_ordinal();
    return value;
  }

  std::optional<int> year() {
    const auto year = year_of(token(), options_);
    if (!year || !year_ends_clean(at_ + 1)) return std::nullopt;
    ++at_;
    if (token().has_role(WordRole::year)) ++at_;
    return year;
  }

  /// "10:00:00 +0000", "10:00 UTC": between the day and the year of ctime and of Twitter.
  void skip_time() {
    if (token().kind != TokenKind::number || !tokens_[at_ + 1].glued_mark(U':')) return;
    ++at_;
    while (token().glued_mark(U':') && glued_number(tokens_[at_ + 1])) at_ += 2;
    if (token().kind == TokenKind::word && token().length <= longest_zone_word) ++at_;
    const bool sign = token().is_mark(U'+') || token().is_mark(U'-');
    if (sign && glued_number(tokens_[at_ + 1])) at_ += 2;
  }

 private:
  void skip_ordinal() {
    if (token().space_before) return;
    if (token().has_role(WordRole::ordinal) || token().is_mark(U'°')) {
      ++at_;
    } else if (token().is_mark(U'-') && tokens_[at_ + 1].has_role(WordRole::ordinal) &&
               !tokens_[at_ + 1].space_before) {
      at_ += 2;
    }
  }

  bool year_ends_clean(std::size_t end) const {
    const Token& next = tokens_[end];
    if (next.has_role(WordRole::clock)) return false;
    if (next.space_before) return true;
    if (next.kind == TokenKind::word) return next.has_role(WordRole::year);
    const bool goes_on = next.is_mark(U'.') || next.is_mark(U',');
    return !(goes_on && glued_number(tokens_[end + 1])) && !next.is_mark(U'%');
  }

  const Tokens& tokens_;
  const PatternOptions& options_;
  std::size_t at_;
};

bool is_month(const Token& token) { return token.kind == TokenKind::word && token.word.month != 0; }

/// A day before a month may end a range ("8-9 January") but not a time or a decimal.
bool day_starts_clean(const Tokens& tokens, std::size_t at) {
  const Token& previous = tokens.before(at);
  if (tokens[at].space_before || previous.kind == TokenKind::end) return true;
  if (previous.kind == TokenKind::word) return false;
  const bool after_number = tokens.before(at, 2).kind == TokenKind::number;
  const bool inside_number = previous.is_mark(U'.') || previous.is_mark(U':');
  return !(after_number && inside_number) && !previous.is_mark(U'$') && !previous.is_mark(U'#');
}

/// Without a year, abbreviations must look like names and "may" must not be the verb.
bool is_month_without_year(const Token& month, const Token& next) {
  const bool dotted = next.glued_mark(U'.');
  if (!month.word.whole_month) return month.capital || dotted;
  return month.capital || !month.word.common_word;
}

/// Nothing that makes the number something else: "9.5", "9:30", "1,500", "9%", "9m".
bool day_ends_clean(const Tokens& tokens, std::size_t end) {
  const Token& next = tokens[end];
  if (next.is_mark(U'%')) return false;
  if (next.space_before) return true;
  if (next.kind == TokenKind::word || next.is_mark(U'/')) return false;
  const bool goes_on = next.is_mark(U'.') || next.is_mark(U':') || next.is_mark(U',');
  return !(goes_on && glued_number(tokens[end + 1]));
}

/// A number like a year behind it that is none that we believe.
bool unbelievable_year_follows(const Tokens& tokens, std::size_t at) {
  const std::size_t number = at + (tokens[at].is_mark(U',') ? 1 : 0);
  return tokens[number].digits == digits_of_a_year && !tokens[number + 1].has_role(WordRole::clock);
}

/// "9 January 2022", "9. Januar 2022", "9 de enero de 2022", "09-Jan-2022", "9 January".
std::optional<DateMatch> match_day_first(const Tokens& tokens, std::size_t at,
                                         const PatternOptions& options) {
  if (!day_starts_clean(tokens, at)) return std::nullopt;
  Walk walk(tokens, at, options);
  const auto day = walk.day();
  if (!day) return std::nullopt;
  walk.skip_glued_mark(U'.');
  const std::size_t before_separator = walk.at();
  walk.skip_glued_mark(U'-');
  walk.skip_glued_mark(U'/');
  const bool joined = walk.skip_links() || walk.at() > before_separator;
  const Token& month = walk.token();
  const std::size_t behind_month = walk.at() + 1;
  if (!is_month(month)) return std::nullopt;
  const bool dotted = tokens[behind_month].glued_mark(U'.');
  const bool doubtful = month.word.common_word && !month.word.whole_month && !month.capital;
  if (doubtful && !joined && !dotted) return std::nullopt;

  DateMatch match{.year = {},
                  .month = month.word.month,
                  .day = *day,
                  .end = behind_month + (dotted && !month.word.whole_month ? 1 : 0)};
  Walk rest(tokens, behind_month, options);
  rest.skip_glued_mark(U'.');
  rest.skip_mark(U',');
  rest.skip_glued_mark(U'-');
  rest.skip_glued_mark(U'/');
  rest.skip_links();
  match.year = rest.year();
  if (match.year) {
    match.end = rest.at();
    return match;
  }
  if (unbelievable_year_follows(tokens, match.end)) return std::nullopt;
  return is_month_without_year(month, tokens[behind_month]) ? std::optional(match) : std::nullopt;
}

/// "Jan. 9, 2022", "January the 9th of 2022", "Jan 9 10:00:00 UTC 2022", "Jan. 9".
std::optional<DateMatch> match_month_first(const Tokens& tokens, std::size_t at,
                                           const PatternOptions& options) {
  const Token& month = tokens[at];
  if (!month.word.leads && !month.word.whole_month) return std::nullopt;
  Walk walk(tokens, at + 1, options);
  walk.skip_glued_mark(U'.');
  walk.skip_glued_mark(U'-');
  walk.skip_glued_mark(U'/');
  walk.skip_links();
  const Token& behind_day = tokens[walk.at() + 1];
  const auto day = walk.day();
  if (!day) return std::nullopt;

  DateMatch match{.year = {}, .month = month.word.month, .day = *day, .end = walk.at()};
  walk.skip_mark(U',');
  walk.skip_glued_mark(U'.');
  walk.skip_glued_mark(U'-');
  walk.skip_glued_mark(U'/');
  walk.skip_links();
  walk.skip_time();
  match.year = walk.year();
  if (match.year) {
    match.end = walk.at();
    return match;
  }
  // Hungarian, which writes months small: "január 9.", "január 9-én".
  const bool hungarian = behind_day.glued_mark(U'.') || behind_day.glued_mark(U'-');
  const bool looks_like_name = month.capital || (hungarian && !month.word.common_word);
  const bool stands = month.word.leads && looks_like_name && day_ends_clean(tokens, match.end) &&
                      !unbelievable_year_follows(tokens, match.end);
  return stands ? std::optional(match) : std::nullopt;
}

/// "2022. január 9.", "2022 Jan 09", "2022-Jan-09". In "... in 2014. May 9 ..." a sentence ends.
std::optional<DateMatch> match_year_first(const Tokens& tokens, std::size_t at,
                                          const PatternOptions& options) {
  const auto year = year_of(tokens[at], options);
  if (!year || tokens[at].digits != digits_of_a_year) return std::nullopt;
  Walk walk(tokens, at + 1, options);
  const bool dotted = walk.token().glued_mark(U'.');
  walk.skip_glued_mark(U'.');
  walk.skip_glued_mark(U'-');
  walk.skip_glued_mark(U'/');
  const Token& month = walk.token();
  if (!is_month(month) || !(month.word.leads || month.word.whole_month)) return std::nullopt;
  if (dotted && month.capital) return std::nullopt;
  const auto with_own_year = match_month_first(tokens, walk.at(), options);
  if (with_own_year && with_own_year->year) return std::nullopt;
  Walk rest(tokens, walk.at() + 1, options);
  rest.skip_glued_mark(U'.');
  rest.skip_glued_mark(U'-');
  rest.skip_glued_mark(U'/');
  const auto day = rest.day();
  if (!day || !day_ends_clean(tokens, rest.at())) return std::nullopt;
  return DateMatch{.year = year, .month = month.word.month, .day = *day, .end = rest.at()};
}

}  // namespace

std::optional<DateMatch> match_written_date(const Tokens& tokens, std::size_t at,
                                            const PatternOptions& options) {
  if (is_month(tokens[at])) return match_month_first(tokens, at, options);
  if (tokens[at].kind != TokenKind::number) return std::nullopt;
  if (tokens[at].digits == digits_of_a_year) return match_year_first(tokens, at, options);
  const auto match = match_day_first(tokens, at, options);
  if (!match || match->year) return match;
  // "5 May 10, 2022": the full date wins.
  const auto later = match_month_first(tokens, at + 1, options);
  return later && later->year ? std::nullopt : match;
}

}  // namespace clipfile::dates
