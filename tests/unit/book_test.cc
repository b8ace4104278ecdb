// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/epub/book.h"

#include <gtest/gtest.h>

#include "indexer/extract/xml/xml_parse.h"

namespace clipfile {
namespace {

using namespace std::chrono_literals;

XmlTree parse(const std::string& xml) { return std::get<XmlTree>(parse_xml(xml)); }

TEST(ResolvePath, StaysWithinTheBook) {
  const struct {
    const char* base;
    const char* reference;
    const char* path;
  } rows[] = {
      {"OPS/a.opf", "text/b.xhtml", "OPS/text/b.xhtml"},
      {"OPS/toc/t.ncx", "../b%20c.xhtml#x", "OPS/b c.xhtml"},
      {"a.opf", "../../etc/passwd", "etc/passwd"},
      {"OPS/a.opf", "/b.html", "b.html"},
      {"OPS/a.opf", "b%zz%", "OPS/b%zz%"},
      {"", "", ""},
  };
  for (const auto& row : rows) EXPECT_EQ(resolve_path(row.base, row.reference), row.path);
}

TEST(ReadPackageDocument, ReadsCitationAndOrder) {
  const Book book = read_package_document(
      parse("<package><metadata><dc:title>Harbour Stories</dc:title><dc:creator>Jane "
            "Doe</dc:creator><dc:creator>"
            "John Roe</dc:creator><dc:language>en</dc:language><dc:date "
            "opf:event=\"modification\">2020-01-01</dc:date>"
            "<dc:date>2019-05-03</dc:date><dc:subject>ports</dc:subject></metadata><manifest><item "
            "id=\"n\" "
            "href=\"nav.xhtml\" properties=\"nav\"/><item id=\"x\" href=\"t.ncx\" "
            "media-type=\"application/x-dtbncx+xml\"/><item id=\"c\" href=\"cover.xhtml\"/><item "
            "id=\"a\" "
            "href=\"a.xhtml\"/></manifest><spine><itemref idref=\"n\"/><itemref "
            "idref=\"c\"/><itemref idref=\"a\"/>"
            "<itemref idref=\"missing\"/></spine><guide><reference type=\"cover\" "
            "href=\"cover.xhtml\"/></guide>"
            "</package>"),
      "OPS/p.opf");
  EXPECT_EQ(book.citation.publication, "Harbour Stories");
  EXPECT_EQ(book.citation.byline, (std::vector<std::string>{"Jane Doe", "John Roe"}));
  EXPECT_EQ(book.citation.published, (PublishedDate{2019y / 5 / 3, "epub", Confidence::stated}));
  EXPECT_EQ(book.tags, (std::vector<std::string>{"ports"}));
  ASSERT_EQ(book.spine.size(), 3U);
  EXPECT_TRUE(book.spine[0].passed_over);
  EXPECT_TRUE(book.spine[1].passed_over);
  EXPECT_EQ(book.spine[2].path, "OPS/a.xhtml");
  EXPECT_FALSE(book.spine[2].passed_over);
  EXPECT_EQ(book.contents.size(), 2U);
}

TEST(ReadContents, ReadsBothVersions) {
  std::map<std::string, std::string> titles;
  read_contents(
      parse(
          "<ncx><navMap><navPoint><navLabel><text>One</text></navLabel><content src=\"a.xhtml#s\"/>"
          "</navPoint></navMap></ncx>"),
      "OPS/t.ncx", titles);
  read_contents(
      parse("<html><nav epub:type=\"toc\"><ol><li><a href=\"b.xhtml\">Two</a></li></ol></nav><nav "
            "epub:type=\"landmarks\"><a href=\"c.xhtml\">Cover</a></nav></html>"),
      "OPS/nav.xhtml", titles);
  EXPECT_EQ(titles,
            (std::map<std::string, std::string>{{"OPS/a.xhtml", "One"}, {"OPS/b.xhtml", "Two"}}));
}

TEST(FindEncrypted, LeavesGarbledFontsOut) {
  const auto data = [](const std::string& method, const std::string& path) {
    return "<EncryptedData><EncryptionMethod Algorithm=\"" + method +
           "\"/><CipherData><CipherReference URI=\"" + path + "\"/></CipherData></EncryptedData>";
  };
  EXPECT_EQ(
      find_encrypted(parse("<encryption>" + data("http://www.idpf.org/2008/embedding", "f.otf") +
                           data("http://www.w3.org/2001/04/xmlenc#aes128-cbc", "OPS/a.xhtml") +
                           "</encryption>")),
      (std::set<std::string>{"OPS/a.xhtml"}));
}

}  // namespace
}  // namespace clipfile
