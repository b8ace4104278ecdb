// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/news/nitf.h"

#include <string>
#include <utility>
#include <vector>

#include "common/text/utf8.h"
#include "indexer/extract/json_fields.h"
#include "indexer/extract/news/news_text.h"
#include "indexer/extract/xml/xml_base.h"
#include "indexer/extract/xml/xml_text.h"

namespace clipfile {
namespace {

/// The element's text without that of its children of one name.
std::string text_without(const XmlElement& element, std::string_view name) {
  std::string text;
  for (const XmlElement& node : element.contents()) {
    if (node.is(name)) continue;
    text.append(node.text()).append(" ");
  }
  return fold_white_space(text);
}

std::vector<std::string> read_bylines(const XmlElement& body_head) {
  std::vector<std::string> names;
  for (const XmlElement& byline : body_head.children("byline")) {
    const std::vector<XmlElement> people = byline.descendants("person");
    for (const XmlElement& person : people) {
      for (const std::string& name : read_names(read_xml_line(person))) add_tag(names, name);
    }
    if (!people.empty()) continue;
    for (const std::string& name : read_byline_text(text_without(byline, "byttl"))) {
      add_tag(names, name);
    }
  }
  return names;
}

std::string read_place(const XmlElement& body_head, const XmlElement& docdata) {
  const XmlElement dateline = body_head.child("dateline");
  const XmlElement location = dateline.child("location");
  std::string place;
  for (const XmlElement& part : location.children()) {
    const std::string name = read_xml_line(part);
    place += (place.empty() || name.empty() ? "" : ", ") + name;
  }
  if (place.empty()) place = read_xml_line(location);
  if (!place.empty()) return place;
  const std::string line = text_without(dateline, "story.date");
  return !line.empty() ? place_of_dateline(line)
                       : std::string(docdata.child("evloc").attribute("city"));
}

std::string read_publication(const XmlElement& head, const XmlElement& body_head) {
  const XmlElement docdata = head.child("docdata");
  return first_text({head.child("pubdata").attribute("name"), body_head.child("distributor").text(),
                     docdata.child("doc.copyright").attribute("holder"),
                     body_head.child("rights").child("rights.owner").text(),
                     docdata.child("doc-id").attribute("regsrc"),
                     docdata.descendant("from-src").attribute("src-name")});
}

std::optional<PublishedDate> read_day(const XmlElement& head, const XmlElement& body_head) {
  const XmlElement docdata = head.child("docdata");
  const XmlElement story = body_head.child("dateline").child("story.date");
  return first_stated_day(
      {head.child("pubdata").attribute("date.publication"),
       docdata.child("date.issue").attribute("norm"),
       docdata.child("date.release").attribute("norm"), story.attribute("norm"), story.text()},
      "nitf");
}

std::vector<std::string> read_subjects(const XmlElement& head) {
  std::vector<std::string> tags;
  for (const XmlElement& keyword : head.child("docdata").descendants("keyword")) {
    add_tag(tags, keyword.attribute("key"));
  }
  for (const XmlElement& subject : head.descendants("tobject.subject")) {
    for (const char* level : {"type", "matter", "detail"}) {
      add_tag(tags, subject.attribute(std::string("tobject.subject.") + level));
    }
  }
  return tags;
}

std::string headline_of(const XmlElement& body_head, const XmlElement& head) {
  const XmlElement hedline = body_head.child("hedline");
  const std::string printed = read_xml_line(hedline.child("hl1"));
  if (!printed.empty()) return printed;
  const std::string line = read_xml_line(hedline);
  return line.empty() ? read_xml_line(head.child("title")) : line;
}

/// What is not set apart as body.content, as some agencies write it.
void read_bare_body(const XmlElement& body, Article& article) {
  for (const XmlElement& node : body.children()) {
    if (!node.is("body.head") && !node.is("body.end")) read_news_body(node, article);
  }
}

void read_texts(const XmlElement& body, Article& article) {
  for (const XmlElement& content : body.children("body.content")) read_news_body(content, article);
  if (!body.child("body.content").exists()) read_bare_body(body, article);
  std::vector<std::string> abstract = read_xml_text(body.descendant("abstract")).paragraphs;
  if (article.body.empty()) {
    article.body = std::move(abstract);
  } else if (article.citation.deck.empty() && abstract.size() == 1 &&
             abstract.front() != article.body.front() &&
             abstract.front() != article.citation.headline) {
    article.citation.deck = std::move(abstract.front());
  }
  for (std::string& line : read_xml_text(body.child("body.end")).paragraphs) {
    article.asides.push_back({"contributors", std::move(line)});
  }
}

}  // namespace

Article read_nitf(const XmlElement& nitf) {
  const XmlElement head = nitf.child("head");
  const XmlElement body = nitf.child("body");
  const XmlElement body_head = body.child("body.head");
  const XmlElement docdata = head.child("docdata");
  Article article;
  Citation& citation = article.citation;
  citation.headline = headline_of(body_head, head);
  citation.deck = read_xml_line(body_head.child("hedline").child("hl2"));
  citation.byline = read_bylines(body_head);
  citation.publication = read_publication(head, body_head);
  citation.section = fold_white_space(head.child("pubdata").attribute("position.section"));
  citation.place = read_place(body_head, docdata);
  citation.language = read_language(
      first_text({nitf.attribute("baselang"), language_around(body), language_around(nitf)}));
  citation.url = fold_white_space(head.child("pubdata").attribute("ex-ref"));
  citation.published = read_day(head, body_head);
  article.id = fold_white_space(docdata.child("doc-id").attribute("id-string"));
  article.tags = read_subjects(head);
  read_texts(body, article);
  if (citation.deck == citation.headline) citation.deck.clear();
  return article;
}

std::variant<Article, Rejection> read_nitf_story(const XmlElement& nitf) {
  Article article = read_nitf(nitf);
  if (article.body.empty() && article.citation.headline.empty()) {
    return Rejection{"NITF without a text and without a headline"};
  }
  return article;
}

}  // namespace clipfile
