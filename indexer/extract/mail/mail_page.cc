// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/mail/mail_page.h"

#include <cstddef>
#include <utility>
#include <vector>

#include "indexer/extract/html/furniture.h"
#include "indexer/extract/html/html_parse.h"
#include "indexer/extract/html/lines.h"
#include "indexer/extract/html/story.h"
#include "indexer/extract/mail/mail_text.h"
#include "indexer/extract/text/furniture.h"
#include "indexer/extract/text/shape.h"

namespace clipfile {
namespace {

/// Pages of the web have menus and lists of links around their story; mails are what they say.
bool is_page_of_the_web(const std::vector<Line>& lines) {
  std::size_t chars = 0;
  std::size_t link_chars = 0;
  for (const Line& line : lines) {
    chars += line.chars;
    link_chars += line.link_chars;
  }
  return link_chars * 2 > chars;
}

bool is_furniture_line(const Line& line) {
  if (is_mail_furniture(line.text) || parse_url_line(line.text)) return true;
  const bool is_link = line.link_chars * 10 > line.chars * 9;
  constexpr std::size_t words_of_a_headline = 4;
  return is_link && split_words(line.text).size() < words_of_a_headline;
}

/// The small print at the end: from the line that says how to unsubscribe on. Such a line in the
/// first half stands above the letter.
std::size_t begin_of_footer(const std::vector<Line>& lines) {
  constexpr std::size_t most_lines_of_footer = 12;
  constexpr std::size_t longest_footer = 1500;  // characters
  std::size_t begin = lines.size();
  std::size_t chars = 0;
  for (std::size_t i = lines.size(); i-- > lines.size() / 2;) {
    if (lines.size() - i > most_lines_of_footer) break;
    chars += lines[i].chars;
    if (chars > longest_footer) break;
    if (is_mail_furniture(lines[i].text)) begin = i;
  }
  return begin;
}

Article take_lines(std::vector<Line> lines) {
  Article article;
  const std::size_t footer = begin_of_footer(lines);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i > footer || is_furniture_line(lines[i])) {
      article.asides.push_back({"furniture", std::move(lines[i].text)});
    } else {
      article.body.push_back(std::move(lines[i].text));
    }
  }
  return article;
}

}  // namespace

Article read_mail_page(std::string_view utf8_html) {
  const HtmlTree tree = parse_html(utf8_html);
  std::vector<Line> all = cut_into_lines(tree, mark_unread(tree));
  if (!is_page_of_the_web(all)) return take_lines(std::move(all));
  Story story = find_story(tree);
  if (story.body.empty()) return take_lines(std::move(all));
  Article article = take_lines(std::move(story.body));
  for (Line& line : story.captions) article.asides.push_back({"caption", std::move(line.text)});
  for (Line& line : story.furniture) {
    article.asides.push_back({"furniture", std::move(line.text)});
  }
  return article;
}

}  // namespace clipfile
