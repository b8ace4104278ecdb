/// Reads what an EPUB package says of its book: its citation, and its chapters in order.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "common/article.h"
#include "indexer/extract/xml/xml_tree.h"

namespace clipfile {

struct BookItem {
  std::string path;          ///< of its member
  bool passed_over = false;  ///< a cover, a table of contents, a page of title or copyright
};

struct Book {
  Citation citation;  ///< publication (the book's title), byline, language, date
  std::vector<std::string> tags;
  std::vector<BookItem> spine;        ///< in the order of reading
  std::vector<std::string> contents;  ///< paths of tables of contents
};

/// Where META-INF/container.xml says that the package is; empty where it does not.
std::string find_package_path(const XmlTree& container);

/// `path` is that of the package, which others are relative to.
Book read_package_document(const XmlTree& package, std::string_view path);

/// Adds the titles of chapters by their paths, from a table of contents of either version.
void read_contents(const XmlTree& contents, std::string_view path,
                   std::map<std::string, std::string>& titles);

/// The paths that META-INF/encryption.xml names, fonts that are only garbled left out.
std::set<std::string> find_encrypted(const XmlTree& encryption);

/// "OEBPS/a b.xhtml" of "../OEBPS/a%20b.xhtml#x" in "text/toc.ncx".
std::string resolve_path(std::string_view base, std::string_view reference);

}  // namespace clipfile
