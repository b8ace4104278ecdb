// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/epub/chapter.h"

#include <algorithm>
#include <array>
#include <utility>

#include "common/text/utf8.h"
#include "indexer/extract/html/html_fragment.h"
#include "indexer/extract/html/html_parse.h"
#include "indexer/extract/html/html_tree.h"
#include "indexer/extract/text/shape.h"

namespace clipfile {
namespace {

std::string find_heading(std::string_view html) {
  const HtmlTree tree = parse_html(html);
  for (const Tag tag : {Tag::h1, Tag::h2, Tag::h3}) {
    for (NodeId node = 0; node < tree.nodes.size(); ++node) {
      if (tree.nodes[node].tag != tag) continue;
      std::string heading = fold_white_space(tree.text(node));
      if (!heading.empty()) return heading;
    }
  }
  return "";
}

}  // namespace

Article read_chapter(std::string_view utf8_html, const std::string& title) {
  Article article;
  HtmlFragment page = read_html_fragment(utf8_html);
  article.citation.headline = title.empty() ? find_heading(utf8_html) : title;
  article.body = std::move(page.paragraphs);
  const std::string key = phrase_key(article.citation.headline);
  constexpr std::size_t nearby = 3;
  for (std::size_t i = 0; i < std::min(nearby, article.body.size()); ++i) {
    if (key.empty() || phrase_key(article.body[i]) != key) continue;
    article.body.erase(article.body.begin() + static_cast<std::ptrdiff_t>(i));
    break;
  }
  for (std::string& caption : page.captions) {
    article.asides.push_back({"caption", std::move(caption)});
  }
  return article;
}

bool is_front_page(std::string_view utf8_html) {
  constexpr std::size_t enough = 8 * 1024;
  const std::string_view head = utf8_html.substr(0, enough);
  const std::size_t body = head.find("<body");
  const std::size_t type = head.find("epub:type=", body == head.npos ? 0 : body);
  if (type == head.npos) return false;
  constexpr auto types = std::to_array<std::string_view>(
      {"cover", "toc", "titlepage", "copyright-page", "landmarks", "halftitlepage"});
  constexpr std::size_t longest = 60;
  const std::string_view value = head.substr(type + 11, longest);
  return std::any_of(types.begin(), types.end(),
                     [&](std::string_view name) { return value.starts_with(name); });
}

}  // namespace clipfile
