// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/xml/xml_tree_builder.h"

#include <algorithm>
#include <utility>

namespace clipfile {
namespace {

constexpr std::size_t max_nodes = 1'500'000;
constexpr std::size_t max_bytes = std::size_t{128} << 20;

std::uint32_t narrow(std::size_t size) { return static_cast<std::uint32_t>(size); }

void append_unescaped(std::string& text, std::string_view value) {
  constexpr std::string_view ampersand = "&#38;";
  while (!value.empty()) {
    const std::size_t plain = std::min(value.find(ampersand), value.size());
    text.append(value.substr(0, plain));
    value.remove_prefix(plain);
    if (value.empty()) return;
    text += '&';
    value.remove_prefix(ampersand.size());
  }
}

}  // namespace

XmlTreeBuilder::XmlTreeBuilder() {
  tree_.nodes.emplace_back();
  open_.push_back(0);
}

std::uint32_t XmlTreeBuilder::add_node(XmlSlice name, XmlSlice space) {
  const std::uint32_t id = narrow(tree_.nodes.size());
  const std::uint32_t offset = narrow(tree_.characters.size());
  tree_.nodes.push_back({.name = name,
                         .space = space,
                         .parent = open_.back(),
                         .end = id + 1,
                         .text_begin = offset,
                         .text_end = offset,
                         .first_attribute = narrow(tree_.attributes.size())});
  return id;
}

XmlSlice XmlTreeBuilder::intern(std::string_view name) {
  if (name.empty()) return {};
  const auto [row, is_new] = interned_.try_emplace(std::string(name));
  if (is_new) {
    row->second = {narrow(tree_.names.size()), narrow(name.size())};
    tree_.names.append(name);
  }
  return row->second;
}

void XmlTreeBuilder::open(std::string_view name, std::string_view space, std::size_t depth) {
  close(depth);
  open_.push_back(add_node(intern(name), intern(space)));
}

void XmlTreeBuilder::add_attribute(std::string_view name, std::string_view space,
                                   std::string_view value) {
  const std::size_t begin = tree_.attribute_values.size();
  append_unescaped(tree_.attribute_values, value);
  const XmlSlice slice{narrow(begin), narrow(tree_.attribute_values.size() - begin)};
  tree_.attributes.push_back({intern(name), intern(space), slice});
  ++tree_.nodes[open_.back()].attributes;
}

void XmlTreeBuilder::close(std::size_t depth) {
  while (open_.size() > std::max<std::size_t>(depth, 1)) {
    XmlNode& node = tree_.nodes[open_.back()];
    node.end = narrow(tree_.nodes.size());
    node.text_end = narrow(tree_.characters.size());
    open_.pop_back();
  }
}

void XmlTreeBuilder::add_text(std::string_view characters) {
  if (is_full() || characters.empty()) return;
  const std::uint32_t last = narrow(tree_.nodes.size() - 1);
  const XmlNode& previous = tree_.nodes[last];
  const bool goes_on = last != 0 && previous.name.size == 0 && previous.parent == open_.back();
  const std::uint32_t node = goes_on ? last : add_node({}, {});
  tree_.characters.append(characters);
  tree_.nodes[node].text_end = narrow(tree_.characters.size());
}

bool XmlTreeBuilder::is_full() const {
  return tree_.nodes.size() >= max_nodes || tree_.characters.size() >= max_bytes ||
         tree_.attribute_values.size() >= max_bytes;
}

XmlTree XmlTreeBuilder::finish() {
  tree_.cut = is_full();
  close(1);
  tree_.nodes.front().end = narrow(tree_.nodes.size());
  tree_.nodes.front().text_end = narrow(tree_.characters.size());
  return std::move(tree_);
}

}  // namespace clipfile
