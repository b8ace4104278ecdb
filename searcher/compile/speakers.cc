// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/compile/speakers.h"

#include <utility>

#include "common/quotes.h"
#include "common/schema.h"

namespace clipfile {
namespace {

using query::Node;

MentionTree tree_of(MentionTree::Kind kind, std::vector<MentionTree> children) {
  MentionTree tree;
  tree.kind = kind;
  tree.children = std::move(children);
  tree.in_story = false;
  return tree;
}

/// Both in one name: names lie further apart.
MentionTree both_of(MentionTree first, MentionTree second) {
  std::vector<MentionTree> children;
  children.push_back(std::move(first));
  children.push_back(std::move(second));
  MentionTree both = tree_of(MentionTree::Kind::near, std::move(children));
  both.near.distance = static_cast<unsigned>(speaker_gap / 2);
  return both;
}

std::optional<MentionTree> read_name(WordCompiler& words, const Node& node) {
  if (const auto* word = std::get_if<query::Word>(&node.content)) {
    return words.compile(*word, node.columns.first).mentions;
  }
  if (const auto* phrase = std::get_if<query::Phrase>(&node.content)) {
    return words.compile(*phrase).mentions;
  }
  if (query::is<query::Not>(node)) return read_name(words, node.children[0]);
  const bool any = query::is<query::Or>(node);
  if (!any && !query::is<query::And>(node) && !query::is<query::Words>(node)) return std::nullopt;
  std::optional<MentionTree> whole;
  for (const Node& child : node.children) {
    std::optional<MentionTree> part = read_name(words, child);
    if (!part) continue;
    if (!whole) {
      whole = std::move(part);
    } else if (any) {
      whole = tree_of(MentionTree::Kind::any, {std::move(*whole), std::move(*part)});
    } else {
      whole = both_of(std::move(*whole), std::move(*part));
    }
  }
  return whole;
}

std::optional<MentionTree> any_of(std::vector<MentionTree> speakers) {
  if (speakers.empty()) return std::nullopt;
  if (speakers.size() == 1) return std::move(speakers.front());
  return tree_of(MentionTree::Kind::any, std::move(speakers));
}

}  // namespace

std::optional<MentionTree> read_speakers(WordCompiler& words, const std::vector<Node>& parts) {
  constexpr const schema::Field& said = schema::field("said-by");
  std::vector<MentionTree> speakers;
  const WordSurroundings around = words.surroundings;
  words.surroundings = {.field = &said, .wanted = false, .bound = true};
  for (const Node& part : parts) {
    const auto* field = std::get_if<query::Field>(&part.content);
    if (!field || field->name != said.name) continue;
    if (auto name = read_name(words, part.children[0])) speakers.push_back(std::move(*name));
  }
  words.surroundings = around;
  return any_of(std::move(speakers));
}

std::optional<MentionTree> read_speakers(WordCompiler& words, const Node& root) {
  if (query::is<query::Field>(root)) return read_speakers(words, std::vector<Node>{root});
  if (query::is<query::Not>(root)) return read_speakers(words, root.children[0]);
  const bool one_is_enough = query::is<query::And>(root);
  if (!one_is_enough && !query::is<query::Or>(root)) return std::nullopt;
  std::vector<MentionTree> speakers;
  for (const Node& child : root.children) {
    auto of_child = read_speakers(words, child);
    if (of_child) speakers.push_back(std::move(*of_child));
  }
  if (!one_is_enough && speakers.size() < root.children.size()) return std::nullopt;
  return any_of(std::move(speakers));
}

MentionTree spoken_by(const MentionTree& speakers) {
  MentionTree spoken;
  spoken.kind = MentionTree::Kind::spoken;
  spoken.children.push_back(speakers);
  return spoken;
}

MentionTree said_by(const MentionTree& speakers, MentionTree mentions) {
  MentionTree said;
  said.kind = MentionTree::Kind::said;
  said.children.push_back(std::move(mentions));
  said.children.push_back(speakers);
  return said;
}

}  // namespace clipfile
