// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/xml/xml_tree.h"

namespace clipfile {
namespace {

std::string_view slice_of(const std::string& text, XmlSlice slice) {
  return std::string_view(text).substr(slice.begin, slice.size);
}

}  // namespace

XmlElement XmlTree::document() const { return {*this, 0}; }

XmlElement XmlTree::root() const {
  const XmlElement all = document();
  XmlElement node = all.first_inside();
  while (node.is_text()) node = all.next_behind(node);
  return node;
}

std::string_view XmlElement::name() const {
  return exists() ? slice_of(tree_->names, row().name) : std::string_view();
}

std::string_view XmlElement::space() const {
  return exists() ? slice_of(tree_->names, row().space) : std::string_view();
}

std::string_view XmlElement::text() const {
  if (!exists()) return {};
  return std::string_view(tree_->characters)
      .substr(row().text_begin, row().text_end - row().text_begin);
}

std::string_view XmlElement::attribute(std::string_view name) const {
  if (!exists()) return {};
  for (std::uint32_t i = 0; i < row().attributes; ++i) {
    const XmlAttribute& attribute = tree_->attributes[row().first_attribute + i];
    if (slice_of(tree_->names, attribute.name) != name) continue;
    return slice_of(tree_->attribute_values, attribute.value);
  }
  return {};
}

std::string_view XmlElement::attribute(std::string_view space, std::string_view name) const {
  if (!exists()) return {};
  for (std::uint32_t i = 0; i < row().attributes; ++i) {
    const XmlAttribute& attribute = tree_->attributes[row().first_attribute + i];
    if (slice_of(tree_->names, attribute.name) != name) continue;
    if (slice_of(tree_->names, attribute.space) != space) continue;
    return slice_of(tree_->attribute_values, attribute.value);
  }
  return {};
}

XmlElement XmlElement::at(std::uint32_t node) const {
  return node < row().end ? XmlElement(*tree_, node) : XmlElement();
}

XmlElement XmlElement::parent() const {
  return exists() && node_ != 0 ? XmlElement(*tree_, row().parent) : XmlElement();
}

std::vector<XmlElement> XmlElement::contents() const {
  std::vector<XmlElement> found;
  for (XmlElement node = first_inside(); node.exists(); node = next_behind(node)) {
    found.push_back(node);
  }
  return found;
}

std::vector<XmlElement> XmlElement::children() const {
  std::vector<XmlElement> found = contents();
  std::erase_if(found, [](const XmlElement& node) { return node.is_text(); });
  return found;
}

std::vector<XmlElement> XmlElement::children(std::string_view name) const {
  std::vector<XmlElement> found = contents();
  std::erase_if(found, [&](const XmlElement& node) { return !node.is(name); });
  return found;
}

std::vector<XmlElement> XmlElement::descendants(std::string_view name) const {
  std::vector<XmlElement> found;
  for (XmlElement node = first_inside(); node.exists(); node = next_inside(node)) {
    if (node.is(name)) found.push_back(node);
  }
  return found;
}

XmlElement XmlElement::child(std::string_view name) const {
  XmlElement node = first_inside();
  while (node.exists() && !node.is(name)) node = next_behind(node);
  return node;
}

XmlElement XmlElement::descendant(std::string_view name) const {
  XmlElement node = first_inside();
  while (node.exists() && !node.is(name)) node = next_inside(node);
  return node;
}

XmlElement XmlElement::first_inside() const { return exists() ? at(node_ + 1) : XmlElement(); }

XmlElement XmlElement::next_inside(const XmlElement& last) const { return at(last.node_ + 1); }

XmlElement XmlElement::next_behind(const XmlElement& last) const { return at(last.row().end); }

}  // namespace clipfile
