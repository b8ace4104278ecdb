// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/html/html_tree_builder.h"

#include <algorithm>
#include <utility>

namespace clipfile {
namespace {

constexpr std::size_t max_depth = 200;
constexpr std::size_t max_nodes = 1'000'000;
constexpr std::size_t max_bytes = std::size_t{256} << 20;
constexpr std::size_t max_data_script_bytes = std::size_t{2} << 20;

bool closes_paragraph(Tag tag) {
  return is_block(tag) && tag != Tag::option && tag != Tag::iframe && tag != Tag::video &&
         tag != Tag::select && tag != Tag::textarea && tag != Tag::noscript && tag != Tag::td &&
         tag != Tag::tr && tag != Tag::th && tag != Tag::tbody;
}

/// Elements that an open paragraph cannot see through.
bool bounds_paragraph(Tag tag) {
  return tag == Tag::button || tag == Tag::td || tag == Tag::th || tag == Tag::table ||
         tag == Tag::object || tag == Tag::template_ || tag == Tag::caption;
}

}  // namespace

HtmlTreeBuilder::HtmlTreeBuilder() {
  tree_.nodes.push_back({.tag = Tag::document});
  open_.push_back(0);
}

NodeId HtmlTreeBuilder::add_node(Tag tag) {
  const auto id = static_cast<NodeId>(tree_.nodes.size());
  const auto offset = static_cast<std::uint32_t>(tree_.characters.size());
  tree_.nodes.push_back({.tag = tag,
                         .parent = open_.back(),
                         .end = id + 1,
                         .text_begin = offset,
                         .text_end = offset,
                         .first_attribute = static_cast<std::uint32_t>(tree_.attributes.size())});
  return id;
}

void HtmlTreeBuilder::close_innermost() {
  HtmlNode& node = tree_.nodes[open_.back()];
  node.end = static_cast<NodeId>(tree_.nodes.size());
  node.text_end = static_cast<std::uint32_t>(tree_.characters.size());
  open_.pop_back();
}

void HtmlTreeBuilder::close_implied_by(Tag tag) {
  if (!closes_paragraph(tag)) return;
  for (std::size_t i = open_.size(); i-- > 1;) {
    const Tag ancestor = tree_.nodes[open_[i]].tag;
    if (bounds_paragraph(ancestor)) return;
    if (ancestor != Tag::p) continue;
    while (open_.size() > i) close_innermost();
    return;
  }
}

void HtmlTreeBuilder::open(std::string_view name) {
  if (is_full()) return;
  const Tag tag = tag_named(name);
  close_implied_by(tag);
  last_opened_ = add_node(tag);
  if (!is_void(tag) && open_.size() < max_depth) open_.push_back(last_opened_);
}

void HtmlTreeBuilder::add_attribute(std::string_view name, std::string_view value) {
  const auto known = attribute_named(name);
  if (!known || is_full()) return;
  tree_.attributes.push_back({*known, static_cast<std::uint32_t>(tree_.attribute_values.size()),
                              static_cast<std::uint32_t>(value.size())});
  tree_.attribute_values.append(value);
  ++tree_.nodes[last_opened_].attributes;
}

void HtmlTreeBuilder::close(std::string_view name) {
  const Tag tag = tag_named(name);
  if (is_void(tag)) return;
  const auto found = std::find_if(open_.rbegin(), open_.rend() - 1,
                                  [&](NodeId id) { return tree_.nodes[id].tag == tag; });
  if (found == open_.rend() - 1) return;
  const auto depth = static_cast<std::size_t>(open_.rend() - found) - 1;
  while (open_.size() > depth) close_innermost();
}

void HtmlTreeBuilder::add_text(std::string_view characters) {
  if (is_full()) return;
  const NodeId last = static_cast<NodeId>(tree_.nodes.size() - 1);
  const bool goes_on =
      tree_.nodes[last].tag == Tag::text && tree_.nodes[last].parent == open_.back();
  const NodeId node = goes_on ? last : add_node(Tag::text);
  tree_.characters.append(characters);
  tree_.nodes[node].text_end = static_cast<std::uint32_t>(tree_.characters.size());
}

void HtmlTreeBuilder::add_raw_text(std::string_view characters) {
  const bool is_data =
      tree_.nodes[last_opened_].tag == Tag::script &&
      tree_.attribute(last_opened_, Attr::type).find("json") != std::string_view::npos;
  if (!is_data) return;
  if (data_script_bytes_ + characters.size() > max_data_script_bytes) return;
  data_script_bytes_ += characters.size();
  const bool goes_on =
      !tree_.data_scripts.empty() && tree_.data_scripts.back().node == last_opened_;
  if (!goes_on) tree_.data_scripts.push_back({last_opened_, {}});
  tree_.data_scripts.back().text.append(characters);
}

bool HtmlTreeBuilder::is_full() const {
  return tree_.nodes.size() >= max_nodes || tree_.characters.size() >= max_bytes ||
         tree_.attribute_values.size() >= max_bytes;
}

HtmlTree HtmlTreeBuilder::finish(bool cut) {
  tree_.cut = cut || is_full();
  while (!open_.empty()) close_innermost();
  return std::move(tree_);
}

}  // namespace clipfile
