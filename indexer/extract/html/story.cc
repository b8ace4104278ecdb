// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/html/story.h"

#include <algorithm>

#include "indexer/extract/html/block_scores.h"
#include "indexer/extract/html/furniture.h"
#include "indexer/extract/html/furniture_text.h"
#include "indexer/extract/html/line_sums.h"

namespace clipfile {
namespace {

constexpr std::uint32_t enough_chars = 250;
constexpr std::uint32_t least_chars_of_furniture = 25;
constexpr std::uint32_t most_chars_before_story = 2000;

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

/// Densities of links from which a block inside the story is no part of it.
constexpr double links_of_a_list = 0.6;
constexpr double links_of_a_table = 0.5;
constexpr double links_of_a_box = 0.6;
constexpr double links_of_a_heading = 0.9;

bool is_list(Tag tag) { return tag == Tag::ul || tag == Tag::ol || tag == Tag::dl; }

/// Charts and widgets: many scraps and no sentence.
bool is_figure_work(Tag tag, const LineMeasure& sum) {
  constexpr std::uint32_t many = 10;
  constexpr std::uint32_t scrap_chars = 20;
  return (tag == Tag::div || tag == Tag::section) && sum.prose_chars == 0 && sum.lines >= many &&
         sum.chars < scrap_chars * sum.lines;
}

bool is_link_box(Tag tag, const LineMeasure& sum) {
  const double density = sum.link_density();
  if (is_list(tag)) return density > links_of_a_list;
  if (tag == Tag::table) return density > links_of_a_table;
  if (is_heading(tag)) return density > links_of_a_heading;
  const bool is_box = tag == Tag::div || tag == Tag::section || tag == Tag::p;
  return is_box && density > links_of_a_box && sum.prose_chars == 0;
}

/// Blocks inside the story that are made of links or scraps.
NodeMarks mark_boxes(const HtmlTree& tree, const LineSums& sums) {
  NodeMarks marks(tree.nodes.size(), 0);
  for (NodeId node = 1; node < tree.nodes.size(); ++node) {
    const HtmlNode& n = tree.nodes[node];
    if (!is_block(n.tag) || marks[node] != 0) continue;
    const LineMeasure sum = sums.of(node);
    if (sum.chars == 0 || !(is_link_box(n.tag, sum) || is_figure_work(n.tag, sum))) continue;
    std::fill(marks.begin() + node, marks.begin() + n.end, 1);
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

/// The headline's heading: the last of the first rank before the story, else the last of any; 0
/// where there is none.
NodeId heading_before(const HtmlTree& tree, NodeId story_start) {
  NodeId any = 0;
  for (NodeId node = story_start; node-- > 1;) {
    if (tree.nodes[node].tag == Tag::h1) return node;
    if (any == 0 && is_heading(tree.nodes[node].tag)) any = node;
  }
  return any;
}

/// Prose between the headline and the first prose of the story belongs to the story, as its lead.
void add_lead(const HtmlTree& tree, const std::vector<Line>& lines, std::vector<Line>& story) {
  const auto prose = std::find_if(story.begin(), story.end(), is_prose);
  if (prose == story.end()) return;
  const NodeId start = prose->first;
  const NodeId heading = heading_before(tree, start);
  std::vector<Line> lead;
  std::uint32_t passed = 0;
  for (const Line& line : lines) {
    if (heading == 0 || line.first < tree.nodes[heading].end || line.first >= start) continue;
    passed += line.chars;
    if (is_prose(line)) lead.push_back(line);
  }
  if (passed <= most_chars_before_story) story.insert(prose, lead.begin(), lead.end());
}

/// `lines` to choose from; the lead may also be among `lead_lines`.
std::vector<Line> story_of(const HtmlTree& tree, const std::vector<Line>& lines,
                           const std::vector<Line>& lead_lines) {
  const std::vector<NodeId> blocks = pick_story_blocks(tree, lines);
  std::vector<Line> story = inside(tree, lines, blocks);
  story = without(story, mark_boxes(tree, LineSums(tree, story)));
  add_lead(tree, lead_lines, story);
  std::erase_if(story, [](const Line& line) { return reads_like_furniture(line.text); });
  drop_trailing_headings(tree, story);
  return story;
}

std::vector<Line> captions_of(const std::vector<Line>& all, const NodeMarks& captions,
                              const NodeMarks& furniture) {
  std::vector<Line> kept;
  std::copy_if(all.begin(), all.end(), std::back_inserter(kept), [&](const Line& line) {
    return captions[line.first] != 0 && furniture[line.first] == 0;
  });
  return kept;
}

/// Lines among those of the body that were left out of it; scraps are not worth keeping.
std::vector<Line> left_out(const std::vector<Line>& readable, const std::vector<Line>& body) {
  std::vector<Line> kept;
  auto next = body.begin();
  for (const Line& line : readable) {
    if (next == body.end()) break;
    const bool is_body = line.first == next->first;
    if (is_body) ++next;
    if (!is_body && next != body.begin() && line.chars >= least_chars_of_furniture)
      kept.push_back(line);
  }
  return kept;
}

/// First with every suspicion, then with less where that leaves too little.
std::vector<Line> body_of(const HtmlTree& tree, const std::vector<Line>& readable,
                          const NodeMarks& furniture, const LineSums& sums) {
  const std::vector<Line> lead_lines =
      without(readable, mark_furniture(tree, sums, Teasers::story));
  std::vector<Line> body = story_of(tree, without(readable, furniture), lead_lines);
  if (total_chars(body) >= enough_chars) return body;
  std::vector<Line> lenient = story_of(tree, lead_lines, lead_lines);
  if (total_chars(lenient) <= total_chars(body)) lenient = story_of(tree, readable, readable);
  if (total_chars(lenient) > total_chars(body)) body = std::move(lenient);
  return body.empty() ? without(readable, furniture) : body;
}

/// The headline is no part of the body.
void drop_headline(const HtmlTree& tree, std::vector<Line>& body) {
  const auto prose = std::find_if(body.begin(), body.end(), is_prose);
  const bool has_prose = prose != body.end();
  const NodeId start = has_prose ? prose->first : 0;
  std::erase_if(body, [&](const Line& line) {
    return tree.nodes[line.block].tag == Tag::h1 && (!has_prose || line.first <= start);
  });
}

}  // namespace

Story find_story(const HtmlTree& tree) {
  const std::vector<Line> all = cut_into_lines(tree, mark_unread(tree));
  const NodeMarks captions = mark_captions(tree);
  const std::vector<Line> readable = without(all, captions);
  const LineSums sums(tree, readable);
  const NodeMarks furniture = mark_furniture(tree, sums, Teasers::furniture);
  Story story;
  story.body = body_of(tree, readable, furniture, sums);
  drop_headline(tree, story.body);
  story.captions = captions_of(all, captions, furniture);
  story.furniture = left_out(readable, story.body);
  return story;
}

}  // namespace clipfile
