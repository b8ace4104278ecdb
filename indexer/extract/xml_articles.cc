// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/xml_articles.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "indexer/extract/decode.h"
#include "indexer/extract/feeds/feed_document.h"
#include "indexer/extract/markup_shape.h"
#include "indexer/extract/news/news_ml_1.h"
#include "indexer/extract/news/news_ml_g2.h"
#include "indexer/extract/news/nitf.h"
#include "indexer/extract/news/xml_story.h"
#include "indexer/extract/xml/xml_parse.h"

namespace clipfile {
namespace {

struct RootFormat {
  std::string_view root;  ///< in lower case
  Format format;
};

constexpr std::array root_formats = {RootFormat{"rss", Format::feed},
                                     RootFormat{"rdf", Format::feed},
                                     RootFormat{"feed", Format::feed},
                                     RootFormat{"channel", Format::feed},
                                     RootFormat{"nitf", Format::nitf},
                                     RootFormat{"newsml", Format::newsml},
                                     RootFormat{"newsitem", Format::newsml},
                                     RootFormat{"newsmessage", Format::newsml},
                                     RootFormat{"packageitem", Format::newsml},
                                     RootFormat{"conceptitem", Format::newsml},
                                     RootFormat{"planningitem", Format::newsml},
                                     RootFormat{"knowledgeitem", Format::newsml},
                                     RootFormat{"catalogitem", Format::newsml}};

struct Storyless {
  std::string_view root;
  const char* why_not;
};

/// Kinds of documents that people hold among their clippings, and that are none.
constexpr std::array storyless = {
    Storyless{"urlset", "sitemap: it lists addresses of pages, not their text"},
    Storyless{"sitemapindex", "sitemap: it lists other sitemaps"},
    Storyless{"opml", "OPML: it lists feeds, not their items"},
    Storyless{"svg", "SVG: a drawing"},
    Storyless{"plist", "property list: settings of a program"},
    Storyless{"schema", "XML Schema: it describes documents"},
    Storyless{"stylesheet", "XSLT: it transforms documents"},
    Storyless{"xbel", "XBEL: it lists bookmarks"}};

/// Every NITF in the document that lies in no other.
std::vector<ReadPart> read_nitf_stories(const XmlElement& document) {
  std::vector<ReadPart> parts;
  for (XmlElement n = document.first_inside(); n.exists();) {
    const bool is_story = n.is("nitf");
    if (is_story) parts.push_back({std::to_string(parts.size() + 1), read_nitf_story(n)});
    n = is_story ? document.next_behind(n) : document.next_inside(n);
  }
  return parts;
}

using PartsOrRejection = std::variant<std::vector<ReadPart>, Rejection>;

PartsOrRejection read_known(const XmlElement& root) {
  if (root.is("NewsML")) return read_news_ml_1(root);
  if (is_news_ml_g2(root)) return read_news_ml_g2(root);
  if (is_feed(root)) return read_feed(root);
  for (const Storyless& row : storyless) {
    if (root.is(row.root)) return Rejection{row.why_not};
  }
  return std::vector<ReadPart>();
}

void append_numbered(std::vector<ReadPart>& parts, std::vector<ReadPart> more) {
  for (ReadPart& part : more) {
    part.part = std::to_string(parts.size() + 1);
    parts.push_back(std::move(part));
  }
}

/// A file of several documents in a row, one story each.
PartsOrRejection read_roots(const std::vector<XmlElement>& roots) {
  std::vector<ReadPart> parts;
  std::optional<Rejection> first;
  for (const XmlElement& root : roots) {
    PartsOrRejection read = read_known(root);
    if (auto* found = std::get_if<std::vector<ReadPart>>(&read)) {
      append_numbered(parts, std::move(*found));
    } else if (!first) {
      first = std::get<Rejection>(std::move(read));
    }
  }
  if (parts.empty() && first) return *std::move(first);
  return parts;
}

/// One story is the file; of one that is rejected the reason is the file's.
PartsOrRejection without_lone_number(std::vector<ReadPart> parts) {
  if (parts.size() != 1) return parts;
  if (auto* rejection = std::get_if<Rejection>(&parts.front().result)) return std::move(*rejection);
  return parts;
}

}  // namespace

Format recognise_xml(std::string_view text) {
  const std::string root = root_name(text);
  const auto found = std::find_if(root_formats.begin(), root_formats.end(),
                                  [&](const RootFormat& row) { return row.root == root; });
  return found == root_formats.end() ? Format::xml : found->format;
}

std::variant<std::vector<ReadPart>, Rejection> read_xml_articles(const XmlTree& tree) {
  const XmlElement document = tree.document();
  const std::vector<XmlElement> roots = document.children();
  PartsOrRejection known = roots.size() == 1 ? read_known(roots.front()) : read_roots(roots);
  if (std::holds_alternative<Rejection>(known)) return known;
  auto& parts = std::get<std::vector<ReadPart>>(known);
  if (!parts.empty()) return without_lone_number(std::move(parts));
  std::vector<ReadPart> stories = read_nitf_stories(document);
  if (stories.empty()) stories = read_xml_stories(document);
  if (!stories.empty()) {
    if (stories.size() == 1) stories.front().part.clear();
    return without_lone_number(std::move(stories));
  }
  return Rejection{"XML of an unknown kind: <" + std::string(tree.root().name()) + ">"};
}

std::optional<Rejection> read_xml_file(const Clipping& clipping, PartSink& sink) {
  auto bytes = read_whole(clipping, clipping.limits.most_page_bytes);
  if (auto* rejection = std::get_if<Rejection>(&bytes)) return std::move(*rejection);
  const std::string& held = std::get<std::string>(bytes);
  const std::string& hint = clipping.hints.charset;
  auto decoded = decode_text(held, hint.empty() ? declared_xml_charset(held) : hint);
  std::get<std::string>(bytes) = {};
  if (auto* rejection = std::get_if<Rejection>(&decoded)) return std::move(*rejection);
  const auto parsed = parse_xml_text(std::get<DecodedText>(decoded).text);
  if (const auto* rejection = std::get_if<Rejection>(&parsed)) return *rejection;
  const XmlTree& tree = std::get<XmlTree>(parsed);
  auto read = read_xml_articles(tree);
  if (auto* rejection = std::get_if<Rejection>(&read)) return std::move(*rejection);
  hand_over(std::get<std::vector<ReadPart>>(std::move(read)), sink);
  if (tree.cut) sink.rejected("end", {"breaks off: what follows its last article is lost"});
  return std::nullopt;
}

}  // namespace clipfile
