// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/html/story.h"

#include <algorithm>

#include "indexer/extract/html/block_scores.h"
#include "indexer/extract/html/furniture.h"
#include "indexer/extract/html/line_sums.h"

namespace clipfile {
namespace {

constexpr std::uint32_t enough_chars = 250;

std::uint32_t total_chars(const std::vector<Line>& lines) {
  std::uint32_t sum = 0;
  for (const Line& line : lines) sum += line.chars;
  return sum;
}

std::vector<Line> without(const std::vector<Line>& lines, const NodeMarks& marks) {
  std::vector<Line> kept;
  std::copy_if(lines.begin(), lines.end(), std::back_inserter(kept),
               [&](const Line& line) { return marks[line.first] == 0; });
  return kept;
}

bool is_list(Tag tag) { return tag == Tag::ul || tag == Tag::ol || tag == Tag::dl; }

/// Blocks inside the story that are made of links.
NodeMarks mark_link_boxes(const HtmlTree& tree, const LineSums& sums) {
  NodeMarks marks(tree.nodes.size(), 0);
  for (NodeId node = 1; node < tree.nodes.size(); ++node) {
    const Tag tag = tree.nodes[node].tag;
    if (!is_block(tag) || marks[node] != 0) continue;
    const LineMeasure sum = sums.of(node);
    if (sum.chars == 0) continue;
    const double density = sum.link_density();
    const bool box = (is_list(tag) && density > 0.6) || (tag == Tag::table && density > 0.5) ||
                     ((tag == Tag::div || tag == Tag::section || tag == Tag::p) && density > 0.6 &&
                      sum.prose_chars == 0) ||
                     (is_heading(tag) && density > 0.9);
    if (box) std::fill(marks.begin() + node, marks.begin() + tree.nodes[node].end, 1);
  }
  return marks;
}

std::vector<Line> inside(const HtmlTree& tree, const std::vector<Line>& lines,
                         const std::vector<NodeId>& blocks) {
  std::vector<Line> kept;
  std::size_t block = 0;
  for (const Line& line : lines) {
    while (block < blocks.size() && tree.nodes[blocks[block]].end <= line.first) ++block;
    if (block < blocks.size() && line.first >= blocks[block]) kept.push_back(line);
  }
  return kept;
}

/// A heading is part of the story only if text follows it.
void drop_trailing_headings(const HtmlTree& tree, std::vector<Line>& lines) {
  while (!lines.empty() && is_heading(tree.nodes[lines.back().block].tag)) lines.pop_back();
}

std::vector<Line> story_of(const HtmlTree& tree, const std::vector<Line>& lines) {
  const std::vector<NodeId> blocks = pick_story_blocks(tree, lines);
  std::vector<Line> story = inside(tree, lines, blocks);
  story = without(story, mark_link_boxes(tree, LineSums(tree, story)));
  drop_trailing_headings(tree, story);
  return story;
}

}  // namespace

Story find_story(const HtmlTree& tree) {
  const std::vector<Line> all = cut_into_lines(tree, mark_unread(tree));
  const NodeMarks captions = mark_captions(tree);
  const std::vector<Line> readable = without(all, captions);
  const NodeMarks furniture = mark_furniture(tree, LineSums(tree, readable));
  Story story;
  story.body = story_of(tree, without(readable, furniture));
  if (total_chars(story.body) < enough_chars) {
    std::vector<Line> lenient = story_of(tree, readable);
    if (total_chars(lenient) > total_chars(story.body)) story.body = std::move(lenient);
  }
  if (story.body.empty()) story.body = without(readable, furniture);
  std::erase_if(story.body,
                [&](const Line& line) { return tree.nodes[line.block].tag == Tag::h1; });
  for (const Line& line : all) {
    if (captions[line.first] != 0 && furniture[line.first] == 0) story.captions.push_back(line);
  }
  return story;
}

}  // namespace clipfile
