// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/html/block_scores.h"

#include <algorithm>
#include <string>

#include "indexer/extract/html/class_words.h"
#include "indexer/extract/html/line_sums.h"

namespace clipfile {
namespace {

constexpr std::uint32_t scored_line_chars = 25;
constexpr double chars_for_a_point = 100;
constexpr double most_length_points = 3;
constexpr int scored_ancestors = 5;
/// Bounds of what may join the best block.
constexpr double least_gain_in_prose = 0.1;
constexpr double least_prose_in_gain = 0.5;
constexpr double least_share_of_best_score = 0.1;
constexpr double least_sibling_score = 10;
constexpr std::uint32_t least_sibling_prose = 80;
constexpr double most_sibling_links = 0.25;
constexpr double least_sibling_prose_share = 0.8;
constexpr double name_weight = 25;

double points(const Line& line) {
  const double length = std::min(line.chars / chars_for_a_point, most_length_points);
  const double link_share = static_cast<double>(line.link_chars) / line.chars;
  return (1 + line.commas + length) * (1 - link_share);
}

double tag_weight(Tag tag) {
  switch (tag) {
    case Tag::article:
    case Tag::main:
      return 10;
    case Tag::div:
    case Tag::section:
      return 5;
    case Tag::pre:
    case Tag::td:
    case Tag::blockquote:
      return 3;
    case Tag::address:
    case Tag::ol:
    case Tag::ul:
    case Tag::dl:
    case Tag::dd:
    case Tag::dt:
    case Tag::li:
    case Tag::form:
      return -3;
    case Tag::h1:
    case Tag::h2:
    case Tag::h3:
    case Tag::h4:
    case Tag::h5:
    case Tag::h6:
    case Tag::th:
      return -5;
    default:
      return 0;
  }
}

double names_weight(const HtmlTree& tree, NodeId node) {
  if (tree.attribute(node, Attr::itemprop) == "articleBody") return 3 * name_weight;
  double weight = 0;
  for (const Attr attr : {Attr::class_, Attr::id}) {
    const std::string_view names = tree.attribute(node, attr);
    if (names.empty()) continue;
    const ClassPromise promise = judge_class_names(names);
    if (promise.story || promise.content) weight += promise.story ? 2 * name_weight : name_weight;
    if (promise.furniture) weight -= name_weight;
  }
  return weight;
}

/// The block whose child the line is.
NodeId container(const HtmlTree& tree, const Line& line) {
  const Tag tag = tree.nodes[line.block].tag;
  const bool is_paragraph = tag == Tag::p || is_heading(tag) || line.alone;
  return is_paragraph ? tree.nodes[line.block].parent : line.block;
}

class Scores {
 public:
  Scores(const HtmlTree& tree, std::span<const Line> lines)
      : tree_(tree),
        sums_(tree, lines),
        scores_(tree.nodes.size(), 0),
        touched_(tree.nodes.size(), 0) {
    for (const Line& line : lines) {
      if (line.chars >= scored_line_chars) add(line);
    }
  }

  NodeId best() const {
    NodeId best = 0;
    double best_score = 0;
    for (const NodeId node : candidates_) {
      if (const double score = of(node); score > best_score) {
        best = node;
        best_score = score;
      }
    }
    return best;
  }

  /// A block's score less what its links take away.
  double of(NodeId node) const {
    return touched_[node] ? scores_[node] * (1 - sums_.of(node).link_density()) : 0;
  }

  const LineSums& sums() const { return sums_; }

 private:
  void touch(NodeId node) {
    if (touched_[node]) return;
    touched_[node] = 1;
    candidates_.push_back(node);
    scores_[node] = tag_weight(tree_.nodes[node].tag) + names_weight(tree_, node);
  }

  void add(const Line& line) {
    NodeId node = container(tree_, line);
    for (int level = 0; level < scored_ancestors && node != 0; ++level) {
      const double divider = level == 0 ? 1 : level == 1 ? 2 : 3 * level;
      touch(node);
      scores_[node] += points(line) / divider;
      node = tree_.nodes[node].parent;
    }
  }

  const HtmlTree& tree_;
  LineSums sums_;
  std::vector<double> scores_;
  std::vector<char> touched_;
  std::vector<NodeId> candidates_;
};

/// Rows and items are no blocks of their own: the table or list around them is.
NodeId whole_block(const HtmlTree& tree, NodeId node) {
  const auto is_part = [](Tag tag) {
    return tag == Tag::tr || tag == Tag::tbody || tag == Tag::thead || tag == Tag::tfoot ||
           tag == Tag::li || tag == Tag::dd || tag == Tag::dt || tag == Tag::p || is_heading(tag);
  };
  while (is_part(tree.nodes[node].tag) && tree.nodes[node].parent != 0)
    node = tree.nodes[node].parent;
  return node;
}

/// Whether a block says itself that it holds a story.
bool says_story(const HtmlTree& tree, NodeId node) {
  if (tree.nodes[node].tag == Tag::article || tree.attribute(node, Attr::itemprop) == "articleBody")
    return true;
  return judge_class_names(tree.attribute(node, Attr::class_)).story ||
         judge_class_names(tree.attribute(node, Attr::id)).story;
}

/// Climbs while the block around holds clearly more prose, without much that is none.
NodeId widen(const HtmlTree& tree, const Scores& scores, NodeId best) {
  NodeId widest = best;
  for (NodeId node = tree.nodes[best].parent; node != 0 && tree.nodes[node].tag != Tag::body;
       node = tree.nodes[node].parent) {
    if (says_story(tree, widest)) break;
    const LineMeasure inner = scores.sums().of(widest);
    const LineMeasure outer = scores.sums().of(node);
    const double gained_prose = outer.prose_chars - inner.prose_chars;
    const double gained = outer.chars - inner.chars;
    if (gained_prose > least_gain_in_prose * inner.prose_chars &&
        gained_prose > least_prose_in_gain * gained)
      widest = node;
  }
  return widest;
}

bool goes_on(const Scores& scores, NodeId sibling, NodeId best) {
  const LineMeasure sum = scores.sums().of(sibling);
  if (sum.chars == 0) return false;
  if (scores.of(sibling) >=
      std::max(least_sibling_score, least_share_of_best_score * scores.of(best)))
    return true;
  return sum.prose_chars > least_sibling_prose && sum.link_density() < most_sibling_links &&
         sum.prose_chars > least_sibling_prose_share * sum.chars;
}

}  // namespace

std::vector<NodeId> pick_story_blocks(const HtmlTree& tree, std::span<const Line> lines) {
  const Scores scores(tree, lines);
  const NodeId best = scores.best();
  if (best == 0) return {};
  const NodeId root = widen(tree, scores, whole_block(tree, best));
  const NodeId parent = tree.nodes[root].parent;
  std::vector<NodeId> picked;
  for (NodeId sibling = parent + 1; sibling < tree.nodes[parent].end;
       sibling = tree.nodes[sibling].end) {
    if (sibling == root || goes_on(scores, sibling, best)) picked.push_back(sibling);
  }
  return picked;
}

}  // namespace clipfile
