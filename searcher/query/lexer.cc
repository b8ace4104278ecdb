// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/lexer.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "searcher/query/capital_sentence.h"
#include "searcher/query/characters.h"
#include "searcher/query/fields.h"
#include "searcher/query/limits.h"
#include "searcher/query/query_error.h"
#include "searcher/query/words.h"

namespace clipfile::query {
namespace {

class Lexer {
 public:
  Lexer(Characters typed, const QueryContext& context) : typed_(typed), context_(context) {}

  std::vector<Token> run();

 private:
  Characters rest() const { return typed_.subspan(at_); }
  Characters run_to_word_end() const;
  bool starts_fresh() const;
  bool starts_exclusion() const;
  std::optional<WordForm> form_sign() const;

  void read_next();
  void read_close_bracket();
  void read_quoted();
  void read_signed_word(WordForm form);
  void read_plain();
  void read_field(Characters name);
  void read_date();
  void read_run();
  bool read_operator(Characters run);
  bool read_function(Characters run);
  void add_word(Characters run, WordForm form);
  bool closes_enumeration() const;

  Characters typed_;
  const QueryContext& context_;
  std::size_t at_ = 0;
  TokenList tokens_;
};

std::vector<Token> Lexer::run() {
  while (at_ < typed_.size()) read_next();
  return tokens_.take(typed_.empty() ? 1 : typed_.back().column);
}

Characters Lexer::run_to_word_end() const {
  const auto characters = rest();
  const auto end = std::find_if(characters.begin(), characters.end(),
                                [](const Character& each) { return ends_word(each.code); });
  return characters.first(static_cast<std::size_t>(end - characters.begin()));
}

bool Lexer::starts_fresh() const {
  return at_ == 0 || is_space(typed_[at_ - 1].code) || typed_[at_ - 1].code == U'(';
}

/// A minus with something to exclude directly behind it, which is not another minus.
bool Lexer::starts_exclusion() const {
  if (typed_[at_].code != U'-' || !starts_fresh() || at_ + 1 == typed_.size()) return false;
  const char32_t next = typed_[at_ + 1].code;
  if (next == U'-') return false;
  return is_quote(next) || next == U'(' || holds_letter_or_digit(run_to_word_end());
}

/// `=` and `~` mean something before a letter or digit only; before a quote or a bracket they were
/// meant to, and cannot.
std::optional<WordForm> Lexer::form_sign() const {
  const char32_t sign = typed_[at_].code;
  if ((sign != U'=' && sign != U'~') || at_ + 1 == typed_.size()) return std::nullopt;
  const char32_t next = typed_[at_ + 1].code;
  if (is_quote(next) || next == U'(') {
    throw QueryError(typed_[at_].column, "= and ~ stand before a single word",
                     "leave out the sign, or put it before each word");
  }
  if (!is_letter_or_digit(next)) return std::nullopt;
  return sign == U'=' ? WordForm::exact : WordForm::synonyms;
}

void Lexer::read_next() {
  const char32_t c = typed_[at_].code;
  if (is_space(c)) {
    tokens_.note_space();
    ++at_;
  } else if (c == U'(') {
    tokens_.open_bracket(typed_[at_++].column);
  } else if (c == U')') {
    read_close_bracket();
  } else if (is_quote(c)) {
    read_quoted();
  } else if (starts_exclusion()) {
    tokens_.add_operator(TokenKind::minus, columns_of(rest().first(1)));
    ++at_;
  } else if (const auto form = form_sign()) {
    read_signed_word(*form);
  } else if (is_edge_punctuation(c) || c == U'=' || c == U'~') {
    ++at_;
  } else {
    read_plain();
  }
}

void Lexer::read_close_bracket() {
  const std::size_t column = typed_[at_].column;
  if (!tokens_.close_bracket(column) && !closes_enumeration()) {
    throw QueryError(column, "this bracket closes none", "remove it, or put its ( before");
  }
  ++at_;
}

/// Whether what stands directly before is the "1" of "1)", the "12" of "12)" or the "a" of "a)".
bool Lexer::closes_enumeration() const {
  std::size_t begin = at_;
  constexpr std::size_t longest = 2;
  while (begin > 0 && at_ - begin <= longest && is_letter_or_digit(typed_[begin - 1].code)) --begin;
  const Characters mark = typed_.subspan(begin, at_ - begin);
  const bool alone = begin == 0 || is_space(typed_[begin - 1].code);
  const bool digits = std::all_of(mark.begin(), mark.end(), [](const Character& each) {
    return each.code >= U'0' && each.code <= U'9';
  });
  return alone && (mark.size() == 1 || (mark.size() == longest && digits));
}

void Lexer::read_quoted() {
  const Character opening = typed_[at_];
  const auto inside = rest().subspan(1);
  const auto closing = std::find_if(
      inside.begin(), inside.end(),
      [&opening](const Character& each) { return closes_quote(opening.code, each.code); });
  if (closing == inside.end()) {
    throw QueryError(opening.column, "no closing quote for the phrase that starts here",
                     "add it, or remove this one");
  }
  const auto length = static_cast<std::size_t>(closing - inside.begin());
  tokens_.add(TokenKind::item, {opening.column, closing->column},
              read_phrase(inside.first(length), opening.column));
  at_ += length + 2;
}

void Lexer::read_signed_word(WordForm form) {
  ++at_;
  const Characters run = run_to_word_end();
  if (find_field_name(rest())) {
    throw QueryError(typed_[at_ - 1].column, "= and ~ stand before a single word",
                     "put the sign behind the colon: headline:=Word");
  }
  add_word(trim_end(run), form);
  at_ += run.size();
}

void Lexer::read_plain() {
  if (const auto name = find_field_name(rest())) {
    read_field(*name);
  } else {
    read_run();
  }
}

void Lexer::read_field(Characters name) {
  Field field{read_field_name(name, context_.fields)};
  at_ += name.size() + 1;
  if (field.name == date_field) return read_date();
  if (typed_[at_].code == U'-') {
    throw QueryError(typed_[at_].column, "- cannot stand behind a field",
                     "put it before: -" + field.name + ":...");
  }
  tokens_.add(TokenKind::field, columns_of(name), std::move(field));
}

void Lexer::read_date() {
  constexpr std::u32string_view harmless_at_end = U",;!?";
  const Characters run = run_to_word_end();
  Characters date = run;
  while (!date.empty() && harmless_at_end.find(date.back().code) != std::u32string_view::npos) {
    date = date.first(date.size() - 1);
  }
  DateRange range = read_date_range(date.empty() ? rest().first(1) : date, context_.today);
  const std::size_t start = typed_[at_ - date_field.size() - 1].column;
  tokens_.add(TokenKind::item, {start, date.back().column}, range);
  at_ += run.size();
}

void Lexer::read_run() {
  const Characters run = run_to_word_end();
  const Characters trimmed = trim_end(run);
  at_ += run.size();
  if (read_operator(trimmed) || read_function(trimmed)) return;
  add_word(trimmed, WordForm::inflected);
}

bool Lexer::read_operator(Characters run) {
  constexpr std::pair<std::string_view, TokenKind> names[] = {{"AND", TokenKind::conjunction},
                                                              {"OR", TokenKind::alternative},
                                                              {"NOT", TokenKind::negation}};
  const Columns columns = columns_of(run);
  const std::string text = to_utf8(run);
  for (const auto& [name, kind] : names) {
    if (text != name) continue;
    tokens_.add_operator(kind, columns);
    return true;
  }
  const auto near = read_proximity(run);
  if (near) tokens_.add_proximity(columns, *near);
  return near.has_value();
}

/// Only where the bracket follows at once; "hlead" alone is a word like any other.
bool Lexer::read_function(Characters run) {
  const bool called =
      at_ < typed_.size() && typed_[at_].code == U'(' && &run.back() + 1 == &typed_[at_];
  if (called && equals_ignoring_case(run, "hlead")) {
    tokens_.add_operator(TokenKind::function, columns_of(run), HeadlineLead{});
    return true;
  }
  const auto digits = digits_of_at_least(run);
  if (!digits || (!called && digits->empty())) return false;
  const AtLeast at_least = read_at_least(run, *digits);
  if (!called) {
    throw QueryError(run.front().column, "no bracket directly after atleast",
                     "write atleast3(sanctions)");
  }
  tokens_.add_operator(TokenKind::function, columns_of(run), at_least);
  return true;
}

void Lexer::add_word(Characters run, WordForm form) {
  auto word = read_word(run, form);
  if (!word) return;
  const bool costly = word->form == WordForm::truncated || word->form == WordForm::synonyms;
  const std::size_t sign = form == WordForm::inflected ? 0 : 1;
  const Columns columns{(run.data() - sign)->column, run.back().column};
  if (costly) {
    tokens_.add_operator(TokenKind::item, columns, *std::move(word));
  } else {
    tokens_.add(TokenKind::item, columns, *std::move(word));
  }
}

}  // namespace

std::vector<Token> read_tokens(std::string_view typed, const QueryContext& context) {
  if (typed.size() > max_query_bytes) {
    throw QueryError(0, "too long",
                     "a query may have at most " + std::to_string(max_query_bytes) +
                         " bytes; this one has " + std::to_string(typed.size()));
  }
  const std::vector<Character> characters = read_characters(typed);
  std::vector<Token> tokens = Lexer(characters, context).run();
  read_capital_sentence(tokens);
  return tokens;
}

}  // namespace clipfile::query
