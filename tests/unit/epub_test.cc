// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/epub/epub.h"

#include <gtest/gtest.h>

#include "tests/support/packing.h"
#include "tests/support/part_collector.h"

namespace clipfile {
namespace {

using testing_support::pack;
using testing_support::PackedFiles;
using testing_support::Packing;
using testing_support::PartCollector;

PackedFiles book() {
  return {{"mimetype", "application/epub+zip"},
          {"META-INF/container.xml",
           "<container><rootfiles><rootfile full-path=\"OPS/p.opf\"/></rootfiles></container>"},
          {"OPS/p.opf",
           "<package><metadata><dc:title>Harbour Stories</dc:title><dc:creator>Jane "
           "Doe</dc:creator></metadata><manifest>"
           "<item id=\"a\" href=\"a.xhtml\"/><item id=\"b\" "
           "href=\"b.xhtml\"/></manifest><spine><itemref idref=\"a\"/>"
           "<itemref idref=\"b\"/></spine></package>"},
          {"OPS/a.xhtml", "<html><body epub:type=\"cover\"><p>Cover</p></body></html>"},
          {"OPS/b.xhtml",
           "<html><body><h1>Council votes</h1><p>The wall is to be raised.</p></body></html>"}};
}

PartCollector read(const PackedFiles& files) {
  return PartCollector::read(read_epub, Format::epub, pack(Packing::zip, files), "a.epub");
}

TEST(ReadEpub, ReadsEachChapterAsAnArticle) {
  const auto found = read(book());
  ASSERT_EQ(found.articles.size(), 1U) << found.reason();
  const Article& article = found.articles[0];
  EXPECT_EQ(article.part, "2");
  EXPECT_EQ(article.citation.headline, "Council votes");
  EXPECT_EQ(article.citation.publication, "Harbour Stories");
  EXPECT_EQ(article.citation.byline, (std::vector<std::string>{"Jane Doe"}));
  EXPECT_EQ(article.body, (std::vector<std::string>{"The wall is to be raised."}));
}

TEST(ReadEpub, SaysWhyItCannotBeRead) {
  PackedFiles locked = book();
  locked.emplace_back(
      "META-INF/encryption.xml",
      "<encryption><EncryptedData><EncryptionMethod Algorithm=\"aes\"/><CipherReference "
      "URI=\"OPS/b.xhtml\"/></EncryptedData></encryption>");
  EXPECT_EQ(read(locked).reason(),
            "EPUB: is encrypted, as shops protect books: save it without protection");
  PackedFiles empty = book();
  empty.pop_back();
  EXPECT_EQ(read(empty).reason(), "EPUB: none of its chapters holds text");
  EXPECT_EQ(read({{"mimetype", "application/epub+zip"}}).reason(),
            "broken EPUB: has no META-INF/container.xml");
}

}  // namespace
}  // namespace clipfile
