// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/suggest/query_parts.h"

#include <algorithm>
#include <utility>

namespace clipfile {
namespace {

using query::Node;

void gather(const Node& node, const std::string& field, std::vector<QueryWord>& words) {
  const auto add = [&](const std::string& typed) {
    const QueryWord word{typed, field};
    if (std::find(words.begin(), words.end(), word) == words.end()) words.push_back(word);
  };
  if (const auto* word = std::get_if<query::Word>(&node.content)) {
    const bool as_typed =
        word->form == query::WordForm::inflected || word->form == query::WordForm::exact;
    if (as_typed) add(word->text);
  } else if (const auto* phrase = std::get_if<query::Phrase>(&node.content)) {
    for (const std::string& word_of_it : phrase->words) add(word_of_it);
  } else if (const auto* named = std::get_if<query::Field>(&node.content)) {
    gather(node.children.front(), named->name, words);
  } else if (query::is<query::Not>(node)) {
    gather(node.children.front(), field, words);
  } else {
    for (const Node& child : node.children) gather(child, field, words);
  }
}

void replace_in(Node& node, const std::string& field, const QueryWord& word,
                const std::string& other) {
  const std::string* inside = &field;
  if (auto* here = std::get_if<query::Word>(&node.content)) {
    if (field == word.field && here->text == word.typed) here->text = other;
  } else if (auto* phrase = std::get_if<query::Phrase>(&node.content)) {
    if (field == word.field) {
      std::replace(phrase->words.begin(), phrase->words.end(), word.typed, other);
    }
  } else if (const auto* named = std::get_if<query::Field>(&node.content)) {
    inside = &named->name;
  }
  for (Node& child : node.children) replace_in(child, *inside, word, other);
}

void append_parts(const Node& node, std::vector<Node>& parts) {
  if (!query::is<query::And>(node) && !query::is<query::Words>(node)) {
    parts.push_back(node);
    return;
  }
  for (const Node& child : node.children) append_parts(child, parts);
}

}  // namespace

std::vector<QueryWord> wanted_words(const Node& root) {
  std::vector<QueryWord> words;
  gather(root, "", words);
  return words;
}

Node query_for(const QueryWord& word) {
  Node node{query::Word{word.typed}, {}, {}};
  if (word.field.empty()) return node;
  return {query::Field{word.field}, {std::move(node)}, {}};
}

Node replace_word(Node root, const QueryWord& word, const std::string& other) {
  replace_in(root, "", word, other);
  return root;
}

std::vector<Node> parts_of(const Node& root) {
  std::vector<Node> parts;
  append_parts(root, parts);
  return parts;
}

Node without_part(const std::vector<Node>& parts, std::size_t left_out) {
  std::vector<Node> kept = parts;
  kept.erase(kept.begin() + static_cast<std::ptrdiff_t>(left_out));
  if (kept.size() == 1) return kept.front();
  return {query::And{}, std::move(kept), {}};
}

}  // namespace clipfile
