// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/feeds/feed_item.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "common/text/utf8.h"
#include "indexer/extract/dates.h"
#include "indexer/extract/feeds/feed_text.h"
#include "indexer/extract/feeds/word_press.h"
#include "indexer/extract/json_fields.h"
#include "indexer/extract/xml/xml_base.h"
#include "indexer/extract/xml/xml_text.h"

namespace clipfile {
namespace {

constexpr std::size_t longest_deck = 500;  // bytes
constexpr std::size_t most_names = 100;

/// What an item may call its text, the fullest first.
constexpr std::array<std::string_view, 5> text_names = {"encoded", "content", "body", "description",
                                                        "summary"};

struct DateName {
  std::string_view name;
  Confidence confidence;
};

/// Dates of publication first, then those of later changes.
constexpr std::array date_names = {
    DateName{"pubDate", Confidence::stated},   DateName{"published", Confidence::stated},
    DateName{"issued", Confidence::stated},    DateName{"pubdate", Confidence::stated},
    DateName{"date", Confidence::stated},      DateName{"created", Confidence::stated},
    DateName{"post_date", Confidence::stated}, DateName{"updated", Confidence::likely},
    DateName{"modified", Confidence::likely},  DateName{"lastBuildDate", Confidence::likely}};

std::optional<PublishedDate> read_date_of(const XmlElement& item) {
  for (const DateName& row : date_names) {
    const auto day = parse_stamp(fold_white_space(feed_child(item, row.name).text()));
    if (day) return PublishedDate{*day, "feed", row.confidence};
  }
  return std::nullopt;
}

/// "jane@paper.example (Jane Doe)" and "Jane Doe <jane@paper.example>" name Jane Doe.
std::string without_address(const std::string& text) {
  const std::size_t at = text.find('@');
  if (at == std::string::npos) return text;
  const std::size_t open = text.find('(', at);
  const std::size_t close = text.rfind(')');
  if (open != std::string::npos && close != std::string::npos && open < close) {
    return text.substr(open + 1, close - open - 1);
  }
  const std::size_t angle = text.find('<');
  return angle < at ? fold_white_space(text.substr(0, angle)) : "";
}

std::vector<std::string> names_of(const XmlElement& author) {
  const XmlElement name = author.child("name");
  const bool has_parts = !author.children().empty();
  const std::string text = read_feed_line(has_parts ? name : author);
  const std::string plain = without_address(text);
  return plain.empty() ? std::vector<std::string>() : read_names(plain);
}

std::vector<std::string> read_authors(const XmlElement& item) {
  std::vector<std::string> names;
  for (const std::string_view tag : {"author", "creator"}) {
    for (const XmlElement& author : item.children(tag)) {
      for (std::string& name : names_of(author)) {
        const bool is_new = std::find(names.begin(), names.end(), name) == names.end();
        if (is_new && names.size() < most_names) names.push_back(std::move(name));
      }
    }
    if (!names.empty()) break;
  }
  return names;
}

std::vector<std::string> read_categories(const XmlElement& item) {
  std::vector<std::string> tags;
  const auto add = [&](std::string_view text) {
    std::string tag = fold_white_space(text);
    const bool is_new = std::find(tags.begin(), tags.end(), tag) == tags.end();
    if (!tag.empty() && is_new && tags.size() < most_names) tags.push_back(std::move(tag));
  };
  for (const XmlElement& category : item.children("category")) {
    const std::string_view label = category.attribute("label");
    const std::string_view term = label.empty() ? category.attribute("term") : label;
    add(term.empty() ? category.text() : term);
  }
  for (const XmlElement& subject : item.children("subject")) add(subject.text());
  return tags;
}

std::string guid_of(const XmlElement& item) {
  const XmlElement guid = feed_child(item, "guid");
  return fold_white_space(guid.exists() ? guid.text() : feed_child(item, "id").text());
}

bool is_web_address(std::string_view text) {
  return text.starts_with("http://") || text.starts_with("https://");
}

/// Atom's link to the page itself, RSS's link, a guid that is an address.
std::string read_address(const XmlElement& item, const FeedHead& head) {
  const XmlElement original = item.child("origLink");
  if (original.exists()) return fold_white_space(original.text());
  for (const XmlElement& link : item.children("link")) {
    const std::string_view relation = link.attribute("rel");
    const std::string_view href = link.attribute("href");
    const std::string_view address = href.empty() ? link.text() : href;
    const bool is_own = relation.empty() || relation == "alternate";
    std::string found = is_own ? resolve_address(link, address, head.address) : "";
    if (!found.empty()) return found;
  }
  const std::string guid = guid_of(item);
  if (is_web_address(guid) && item.child("guid").attribute("isPermaLink") != "false") return guid;
  return fold_white_space(item.attribute("about"));
}

/// An id that others are unlikely to give, too.
std::string read_id(const XmlElement& item) {
  std::string guid = guid_of(item);
  return guid.find(':') == std::string::npos ? "" : guid;
}

bool says_nothing_new(const std::string& summary, const std::vector<std::string>& body) {
  constexpr std::size_t enough = 60;
  const std::string_view start = truncate_utf8(summary, enough);
  return std::any_of(body.begin(), body.end(), [&](const std::string& paragraph) {
    return paragraph.find(start) != std::string::npos;
  });
}

/// Text and captions of the fullest element; a summary of it becomes the deck.
void read_texts_of(const XmlElement& item, Article& article) {
  for (const std::string_view name : text_names) {
    const XmlElement element = feed_child(item, name);
    if (!element.exists()) continue;
    HtmlFragment text =
        is_word_press(item) ? read_word_press_text(element.text()) : read_feed_text(element);
    if (article.body.empty()) {
      article.body = std::move(text.paragraphs);
      for (std::string& caption : text.captions) {
        article.asides.push_back({"caption", std::move(caption)});
      }
    } else if (article.citation.deck.empty() && text.paragraphs.size() == 1 &&
               text.paragraphs.front().size() <= longest_deck &&
               !says_nothing_new(text.paragraphs.front(), article.body)) {
      article.citation.deck = std::move(text.paragraphs.front());
    }
  }
  if (!article.body.empty()) return;
  for (const std::string_view name : {"description", "summary"}) {  // of a medium or an episode
    article.body = read_feed_text(item.descendant(name)).paragraphs;
    if (!article.body.empty()) return;
  }
}

std::string read_publication(const XmlElement& item, const FeedHead& head) {
  const XmlElement source = feed_child(item, "source");
  const XmlElement title = feed_child(source, "title");
  const std::string name = read_feed_line(title.exists() ? title : source);
  const bool is_name = !name.empty() && (title.exists() || source.children().empty());
  return is_name ? name : head.title;
}

Rejection without_text(const XmlElement& item) {
  const bool is_medium = item.child("enclosure").exists() ||
                         !item.descendant("content").attribute("url").empty() ||
                         item.descendant("thumbnail").exists();
  return {is_medium ? "item of a feed that holds a picture or recording only"
                    : "item of a feed without a text and without a title"};
}

}  // namespace

FeedHead read_feed_head(const XmlElement& channel) {
  FeedHead head;
  head.title = read_feed_line(feed_child(channel, "title"));
  const std::string_view language = feed_child(channel, "language").text();
  head.language = language.empty() ? language_around(channel) : language;
  for (const XmlElement& link : channel.children("link")) {
    const bool is_own = link.attribute("rel").empty() || link.attribute("rel") == "alternate";
    const std::string_view href = link.attribute("href");
    if (is_own && head.address.empty()) {
      head.address = resolve_address(link, href.empty() ? link.text() : href, "");
    }
  }
  if (channel.is("feed")) head.authors = read_authors(channel);
  return head;
}

std::variant<Article, Rejection> read_feed_item(const XmlElement& item, const FeedHead& head) {
  Article article;
  article.id = read_id(item);
  article.tags = read_categories(item);
  read_texts_of(item, article);
  Citation& citation = article.citation;
  const XmlElement title = feed_child(item, "title");
  citation.headline = read_feed_line(title.exists() ? title : item.descendant("title"));
  citation.byline = read_authors(item);
  if (citation.byline.empty()) citation.byline = head.authors;
  citation.publication = read_publication(item, head);
  if (article.tags.size() == 1) citation.section = article.tags.front();
  const std::string_view language = item.child("language").text();
  const std::string_view around = language_around(item);
  citation.language = read_language(std::string(!language.empty() ? language
                                                : !around.empty() ? around
                                                                  : head.language));
  citation.url = read_address(item, head);
  citation.published = read_date_of(item);
  if (citation.deck.empty()) citation.deck = read_word_press_excerpt(item);
  if (article.body.empty() && citation.headline.empty()) return without_text(item);
  return article;
}

}  // namespace clipfile
