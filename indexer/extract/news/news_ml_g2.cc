// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/news/news_ml_g2.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "common/text/utf8.h"
#include "indexer/extract/base64.h"
#include "indexer/extract/html/html_fragment.h"
#include "indexer/extract/json_fields.h"
#include "indexer/extract/news/news_text.h"
#include "indexer/extract/news/nitf.h"
#include "indexer/extract/xml/xml_base.h"
#include "indexer/extract/xml/xml_text.h"

namespace clipfile {
namespace {

struct ItemKind {
  std::string_view root;
  const char* why_not;  ///< null for items that may hold a story
};

constexpr std::array kinds = {
    ItemKind{"newsItem", nullptr},
    ItemKind{"packageItem", "package of NewsML-G2: it only refers to other items"},
    ItemKind{"conceptItem", "concept item of NewsML-G2: it describes a term, not news"},
    ItemKind{"knowledgeItem", "knowledge item of NewsML-G2: it lists terms, not news"},
    ItemKind{"planningItem", "planning item of NewsML-G2: it announces coverage, and has no text"},
    ItemKind{"catalogItem", "catalogue of NewsML-G2: it lists vocabularies, not news"},
    ItemKind{"groupSet", "package of NewsML-G2: it only refers to other items"},
    ItemKind{"contentSet", nullptr},
};

const ItemKind* kind_of(const XmlElement& element) {
  const auto found = std::find_if(kinds.begin(), kinds.end(),
                                  [&](const ItemKind& row) { return element.is(row.root); });
  return found == kinds.end() ? nullptr : &*found;
}

/// The provider's name; a mere host only where nothing else is said.
std::string read_publication(const XmlElement& item_meta, const XmlElement& meta) {
  const XmlElement provider = item_meta.child("provider");
  const std::string literal = first_text({provider.attribute("literal")});
  const bool is_host = literal.find('.') != std::string::npos;
  return first_text({provider.child("name").text(), is_host ? "" : literal,
                     meta.child("creditline").text(), literal,
                     last_part_of_code(provider.attribute("qcode")),
                     host_of(provider.attribute("uri"))});
}

bool has_role(const XmlElement& element, std::string_view part) {
  std::string role = fold_white_space(element.attribute("role"));
  for (char& c : role) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return role.find(part) != std::string::npos;
}

/// The first headline that is not one of the second rank.
XmlElement main_headline(const XmlElement& meta) {
  for (const XmlElement& headline : meta.children("headline")) {
    if (!has_role(headline, "sub") && !fold_white_space(headline.text()).empty()) return headline;
  }
  return meta.child("headline");
}

std::string read_deck(const XmlElement& meta) {
  for (const XmlElement& headline : meta.children("headline")) {
    if (has_role(headline, "sub")) return read_xml_line(headline);
  }
  for (const XmlElement& description : meta.children("description")) {
    const bool sums_up = has_role(description, "summary") || has_role(description, "abstract");
    if (sums_up) return read_xml_line(description);
  }
  return "";
}

/// The creators that are people: "by" says it in words, "creator" as concepts, agencies among them.
std::vector<std::string> read_creators(const XmlElement& meta, const std::string& publication) {
  const std::string by = read_xml_line(meta.child("by"));
  if (!by.empty()) return read_byline_text(by);
  std::vector<std::string> names;
  for (const XmlElement& creator : meta.children("creator")) {
    const std::string name =
        first_text({creator.child("name").text(), creator.attribute("literal")});
    const bool is_full = name.find(' ') != std::string::npos;
    const bool is_organisation = creator.attribute("type").find("org") != std::string_view::npos;
    if (is_full && !is_organisation && name != publication) add_tag(names, name);
  }
  return names;
}

std::string read_place(const XmlElement& meta) {
  const std::string dateline = read_xml_line(meta.child("dateline"));
  if (!dateline.empty()) return place_of_dateline(dateline);
  const XmlElement located = meta.child("located");
  return first_text({located.child("name").text(), located.attribute("literal")});
}

void read_meta(const XmlElement& item, Article& article) {
  const XmlElement item_meta = item.child("itemMeta");
  const XmlElement meta = item.child("contentMeta");
  Citation& citation = article.citation;
  citation.headline = read_xml_line(main_headline(meta));
  citation.deck = read_deck(meta);
  citation.publication = read_publication(item_meta, meta);
  citation.byline = read_creators(meta, citation.publication);
  citation.place = read_place(meta);
  citation.language =
      read_language(first_text({meta.child("language").attribute("tag"), item.attribute("lang")}));
  citation.published = first_stated_day(
      {item_meta.child("firstCreated").text(), meta.child("contentCreated").text(),
       item_meta.child("versionCreated").text(), meta.child("contentModified").text()},
      "newsml");
  article.id = fold_white_space(item.attribute("guid"));
  if (article.id.starts_with("http")) citation.url = article.id;
  for (const XmlElement& keyword : meta.children("keyword")) add_tag(article.tags, keyword.text());
  for (const XmlElement& subject : meta.children("subject")) {
    add_tag(article.tags, first_text({subject.child("name").text(), subject.attribute("literal")}));
  }
}

void take_where_missing(std::string& to, std::string from) {
  if (to.empty()) to = std::move(from);
}

/// The envelope knows better; what it lacks is the story's own.
void complete_from(Article story, Article& article) {
  Citation& citation = article.citation;
  take_where_missing(citation.headline, std::move(story.citation.headline));
  take_where_missing(citation.deck, std::move(story.citation.deck));
  take_where_missing(citation.publication, std::move(story.citation.publication));
  take_where_missing(citation.place, std::move(story.citation.place));
  take_where_missing(citation.language, std::move(story.citation.language));
  if (citation.byline.empty()) citation.byline = std::move(story.citation.byline);
  if (!citation.published) citation.published = story.citation.published;
  for (std::string& paragraph : story.body) article.body.push_back(std::move(paragraph));
  for (Aside& aside : story.asides) article.asides.push_back(std::move(aside));
}

/// XHTML or the like: the title in its head is no part of the text.
void read_inline_page(const XmlElement& content, Article& article) {
  const XmlElement page = content.child("html");
  if (!page.exists()) return read_news_body(content, article);
  read_news_page(page, article);
  take_where_missing(article.citation.headline, read_xml_line(page.child("head").child("title")));
}

/// Vocabularies of data, whose texts are no prose.
bool is_data(const XmlElement& content) {
  constexpr std::array<std::string_view, 5> roots = {"sports-content", "conceptSet",
                                                     "knowledgeItem", "events", "xbrl"};
  const std::vector<XmlElement> children = content.children();
  return !children.empty() &&
         std::find(roots.begin(), roots.end(), children.front().name()) != roots.end();
}

void read_inline_data(const XmlElement& content, Article& article) {
  if (content.attribute("encoding").find("base64") == std::string_view::npos) {
    return read_news_body(content, article);
  }
  if (!content.attribute("contenttype").starts_with("text/")) return;
  HtmlFragment text = read_html_or_text(mend_utf8(decode_base64(content.text())));
  for (std::string& paragraph : text.paragraphs) article.body.push_back(std::move(paragraph));
}

/// Alternatives (an XHTML and an NITF rendition of one story) are not read twice.
void read_contents(const XmlElement& contents, Article& article) {
  for (const XmlElement& content : contents.children()) {
    if (!article.body.empty()) return;
    const XmlElement nitf = content.descendant("nitf");
    if (nitf.exists()) {
      complete_from(read_nitf(nitf), article);
    } else if (content.is("inlineXML") && !is_data(content)) {
      read_inline_page(content, article);
    } else if (content.is("inlineData")) {
      read_inline_data(content, article);
    }
  }
}

/// Of the class of an item, "text" where it has none.
std::string kind_of_news(const XmlElement& item) {
  const XmlElement item_class = item.child("itemMeta").child("itemClass");
  const std::string kind = first_text({last_part_of_code(item_class.attribute("qcode")),
                                       last_part_of_code(item_class.attribute("uri"))});
  return kind.empty() ? "text" : kind;
}

/// A headline alone is an article where the item is one of text: agencies send alerts so.
std::variant<Article, Rejection> read_item(const XmlElement& item) {
  if (const char* why_not = kind_of(item)->why_not) return Rejection{why_not};
  Article article;
  read_meta(item, article);
  read_contents(item.is("contentSet") ? item : item.child("contentSet"), article);
  std::string& headline = article.citation.headline;
  if (headline.empty()) {
    headline = first_text({item.child("itemMeta").child("title").text(),
                           item.child("contentMeta").child("slugline").text()});
  }
  if (article.citation.deck == headline) article.citation.deck.clear();
  const std::string kind = kind_of_news(item);
  const bool is_story = !article.body.empty() || (kind == "text" && !headline.empty());
  if (is_story) return article;
  if (kind == "text") return Rejection{"news item of NewsML-G2 without a text"};
  return Rejection{"news item of NewsML-G2 of the kind \"" + kind + "\", without a text"};
}

}  // namespace

bool is_news_ml_g2(const XmlElement& root) {
  return root.is("newsMessage") || kind_of(root) != nullptr;
}

std::vector<ReadPart> read_news_ml_g2(const XmlElement& root) {
  std::vector<ReadPart> parts;
  if (kind_of(root) != nullptr) {
    parts.push_back({"", read_item(root)});
    return parts;
  }
  std::size_t number = 0;
  for (const XmlElement& set : root.children("itemSet")) {
    for (const XmlElement& item : set.children()) {
      if (kind_of(item) == nullptr) continue;
      parts.push_back({std::to_string(++number), read_item(item)});
    }
  }
  return parts;
}

}  // namespace clipfile
