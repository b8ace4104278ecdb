// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/epub/epub.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <variant>

#include "indexer/extract/decode.h"
#include "indexer/extract/epub/book.h"
#include "indexer/extract/epub/chapter.h"
#include "indexer/extract/office/package_parts.h"

namespace clipfile {
namespace {

bool is_wanted(std::string_view name) {
  for (const std::string_view ending : {".xml", ".opf", ".ncx", ".xhtml", ".html", ".htm"}) {
    if (name.ends_with(ending)) return true;
  }
  return false;
}

std::string find_package(const PackageParts& parts) {
  std::string path = find_package_path(parse_part(parts, "META-INF/container.xml"));
  if (parts.contains(path)) return path;
  for (const auto& [name, contents] : parts) {
    if (name.ends_with(".opf")) return name;
  }
  return path.empty() ? "META-INF/container.xml" : path;
}

class BookReader {
 public:
  BookReader(const PackageParts& parts, Book book, PartSink& sink)
      : parts_(parts), book_(std::move(book)), sink_(sink) {
    for (const std::string& path : book_.contents) {
      read_contents(parse_part(parts, path), path, titles_);
    }
  }

  std::optional<Rejection> read() {
    const auto encrypted = find_encrypted(parse_part(parts_, "META-INF/encryption.xml"));
    unsigned number = 0;
    for (const BookItem& item : book_.spine) {
      ++number;
      if (item.passed_over) continue;
      if (encrypted.contains(item.path)) {
        return Rejection{"EPUB: is encrypted, as shops protect books: save it without protection"};
      }
      read_item(std::to_string(number), item.path);
    }
    if (found_ || rejected_) return std::nullopt;
    return Rejection{"EPUB: none of its chapters holds text"};
  }

 private:
  void read_item(const std::string& part, const std::string& path) {
    const auto member = parts_.find(path);
    if (member == parts_.end()) return;  // a picture, or missing
    const auto decoded = decode_text(member->second, "");
    if (const auto* rejection = std::get_if<Rejection>(&decoded)) {
      rejected_ = true;
      return sink_.rejected(part, *rejection);
    }
    const std::string& html = std::get<DecodedText>(decoded).text;
    if (is_front_page(html)) return;
    const auto title = titles_.find(path);
    Article article = read_chapter(html, title == titles_.end() ? "" : title->second);
    if (article.body.empty()) return;
    std::string headline = std::move(article.citation.headline);
    article.citation = book_.citation;
    article.citation.headline = std::move(headline);
    article.tags = book_.tags;
    found_ = true;
    sink_.article(part, std::move(article));
  }

  const PackageParts& parts_;
  Book book_;
  PartSink& sink_;
  std::map<std::string, std::string> titles_;
  bool found_ = false;
  bool rejected_ = false;
};

}  // namespace

std::optional<Rejection> read_epub(const Clipping& clipping, PartSink& sink) {
  const auto read = read_package(clipping, is_wanted);
  if (const auto* rejection = std::get_if<Rejection>(&read)) return *rejection;
  const auto& parts = std::get<PackageParts>(read);
  const std::string path = find_package(parts);
  const auto package = parse_main_part(parts, path, "EPUB");
  if (const auto* rejection = std::get_if<Rejection>(&package)) return *rejection;
  return BookReader(parts, read_package_document(std::get<XmlTree>(package), path), sink).read();
}

}  // namespace clipfile
