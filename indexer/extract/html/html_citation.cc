// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/html/html_citation.h"

#include <algorithm>
#include <string_view>

#include "common/text/utf8.h"
#include "indexer/extract/html/ascii.h"
#include "indexer/extract/html/byline.h"
#include "indexer/extract/html/class_words.h"
#include "indexer/extract/html/headline.h"

namespace clipfile {
namespace {

constexpr std::size_t most_tags = 50;
constexpr std::size_t longest_tag = 100;
constexpr std::size_t longest_deck = 500;

bool is_web_address(std::string_view url) {
  return starts_with_ascii(url, "http://") || starts_with_ascii(url, "https://");
}

std::string first_filled(std::initializer_list<std::string> values) {
  for (const std::string& value : values) {
    if (!value.empty()) return value;
  }
  return {};
}

std::string canonical_link(const HtmlTree& tree) {
  for (NodeId node = 0; node < tree.nodes.size(); ++node) {
    const bool canonical = tree.nodes[node].tag == Tag::link &&
                           same_ascii(tree.attribute(node, Attr::rel), "canonical");
    if (canonical) return std::string(trim_ascii(tree.attribute(node, Attr::href)));
  }
  return {};
}

std::string choose_url(const HtmlTree& tree, const MetaTags& meta, const JsonLdArticle& described) {
  for (const std::string& url :
       {canonical_link(tree),
        meta.first({"og:url", "twitter:url", "parsely-link", "al:web:url", "dc.identifier"}),
        described.url}) {
    if (is_web_address(url)) return url;
  }
  return {};
}

/// "de" out of "de-DE" or "de_AT"; empty where it is no language's code.
std::string language_code(std::string_view value) {
  const std::string lower = lower_ascii(trim_ascii(value));
  const std::size_t end = std::min(lower.find_first_of("-_"), lower.size());
  const bool is_code = end == 2 && std::all_of(lower.begin(), lower.begin() + 2,
                                               [](char c) { return c >= 'a' && c <= 'z'; });
  return is_code ? lower.substr(0, end) : std::string();
}

std::string html_language(const HtmlTree& tree) {
  for (NodeId node = 0; node < tree.nodes.size(); ++node) {
    if (tree.nodes[node].tag == Tag::html) return std::string(tree.attribute(node, Attr::lang));
    if (tree.nodes[node].tag == Tag::body) break;
  }
  return {};
}

std::string choose_language(const HtmlTree& tree, const MetaTags& meta,
                            const JsonLdArticle& described) {
  return first_filled({language_code(html_language(tree)), language_code(described.language),
                       language_code(meta.first({"og:locale"})),
                       language_code(meta.first(
                           {"content-language", "dc.language", "dcterms.language", "language"}))});
}

bool names_a_deck(const std::vector<std::string>& words) {
  return std::any_of(words.begin(), words.end(), [](std::string_view word) {
    return word == "deck" || word == "dek" || word == "standfirst" || word == "subtitle" ||
           word == "subheadline" || word == "subheading" || word == "untertitel" ||
           word == "sottotitolo" || word == "subtitulo" || word == "bajada";
  });
}

std::string deck_in_markup(const HtmlTree& tree) {
  for (NodeId node = 1; node < tree.nodes.size(); ++node) {
    const HtmlNode& n = tree.nodes[node];
    if (n.attributes == 0 || n.text_end == n.text_begin || n.text_end - n.text_begin > longest_deck)
      continue;
    const bool is_deck = tree.attribute(node, Attr::itemprop) == "alternativeHeadline" ||
                         names_a_deck(split_class_words(tree.attribute(node, Attr::class_)));
    if (!is_deck) continue;
    if (std::string text = fold_white_space(tree.text(node)); !text.empty()) return text;
  }
  return {};
}

std::vector<std::string> choose_byline(const HtmlTree& tree, const MetaTags& meta,
                                       const JsonLdArticle& described) {
  std::vector<std::string> byline;
  const auto add = [&](std::string_view text) {
    for (std::string& name : names_in_byline(text)) {
      if (std::find(byline.begin(), byline.end(), name) == byline.end())
        byline.push_back(std::move(name));
    }
  };
  for (const std::string& author : described.authors) add(author);
  for (const std::string_view name :
       {"article:author_name", "parsely-author", "sailthru.author", "byl", "dc.creator",
        "dcterms.creator", "dc.contributor", "author", "article:author", "citation_author"}) {
    if (!byline.empty()) break;
    for (const std::string& content : meta.all(name)) add(content);
  }
  return byline.empty() ? find_byline(tree) : byline;
}

}  // namespace

Citation read_html_citation(const HtmlTree& tree, const MetaTags& meta,
                            const std::optional<JsonLdArticle>& found) {
  const JsonLdArticle described = found.value_or(JsonLdArticle{});
  Citation citation;
  citation.publication =
      first_filled({meta.first({"og:site_name"}), described.publication,
                    meta.first({"dc.publisher", "dcterms.publisher", "publisher", "cre",
                                "application-name", "apple-mobile-web-app-title"})});
  citation.headline =
      choose_headline(tree,
                      {described.headline, meta.first({"og:title"}),
                       meta.first({"twitter:title", "parsely-title", "sailthru.title", "dc.title",
                                   "dcterms.title", "hdl", "citation_title"})},
                      citation.publication);
  if (citation.publication.empty()) {
    citation.publication = site_name_in_title(title_element(tree), citation.headline);
  }
  citation.deck = first_filled({described.deck, deck_in_markup(tree)});
  if (citation.deck == citation.headline) citation.deck.clear();
  citation.byline = choose_byline(tree, meta, described);
  citation.section = first_filled(
      {meta.first({"article:section", "parsely-section", "dc.subject.section", "section"}),
       described.section});
  citation.language = choose_language(tree, meta, described);
  citation.url = choose_url(tree, meta, described);
  return citation;
}

std::vector<std::string> read_html_tags(const MetaTags& meta,
                                        const std::optional<JsonLdArticle>& described) {
  std::vector<std::string> tags;
  const auto add = [&](std::string_view list) {
    while (!list.empty() && tags.size() < most_tags) {
      const std::size_t end = std::min(list.find_first_of(",;"), list.size());
      std::string tag = fold_white_space(list.substr(0, end));
      const bool wanted = !tag.empty() && tag.size() <= longest_tag;
      if (wanted && std::find(tags.begin(), tags.end(), tag) == tags.end())
        tags.push_back(std::move(tag));
      list.remove_prefix(std::min(end + 1, list.size()));
    }
  };
  for (const std::string_view name :
       {"article:tag", "news_keywords", "parsely-tags", "sailthru.tags", "keywords"}) {
    for (const std::string& content : meta.all(name)) add(content);
  }
  if (described) std::for_each(described->keywords.begin(), described->keywords.end(), add);
  return tags;
}

}  // namespace clipfile
