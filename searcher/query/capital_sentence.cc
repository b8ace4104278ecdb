// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/capital_sentence.h"

#include <algorithm>
#include <string_view>
#include <unicode/uchar.h>
#include <variant>

#include "common/text/utf8.h"

namespace clipfile::query {
namespace {

/// English, as AND and OR are. None is an acronym, as WHO, US and IT are.
bool is_sentence_word(std::string_view text) {
  constexpr std::string_view words[] = {"BETWEEN", "BY", "FOR", "FROM",  "IN",  "ITS",
                                        "OF",      "ON", "THE", "THEIR", "WITH"};
  return std::ranges::find(words, text) != std::end(words);
}

bool has_small_letter(std::string_view text) {
  for (std::size_t offset = 0; offset < text.size();) {
    if (u_islower(static_cast<UChar32>(next_code_point(text, offset)))) return true;
  }
  return false;
}

const Word* plain_word(const Token& token) {
  const auto* word = std::get_if<Word>(&token.content);
  return word && word->form == WordForm::inflected ? word : nullptr;
}

bool is_joining(const Token& token) {
  return token.kind == TokenKind::conjunction || token.kind == TokenKind::alternative;
}

/// As a sentence in capitals has it.
bool may_be_sentence(const Token& token) {
  if (token.kind == TokenKind::end || is_joining(token)) return true;
  const Word* word = plain_word(token);
  return word && !has_small_letter(word->text);
}

bool shows_sentence(const Token& token) {
  const Word* word = plain_word(token);
  return word && is_sentence_word(word->text);
}

}  // namespace

void read_capital_sentence(std::vector<Token>& tokens) {
  if (!std::ranges::all_of(tokens, may_be_sentence)) return;
  if (std::ranges::none_of(tokens, shows_sentence)) return;
  for (Token& token : tokens) {
    if (!is_joining(token)) continue;
    token.content = Word{operator_sign(token)};
    token.kind = TokenKind::item;
  }
}

}  // namespace clipfile::query
