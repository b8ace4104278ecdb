// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/html/lines.h"

#include <string_view>
#include <unicode/uchar.h>

#include "common/text/utf8.h"

namespace clipfile {
namespace {

bool is_comma(char32_t c) {
  switch (c) {
    case ',':
    case U'،':
    case U'﹐':
    case U'︐':
    case U'︑':
    case U'⁁':
    case U'⸴':
    case U'⸲':
    case U'，':
    case U'、':
      return true;
    default:
      return false;
  }
}

class LineCutter {
 public:
  LineCutter(const HtmlTree& tree, const std::vector<char>& unread)
      : tree_(tree), unread_(unread) {}

  std::vector<Line> cut() {
    const auto count = static_cast<NodeId>(tree_.nodes.size());
    for (NodeId node = 0; node < count;) {
      leave_until(node);
      node = visit(node);
    }
    leave_until(count);
    finish_line();
    mark_lone_lines();
    return std::move(lines_);
  }

 private:
  /// The next node to visit.
  NodeId visit(NodeId node) {
    const HtmlNode& n = tree_.nodes[node];
    if (unread_[node] != 0) {
      if (is_block(n.tag)) finish_line();
      return n.end;
    }
    if (n.tag == Tag::text) {
      add_text(node);
    } else if (n.tag == Tag::br) {
      add_break();
    } else {
      enter(node);
    }
    return node + 1;
  }

  void enter(NodeId node) {
    const Tag tag = tree_.nodes[node].tag;
    if (is_block(tag)) finish_line();
    if (tag == Tag::a && tree_.has_attribute(node, Attr::href)) ++links_;
    open_.push_back(node);
  }

  void leave_until(NodeId node) {
    while (!open_.empty() && tree_.nodes[open_.back()].end <= node) {
      const NodeId left = open_.back();
      open_.pop_back();
      if (is_block(tree_.nodes[left].tag)) finish_line();
      if (tree_.nodes[left].tag == Tag::a && tree_.has_attribute(left, Attr::href)) --links_;
    }
  }

  void add_break() {
    if (++breaks_ >= 2) finish_line();
    pending_.push_back(' ');
  }

  void add_text(NodeId node) {
    const std::string_view text = tree_.text(node);
    const std::uint32_t before = line_.chars;
    count(text);
    if (line_.chars != before) {
      if (before == 0) line_.first = node;
      breaks_ = 0;
    }
    pending_.append(text);
  }

  void count(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
      const char32_t c = next_code_point(text, at);
      if (c <= ' ' || (c >= 0x80 && u_isUWhiteSpace(static_cast<UChar32>(c)))) continue;
      ++line_.chars;
      line_.commas += is_comma(c) ? 1U : 0U;
      line_.link_chars += links_ > 0 ? 1U : 0U;
    }
  }

  void finish_line() {
    breaks_ = 0;
    line_.text = fold_white_space(pending_);
    pending_.clear();
    if (!line_.text.empty()) {
      line_.block = line_block();
      lines_.push_back(std::move(line_));
    }
    line_ = {};
  }

  NodeId line_block() const {
    NodeId node = tree_.nodes[line_.first].parent;
    while (node != 0 && !is_block(tree_.nodes[node].tag)) node = tree_.nodes[node].parent;
    return node;
  }

  void mark_lone_lines() {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const bool shares_before = i > 0 && tree_.is_inside(lines_[i - 1].first, lines_[i].block);
      const bool shares_after =
          i + 1 < lines_.size() && tree_.is_inside(lines_[i + 1].first, lines_[i].block);
      lines_[i].alone = !shares_before && !shares_after;
    }
  }

  const HtmlTree& tree_;
  const std::vector<char>& unread_;
  std::vector<NodeId> open_;
  std::vector<Line> lines_;
  Line line_;
  std::string pending_;
  int links_ = 0;
  int breaks_ = 0;
};

}  // namespace

std::vector<Line> cut_into_lines(const HtmlTree& tree, const std::vector<char>& unread) {
  return LineCutter(tree, unread).cut();
}

}  // namespace clipfile
