// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/mail/mail_page.h"

#include <cstddef>
#include <utility>
#include <vector>

#include "indexer/extract/html/html_parse.h"
#include "indexer/extract/html/lines.h"
#include "indexer/extract/html/story.h"
#include "indexer/extract/mail/mail_text.h"
#include "indexer/extract/text/furniture.h"
#include "indexer/extract/text/shape.h"

namespace clipfile {
namespace {

std::size_t text_chars(const std::vector<Line>& lines) {
  std::size_t chars = 0;
  for (const Line& line : lines) chars += line.chars - line.link_chars;
  return chars;
}

bool is_furniture_line(const Line& line) {
  if (is_mail_furniture(line.text) || parse_url_line(line.text)) return true;
  const bool is_link = line.link_chars * 10 > line.chars * 9;
  constexpr std::size_t words_of_a_headline = 4;
  return is_link && split_words(line.text).size() < words_of_a_headline;
}

Article take_lines(std::vector<Line> lines) {
  Article article;
  for (Line& line : lines) {
    if (is_furniture_line(line)) {
      article.asides.push_back({"furniture", std::move(line.text)});
    } else {
      article.body.push_back(std::move(line.text));
    }
  }
  return article;
}

}  // namespace

Article read_mail_page(std::string_view utf8_html) {
  constexpr std::size_t share_of_a_story = 2;  // at least every second character
  const HtmlTree tree = parse_html(utf8_html);
  std::vector<Line> all = cut_into_lines(tree, std::vector<char>(tree.nodes.size(), 0));
  Story story = find_story(tree);
  if (story.body.empty() || text_chars(story.body) * share_of_a_story < text_chars(all)) {
    return take_lines(std::move(all));
  }
  Article article = take_lines(std::move(story.body));
  for (Line& line : story.captions) article.asides.push_back({"caption", std::move(line.text)});
  for (Line& line : story.furniture) {
    article.asides.push_back({"furniture", std::move(line.text)});
  }
  return article;
}

}  // namespace clipfile
