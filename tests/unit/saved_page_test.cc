// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/mail/saved_page.h"

#include <gtest/gtest.h>
#include <string>

namespace clipfile {
namespace {

std::string page(const std::string& location, const std::string& words) {
  return "--b\nContent-Type: text/html; charset=iso-8859-1\n" + location +
         "Content-Transfer-Encoding: quoted-printable\n\n<h1>" + words +
         "</h1><p>The caf=E9 by the river was closed on Sunday, officials said, for good.</p>\n";
}

const std::string start =
    "Subject: Saved\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n";

Article read(const std::string& saved) { return std::get<Article>(read_saved_page(saved)); }

TEST(ReadSavedPage, TakesThePageThatTheBrowserNames) {
  const std::string parts = page("Content-Location: http://a.example/frame\n", "Frame") +
                            page("Content-Location: http://a.example/page\n", "Page");
  const Article named =
      read(start + "Snapshot-Content-Location: http://a.example/page\n\n" + parts);
  EXPECT_EQ(named.citation.headline, "Page");
  EXPECT_EQ(named.citation.url, "http://a.example/page");
  EXPECT_EQ(named.body[0].substr(0, 9), "The café");
  EXPECT_EQ(read(start + "\n" + parts).citation.url, "http://a.example/frame") << "else the first";
}

TEST(ReadSavedPage, KnowsNoAddressThatIsNotOfTheWeb) {
  EXPECT_EQ(read(start + "\n" + page("Content-Location: file:///C:/a.htm\n", "Page")).citation.url,
            "");
}

TEST(ReadSavedPage, ReadsAPageThatIsTheOnlyPart) {
  EXPECT_EQ(read("MIME-Version: 1.0\nContent-Type: text/html\n\n<h1>Alone</h1><p>The bridge over "
                 "the river was closed on Sunday, officials said.</p>")
                .citation.headline,
            "Alone");
}

}  // namespace
}  // namespace clipfile
