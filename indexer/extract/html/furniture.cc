// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/html/furniture.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

#include "indexer/extract/html/class_words.h"

namespace clipfile {
namespace {

constexpr double share_of_a_story = 0.5;
constexpr double share_of_a_page = 0.9;
/// A longer one repeats a heading, so that links can lead there.
constexpr std::size_t most_words_of_an_id = 3;

void mark_subtree(const HtmlTree& tree, NodeId node, NodeMarks& marks) {
  std::fill(marks.begin() + node, marks.begin() + tree.nodes[node].end, 1);
}

/// Marks every node that `is_marked` names, with its subtree.
template <typename Predicate>
NodeMarks mark_where(const HtmlTree& tree, Predicate is_marked) {
  NodeMarks marks(tree.nodes.size(), 0);
  for (NodeId node = 1; node < tree.nodes.size();) {
    const bool marked = tree.nodes[node].tag != Tag::text && is_marked(node);
    if (marked) mark_subtree(tree, node, marks);
    node = marked ? tree.nodes[node].end : node + 1;
  }
  return marks;
}

bool is_one_of(std::string_view value, auto... names) { return ((value == names) || ...); }

bool has_style(std::string_view style, std::string_view property, std::string_view value) {
  const std::size_t found = style.find(property);
  if (found == std::string_view::npos) return false;
  const std::size_t start = style.find_first_not_of(" :\t", found + property.size());
  return start != std::string_view::npos && style.substr(start).starts_with(value);
}

bool is_hidden(const HtmlTree& tree, NodeId node) {
  if (tree.nodes[node].attributes == 0) return false;
  const std::string_view style = tree.attribute(node, Attr::style);
  return tree.has_attribute(node, Attr::hidden) ||
         tree.attribute(node, Attr::aria_hidden) == "true" || has_style(style, "display", "none") ||
         has_style(style, "visibility", "hidden");
}

bool is_furniture_role(std::string_view role) {
  return is_one_of(role, "menu", "menubar", "complementary", "navigation", "alert", "alertdialog",
                   "dialog", "banner", "contentinfo", "search", "toolbar", "tablist");
}

bool is_structure(Tag tag) {
  return tag == Tag::html || tag == Tag::body || tag == Tag::article || tag == Tag::main ||
         tag == Tag::document;
}

/// Judges names once, however often a page repeats them.
class NameJudge {
 public:
  explicit NameJudge(const HtmlTree& tree) : tree_(tree) {}

  const ClassPromise& judge(NodeId node) {
    std::string names(tree_.attribute(node, Attr::class_));
    const std::string_view id = tree_.attribute(node, Attr::id);
    if (split_class_words(id).size() <= most_words_of_an_id) names.append(" ").append(id);
    const auto [place, is_new] = known_.try_emplace(std::move(names));
    if (is_new) place->second = judge_class_names(place->first);
    return place->second;
  }

 private:
  const HtmlTree& tree_;
  std::unordered_map<std::string, ClassPromise> known_;
};

}  // namespace

NodeMarks mark_unread(const HtmlTree& tree) {
  const double page = static_cast<double>(tree.characters.size());
  return mark_where(tree, [&](NodeId node) {
    const HtmlNode& n = tree.nodes[node];
    const double share = n.text_end - n.text_begin;
    if (is_unreadable(n.tag) || n.tag == Tag::nav) return share < share_of_a_story * page;
    return is_hidden(tree, node) && share < share_of_a_page * page;
  });
}

NodeMarks mark_other_content(const HtmlTree& tree, NodeId story) {
  NameJudge judge(tree);
  return mark_where(tree, [&](NodeId node) {
    const HtmlNode& n = tree.nodes[node];
    if (is_structure(n.tag) || tree.is_inside(story, node)) return false;
    if (n.tag == Tag::aside || n.tag == Tag::nav || n.tag == Tag::blockquote ||
        n.tag == Tag::template_) {
      return true;
    }
    return n.attributes > 0 && judge.judge(node).elsewhere;
  });
}

NodeMarks mark_furniture(const HtmlTree& tree, const LineSums& sums, Teasers teasers) {
  NameJudge judge(tree);
  const double page_prose = sums.of_page().prose_chars;
  return mark_where(tree, [&](NodeId node) {
    const HtmlNode& n = tree.nodes[node];
    if (is_structure(n.tag)) return false;
    const bool holds_story =
        sums.of(node).prose_chars >= share_of_a_story * page_prose && page_prose > 0;
    if (holds_story) return false;
    if (n.tag == Tag::aside || n.tag == Tag::footer || n.tag == Tag::form || n.tag == Tag::dialog)
      return true;
    if (n.attributes == 0) return false;
    if (is_furniture_role(tree.attribute(node, Attr::role))) return true;
    const ClassPromise& promise = judge.judge(node);
    if (promise.comments || promise.elsewhere) return true;
    if (n.tag == Tag::blockquote || promise.story) return false;
    return promise.furniture || (promise.teaser && teasers == Teasers::furniture);
  });
}

NodeMarks mark_captions(const HtmlTree& tree) {
  NameJudge judge(tree);
  return mark_where(tree, [&](NodeId node) {
    const HtmlNode& n = tree.nodes[node];
    if (n.tag == Tag::figcaption || n.tag == Tag::caption) return true;
    return n.attributes > 0 && !is_structure(n.tag) && judge.judge(node).caption;
  });
}

}  // namespace clipfile
