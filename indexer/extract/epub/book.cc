// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/epub/book.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "common/text/utf8.h"
#include "indexer/extract/dates.h"

namespace clipfile {
namespace {

std::string decode_percent(std::string_view text) {
  std::string decoded;
  for (std::size_t i = 0; i < text.size(); ++i) {
    unsigned char byte = 0;
    const char* digits = text.data() + i + 1;
    const bool escape = text[i] == '%' && i + 2 < text.size();
    if (escape && std::from_chars(digits, digits + 2, byte, 16).ptr == digits + 2) {
      decoded.push_back(static_cast<char>(byte));
      i += 2;
    } else {
      decoded.push_back(text[i]);
    }
  }
  return decoded;
}

/// Words of a property, such as "nav scripted".
bool has_word(std::string_view words, std::string_view word) {
  const std::string padded = ' ' + std::string(words) + ' ';
  return padded.find(' ' + std::string(word) + ' ') != std::string::npos;
}

bool is_no_chapter(std::string_view type) {
  constexpr auto types = std::to_array<std::string_view>(
      {"cover", "toc", "title-page", "titlepage", "copyright-page", "loi", "lot", "index"});
  return std::find(types.begin(), types.end(), type) != types.end();
}

struct ManifestItem {
  std::string path;
  bool is_contents = false;  // of version 2 or 3
  bool is_navigation = false;
};

std::map<std::string, ManifestItem, std::less<>> read_manifest(const XmlElement& manifest,
                                                               std::string_view path) {
  std::map<std::string, ManifestItem, std::less<>> items;
  for (const XmlElement& element : manifest.children("item")) {
    ManifestItem item;
    item.path = resolve_path(path, element.attribute("href"));
    item.is_navigation = has_word(element.attribute("properties"), "nav");
    item.is_contents =
        item.is_navigation || element.attribute("media-type") == "application/x-dtbncx+xml";
    items.emplace(element.attribute("id"), std::move(item));
  }
  return items;
}

void read_citation(const XmlElement& metadata, Book& book) {
  Citation& citation = book.citation;
  citation.publication = fold_white_space(metadata.descendant("title").text());
  citation.language = fold_white_space(metadata.descendant("language").text());
  for (const XmlElement& creator : metadata.descendants("creator")) {
    std::string name = fold_white_space(creator.text());
    auto& byline = citation.byline;
    if (name.empty() || std::find(byline.begin(), byline.end(), name) != byline.end()) continue;
    byline.push_back(std::move(name));
  }
  for (const XmlElement& date : metadata.descendants("date")) {
    const std::string_view event = date.attribute("event");
    const auto day = parse_stamp(fold_white_space(date.text()));
    if (!day || citation.published || event == "modification" || event == "conversion") continue;
    citation.published = PublishedDate{*day, "epub", Confidence::stated};
  }
  for (const XmlElement& subject : metadata.descendants("subject")) {
    std::string tag = fold_white_space(subject.text());
    if (!tag.empty()) book.tags.push_back(std::move(tag));
  }
}

}  // namespace

std::string resolve_path(std::string_view base, std::string_view reference) {
  reference = reference.substr(0, reference.find_first_of("#?"));
  const std::string decoded = decode_percent(reference);
  const std::size_t slash = base.rfind('/');
  std::string joined;
  if (!decoded.starts_with('/') && slash != base.npos) joined = base.substr(0, slash + 1);
  joined += decoded;
  std::vector<std::string> steps;
  for (std::size_t begin = 0; begin <= joined.size();) {
    const std::size_t end = std::min(joined.find('/', begin), joined.size());
    const std::string step = joined.substr(begin, end - begin);
    if (step == ".." && !steps.empty()) steps.pop_back();
    if (!step.empty() && step != "." && step != "..") steps.push_back(step);
    begin = end + 1;
  }
  std::string path;
  for (const std::string& step : steps) path += (path.empty() ? "" : "/") + step;
  return path;
}

std::string find_package_path(const XmlTree& container) {
  return resolve_path("", container.document().descendant("rootfile").attribute("full-path"));
}

Book read_package_document(const XmlTree& package, std::string_view path) {
  Book book;
  const XmlElement root = package.root();
  read_citation(root.child("metadata"), book);
  const auto items = read_manifest(root.child("manifest"), path);
  for (const auto& [id, item] : items) {
    if (item.is_contents) book.contents.push_back(item.path);
  }
  std::set<std::string> no_chapters;
  for (const XmlElement& guide : root.child("guide").children("reference")) {
    if (!is_no_chapter(guide.attribute("type"))) continue;
    no_chapters.insert(resolve_path(path, guide.attribute("href")));
  }
  for (const XmlElement& reference : root.child("spine").children("itemref")) {
    const auto item = items.find(reference.attribute("idref"));
    if (item == items.end()) continue;
    const bool over = item->second.is_navigation || no_chapters.contains(item->second.path);
    book.spine.push_back({item->second.path, over});
  }
  return book;
}

void read_contents(const XmlTree& contents, std::string_view path,
                   std::map<std::string, std::string>& titles) {
  const auto add = [&](std::string_view reference, std::string_view text) {
    std::string title = fold_white_space(text);
    if (!title.empty()) titles.emplace(resolve_path(path, reference), std::move(title));
  };
  for (const XmlElement& point : contents.document().descendants("navPoint")) {
    add(point.child("content").attribute("src"), point.child("navLabel").text());
  }
  for (const XmlElement& nav : contents.document().descendants("nav")) {
    const std::string_view type = nav.attribute("type");
    if (!type.empty() && !has_word(type, "toc")) continue;
    for (const XmlElement& link : nav.descendants("a")) add(link.attribute("href"), link.text());
  }
}

std::set<std::string> find_encrypted(const XmlTree& encryption) {
  std::set<std::string> paths;
  for (const XmlElement& data : encryption.document().descendants("EncryptedData")) {
    const std::string_view method = data.child("EncryptionMethod").attribute("Algorithm");
    const bool font = method.find("idpf.org/2008/embedding") != method.npos ||
                      method.find("ns.adobe.com/pdf/enc#RC") != method.npos;
    if (font) continue;
    paths.insert(resolve_path("", data.descendant("CipherReference").attribute("URI")));
  }
  return paths;
}

}  // namespace clipfile
