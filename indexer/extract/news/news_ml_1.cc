// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/news/news_ml_1.h"

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

/// What a component says of itself stands before what it contains.
constexpr std::size_t most_looked_at = 256;

/// The children of that name before any component or content, among the first ones.
std::vector<XmlElement> leading_children(const XmlElement& element, std::string_view name) {
  std::vector<XmlElement> found;
  std::size_t looked_at = 0;
  for (XmlElement n = element.first_inside(); n.exists(); n = element.next_behind(n)) {
    const bool contains = n.is("NewsComponent") || n.is("ContentItem") || n.is("NewsItem");
    if (contains || ++looked_at > most_looked_at) break;
    if (n.is(name)) found.push_back(n);
  }
  return found;
}

XmlElement leading_child(const XmlElement& element, std::string_view name) {
  const std::vector<XmlElement> found = leading_children(element, name);
  return found.empty() ? XmlElement() : found.front();
}

/// Of the element itself or of the next around it that has one.
std::string text_around(XmlElement component, std::string_view group, std::string_view name) {
  for (; component.exists(); component = component.parent()) {
    for (const XmlElement& e : leading_children(leading_child(component, group), name)) {
      std::string text = read_xml_line(e);
      if (!text.empty()) return text;
    }
  }
  return "";
}

/// FormalName of what lies in a group, here or further out.
std::string formal_name_around(XmlElement component, std::string_view group,
                               std::string_view name) {
  for (; component.exists(); component = component.parent()) {
    for (const XmlElement& e : leading_children(leading_child(component, group), name)) {
      const XmlElement party = leading_child(e, "Party");
      std::string text = fold_white_space((party.exists() ? party : e).attribute("FormalName"));
      if (!text.empty()) return text;
    }
  }
  return "";
}

std::string city_around(XmlElement component) {
  for (; component.exists(); component = component.parent()) {
    const XmlElement metadata = leading_child(component, "DescriptiveMetadata");
    std::vector<XmlElement> properties = leading_children(metadata, "Property");
    for (const XmlElement& location : leading_children(metadata, "Location")) {
      const auto inside = leading_children(location, "Property");
      properties.insert(properties.end(), inside.begin(), inside.end());
    }
    for (const XmlElement& property : properties) {
      const bool is_city = property.attribute("FormalName") == "City";
      std::string city = is_city ? fold_white_space(property.attribute("Value")) : "";
      if (!city.empty()) return city;
    }
  }
  return "";
}

/// Roles of components whose text repeats what the headline says.
bool is_title(const XmlElement& component) {
  const std::string_view role = leading_child(component, "Role").attribute("FormalName");
  return role == "Title" || role == "HeadLine" || role == "Headline" || role == "Slug";
}

std::string in_lower_case(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return lower;
}

bool holds_markup(const XmlElement& content) {
  const XmlElement data = content.child("DataContent");
  return data.child("html").exists() || data.descendant("nitf").exists();
}

/// Pictures, recordings, style sheets, and what lies elsewhere.
bool is_no_text(const XmlElement& content) {
  constexpr std::array<std::string_view, 7> media = {"photo",     "video", "audio",      "graphic",
                                                     "animation", "image", "complexdata"};
  if (!content.child("DataContent").exists()) return true;
  const std::string type = in_lower_case(content.child("MediaType").attribute("FormalName"));
  const bool is_medium = std::find(media.begin(), media.end(), type) != media.end();
  const std::string format = in_lower_case(content.child("Format").attribute("FormalName"));
  return (is_medium && !holds_markup(content)) || format == "css";
}

std::vector<XmlElement> headlines_of(const XmlElement& component) {
  const XmlElement lines = leading_child(component, "NewsLines");
  std::vector<XmlElement> found = leading_children(lines, "HeadLine");
  return found.empty() ? leading_children(lines, "Headline") : found;
}

bool has_headline(const XmlElement& component) {
  for (const XmlElement& line : headlines_of(component)) {
    if (!read_xml_line(line).empty()) return true;
  }
  return false;
}

/// The component that the content belongs to as one story.
XmlElement story_around(const XmlElement& content) {
  XmlElement outermost;
  for (XmlElement e = content.parent(); e.exists() && !e.is("NewsItem"); e = e.parent()) {
    if (!e.is("NewsComponent")) continue;
    outermost = e;
    if (has_headline(e)) return e;
  }
  return outermost;
}

void append(Article story, Article& article) {
  for (std::string& paragraph : story.body) article.body.push_back(std::move(paragraph));
  for (Aside& aside : story.asides) article.asides.push_back(std::move(aside));
  Citation& citation = article.citation;
  if (citation.headline.empty()) citation.headline = std::move(story.citation.headline);
  if (citation.byline.empty()) citation.byline = std::move(story.citation.byline);
  if (citation.place.empty()) citation.place = std::move(story.citation.place);
  if (!citation.published) citation.published = story.citation.published;
}

void read_content(const XmlElement& content, Article& article) {
  const XmlElement data = content.child("DataContent");
  const XmlElement nitf = data.descendant("nitf");
  const XmlElement page = data.child("html");
  const bool is_base64 = content.child("Encoding").attribute("Notation") == "base64" ||
                         content.child("Encoding").attribute("FormalName") == "base64";
  if (nitf.exists()) {
    append(read_nitf(nitf), article);
  } else if (page.exists()) {
    read_news_page(page, article);
  } else if (is_base64) {
    HtmlFragment text = read_html_or_text(mend_utf8(decode_base64(data.text())));
    for (std::string& paragraph : text.paragraphs) article.body.push_back(std::move(paragraph));
  } else {
    read_news_body(data, article);
  }
}

std::string headline_around(XmlElement component) {
  for (; component.exists(); component = component.parent()) {
    for (const XmlElement& e : headlines_of(component)) {
      std::string text = read_xml_line(e);
      if (!text.empty()) return text;
    }
  }
  return "";
}

void read_citation(const XmlElement& story, const XmlElement& item, Citation& citation) {
  const XmlElement management = item.child("NewsManagement");
  const XmlElement identifier = item.child("Identification").child("NewsIdentifier");
  const std::string dateline = text_around(story, "NewsLines", "DateLine");
  citation.headline = headline_around(story);
  citation.deck = read_xml_line(leading_child(leading_child(story, "NewsLines"), "SubHeadLine"));
  citation.byline = read_byline_text(text_around(story, "NewsLines", "ByLine"));
  citation.place = dateline.empty() ? city_around(story) : place_of_dateline(dateline);
  citation.publication = first_text(
      {formal_name_around(story, "AdministrativeMetadata", "Provider"),
       formal_name_around(story, "AdministrativeMetadata", "Source"),
       text_around(story, "NewsLines", "CreditLine"), identifier.child("ProviderId").text()});
  citation.language = read_language(first_text(
      {formal_name_around(story, "DescriptiveMetadata", "Language"), language_around(story)}));
  citation.published = first_stated_day(
      {management.child("FirstCreated").text(), management.child("ThisRevisionCreated").text(),
       identifier.child("DateId").text()},
      "newsml");
}

void read_keywords(const XmlElement& story, Article& article) {
  for (const XmlElement& line :
       leading_children(leading_child(story, "NewsLines"), "KeywordLine")) {
    add_tag(article.tags, line.text());
  }
  for (const XmlElement& property :
       leading_children(leading_child(story, "DescriptiveMetadata"), "Property")) {
    if (property.attribute("FormalName") == "Keyword")
      add_tag(article.tags, property.attribute("Value"));
  }
}

struct Story {
  XmlElement component;
  std::vector<XmlElement> contents;
};

std::vector<Story> stories_of(const XmlElement& item) {
  std::vector<Story> stories;
  for (const XmlElement& content : item.descendants("ContentItem")) {
    if (is_no_text(content) || is_title(content.parent())) continue;
    const XmlElement component = story_around(content);
    const bool goes_on = !stories.empty() && stories.back().component == component;
    if (!goes_on) stories.push_back({component, {}});
    stories.back().contents.push_back(content);
  }
  return stories;
}

std::variant<Article, Rejection> read_story(const Story& story, const XmlElement& item) {
  Article article;
  read_citation(story.component, item, article.citation);
  read_keywords(story.component, article);
  const XmlElement identifier = item.child("Identification").child("NewsIdentifier");
  article.id = first_text(
      {identifier.child("PublicIdentifier").text(), identifier.child("NewsItemId").text()});
  for (const XmlElement& content : story.contents) read_content(content, article);
  if (article.body.empty() && article.citation.headline.empty()) {
    return Rejection{"component of NewsML without a text"};
  }
  return article;
}

}  // namespace

std::vector<ReadPart> read_news_ml_1(const XmlElement& root) {
  std::vector<ReadPart> parts;
  const auto next = [&] { return std::to_string(parts.size() + 1); };
  for (const XmlElement& item : root.descendants("NewsItem")) {
    const std::size_t before = parts.size();
    for (const Story& story : stories_of(item)) {
      auto read = read_story(story, item);
      if (std::holds_alternative<Article>(read)) parts.push_back({next(), std::move(read)});
    }
    const bool is_empty = parts.size() == before;
    if (is_empty) parts.push_back({next(), Rejection{"item of NewsML without a text"}});
  }
  return parts;
}

}  // namespace clipfile
