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

const Word* plain_word(const Content& content) {
  const auto* word = std::get_if<Word>(&content);
  return word && word->form == WordForm::inflected ? word : nullptr;
}

bool is_joining(const Token& token) {
  return token.kind == TokenKind::conjunction || token.kind == TokenKind::alternative;
}

bool is_joining(const Node& node) { return is<And>(node) || is<Or>(node); }

bool is_word_of_sentence(const Content& content) {
  const Word* word = plain_word(content);
  return word && !has_small_letter(word->text);
}

bool shows_sentence(const Content& content) {
  const Word* word = plain_word(content);
  return word && is_sentence_word(word->text);
}

/// As a sentence in capitals has it.
bool may_be_sentence(const Token& token) {
  return token.kind == TokenKind::end || is_joining(token) || is_word_of_sentence(token.content);
}

bool holds_sentence_only(const Node& node) {
  if (!is_joining(node) && !is<Words>(node)) return is_word_of_sentence(node.content);
  return std::ranges::all_of(node.children, holds_sentence_only);
}

bool holds_sentence_word(const Node& node) {
  return shows_sentence(node.content) || std::ranges::any_of(node.children, holds_sentence_word);
}

}  // namespace

void read_capital_sentence(std::vector<Token>& tokens) {
  if (!std::ranges::all_of(tokens, may_be_sentence)) return;
  if (std::ranges::none_of(tokens, shows_sentence, &Token::content)) return;
  for (Token& token : tokens) {
    if (!is_joining(token)) continue;
    token.content = Word{operator_sign(token)};
    token.kind = TokenKind::item;
  }
}

bool looks_like_capital_sentence(const Node& node) {
  return is_joining(node) && holds_sentence_only(node) && holds_sentence_word(node);
}

}  // namespace clipfile::query
