// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/html/html_fragment.h"

#include <algorithm>
#include <array>
#include <libxml/HTMLparser.h>
#include <utility>

#include "common/text/utf8.h"
#include "indexer/extract/html/html_parse.h"
#include "indexer/extract/html/html_references.h"
#include "indexer/extract/html/lines.h"
#include "indexer/extract/record_text.h"

namespace clipfile {
namespace {

std::vector<char> mark_unreadable(const HtmlTree& tree) {
  std::vector<char> unread(tree.nodes.size(), 0);
  for (NodeId node = 0; node < tree.nodes.size(); ++node) {
    unread[node] = is_unreadable(tree.nodes[node].tag) ? 1 : 0;
  }
  return unread;
}

/// The name of a tag at the start of `text`, behind "<" or "</", in lower case; empty where there
/// is none.
std::string tag_name_at(std::string_view text) {
  constexpr std::size_t longest_tag = 12;
  std::string name;
  for (const char c : text.substr(0, longest_tag)) {
    const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    const bool is_digit = c >= '0' && c <= '9';
    if (c == '>' || c == '/' || c == ' ' || c == '\n' || c == '\t' || c == '\r') return name;
    if (!is_letter && !is_digit) return "";
    name.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
  }
  return "";
}

bool names_html(const std::string& name) {
  if (name.empty()) return false;
  const Tag tag = tag_named(name);
  const bool is_known = tag != Tag::other && tag != Tag::text && tag != Tag::document;
  return is_known || htmlTagLookup(reinterpret_cast<const xmlChar*>(name.c_str())) != nullptr;
}

/// Whether people leave such an element open.
bool may_stand_alone(std::string_view name) {
  constexpr std::array<std::string_view, 10> names = {"br", "dd", "dt", "hr", "img",
                                                      "li", "p",  "td", "th", "tr"};
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// Whether a tag at the start of `text` shows that it is HTML. "<Video Shopping Mall Inc>" and
/// "<S>" do not: agencies write companies so.
bool shows_html(std::string_view text) {
  constexpr std::size_t longest_attributes = 2'000;
  const bool closes = text.starts_with("</");
  text.remove_prefix(closes ? 2 : 1);
  const std::string name = tag_name_at(text);
  if (!names_html(name)) return false;
  const std::string_view behind = text.substr(name.size(), longest_attributes);
  const std::string_view attributes = behind.substr(0, behind.find('>'));
  if (attributes.find('=') != std::string_view::npos) return true;
  const bool is_bare = attributes.find_first_not_of(" \t\r\n/") == std::string_view::npos;
  return is_bare && (closes || may_stand_alone(name));
}

}  // namespace

HtmlFragment read_html_fragment(std::string_view utf8) {
  const HtmlTree tree = parse_html(utf8);
  HtmlFragment fragment;
  for (Line& line : cut_into_lines(tree, mark_unreadable(tree))) {
    const bool is_caption = tree.closest(line.first, Tag::figcaption) != 0;
    (is_caption ? fragment.captions : fragment.paragraphs).push_back(std::move(line.text));
  }
  return fragment;
}

bool looks_like_html(std::string_view text) {
  text = text.substr(0, text.rfind('>') + 1);
  for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1)) {
    if (shows_html(text.substr(at))) return true;
  }
  return false;
}

HtmlFragment read_html_or_text(std::string_view utf8) {
  if (looks_like_html(utf8)) return read_html_fragment(utf8);
  return {split_record_text(expand_entities(utf8)), {}};
}

std::string read_line_of_html_or_text(std::string_view utf8) {
  if (!looks_like_html(utf8)) return fold_white_space(expand_entities(utf8));
  std::string line;
  for (const std::string& paragraph : read_html_fragment(utf8).paragraphs) {
    line += (line.empty() ? "" : " ") + paragraph;
  }
  return line;
}

}  // namespace clipfile
