// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/html/html.h"

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include "common/text/utf8.h"
#include "indexer/extract/html/html_citation.h"
#include "indexer/extract/html/html_date.h"
#include "indexer/extract/html/html_parse.h"
#include "indexer/extract/html/json_ld.h"
#include "indexer/extract/html/meta_tags.h"
#include "indexer/extract/html/story.h"

namespace clipfile {
namespace {

/// A described body counts where the page itself shows less than this part of it.
constexpr double shown_share = 0.5;
/// A page without a headline is an article only from this many bytes on.
constexpr std::size_t least_text = 40;

std::size_t total_size(const std::vector<std::string>& paragraphs) {
  std::size_t size = 0;
  for (const std::string& paragraph : paragraphs) size += paragraph.size();
  return size;
}

std::vector<std::string> paragraphs_of(std::string_view text) {
  std::vector<std::string> paragraphs;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    if (std::string paragraph = fold_white_space(text.substr(begin, end - begin));
        !paragraph.empty()) {
      paragraphs.push_back(std::move(paragraph));
    }
    begin = end + 1;
  }
  return paragraphs;
}

/// The text that JSON-LD gives as the article's body, which some pages hold as markup.
std::vector<std::string> described_body(const std::string& body) {
  const bool is_markup =
      body.find("</") != std::string::npos || body.find("<br") != std::string::npos;
  if (!is_markup) return paragraphs_of(body);
  std::vector<std::string> paragraphs;
  for (Line& line : find_story(parse_html(body)).body) paragraphs.push_back(std::move(line.text));
  return paragraphs;
}

}  // namespace

std::variant<Article, Rejection> read_html(std::string_view utf8_html) {
  const HtmlTree tree = parse_html(utf8_html);
  const std::optional<JsonLdArticle> described = find_json_ld_article(tree.data_scripts);
  const MetaTags meta(tree);
  Article article;
  article.type = "html";
  article.citation = read_html_citation(tree, meta, described);
  article.citation.published = find_html_date({.tree = tree,
                                               .meta = meta,
                                               .described = described,
                                               .html = utf8_html,
                                               .url = article.citation.url,
                                               .headline = article.citation.headline});
  article.tags = read_html_tags(meta, described);
  Story story = find_story(tree);
  for (Line& line : story.body) article.body.push_back(std::move(line.text));
  for (Line& line : story.captions) article.asides.push_back({"caption", std::move(line.text)});
  for (Line& line : story.furniture) article.asides.push_back({"furniture", std::move(line.text)});
  if (described && static_cast<double>(total_size(article.body)) <
                       shown_share * static_cast<double>(described->body.size())) {
    article.body = described_body(described->body);
  }
  if (article.body.empty() && !article.citation.headline.empty()) {
    article.body =
        paragraphs_of(meta.first({"og:description", "description", "twitter:description"}));
  }
  const bool is_scrap = article.citation.headline.empty() && total_size(article.body) < least_text;
  if (article.body.empty() || is_scrap) return Rejection{"holds no article text"};
  return article;
}

}  // namespace clipfile
