// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/news/ninjs.h"

#include <gtest/gtest.h>

#include "common/calendar.h"
#include "indexer/extract/json_records.h"
#include "indexer/extract/recognise.h"

namespace clipfile {
namespace {

using Texts = std::vector<std::string>;

Article item(std::string_view json) {
  return std::get<Article>(read_ninjs(std::get<Record>(parse_record(json))).front());
}

std::string reason(std::string_view json) {
  const auto items = read_ninjs(std::get<Record>(parse_record(json)));
  return std::get<Rejection>(items.front()).reason;
}

TEST(ReadNinjs, ReadsVersionOne) {
  const Article article = item(R"({"uri": "http://w.example/17", "type": "text",
      "versioncreated": "2022-01-11T09:00:00Z", "firstcreated": "2022-01-09T23:00:00+01:00",
      "byline": "By Jane Doe and John Roe", "located": "Geneva", "language": "en-GB",
      "headline": "Talks <b>go</b> on", "description_text": "In short",
      "body_text": "One.\n\nTwo.", "body_xhtml": "<p>One.</p><p>Two.</p>",
      "subject": [{"name": "politics"}], "copyrightholder": "The Wire"})");
  const Citation& citation = article.citation;
  EXPECT_EQ(citation.headline, "Talks go on");
  EXPECT_EQ(citation.deck, "In short");
  EXPECT_EQ(citation.byline, (Texts{"Jane Doe", "John Roe"}));
  EXPECT_EQ(citation.place, "Geneva");
  EXPECT_EQ(citation.language, "en");
  EXPECT_EQ(citation.publication, "The Wire");
  EXPECT_EQ(citation.url, "http://w.example/17");
  EXPECT_EQ(format_iso_day(citation.published->day), "2022-01-09");
  EXPECT_EQ(article.tags, Texts{"politics"});
  EXPECT_EQ(article.body, (Texts{"One.", "Two."}));
}

TEST(ReadNinjs, ReadsVersionThree) {
  const Article article = item(R"({"uri": "urn:x", "versionCreated": "2022-01-09",
      "headlines": [{"role": "short", "value": "Talks"}, {"role": "main", "value": "Talks go on"}],
      "descriptions": [{"value": "In short"}], "by": "Jane Doe",
      "bodies": [{"role": "text", "contentType": "text/plain", "value": "One.\n\nTwo."},
                 {"role": "intro", "contentType": "text/html", "value": "<p>One.</p>"},
                 {"role": "main", "contentType": "text/html", "value": "<p>Two.</p>"}]})");
  EXPECT_EQ(article.citation.headline, "Talks go on");
  EXPECT_EQ(article.citation.byline, Texts{"Jane Doe"});
  EXPECT_EQ(article.body, (Texts{"One.", "Two."}));
  const Article nitf = item(R"({"bodies": [{"contentType": "text/vnd.IPTC.NITF",
      "value": "<?xml version='1.0'?><nitf><body><body.content><p>x</p></body.content></body></nitf>"}]})");
  EXPECT_EQ(nitf.body, Texts{"x"});
}

TEST(ReadNinjs, MakesStoriesOfAssociatedTextsOnly) {
  const auto items = read_ninjs(std::get<Record>(parse_record(
      R"({"headline": "A", "body_html": "<p>a</p>", "associations": {
          "sidebar": {"type": "text", "headline": "B", "body_html": "<p>b</p>"},
          "picture": {"type": "picture", "headline": "C", "description_text": "c"},
          "reference": {"uri": "urn:x", "headline": "D"}, "odd": 7}})")));
  ASSERT_EQ(items.size(), 2U);
  EXPECT_EQ(std::get<Article>(items[1]).citation.headline, "B");
}

TEST(ReadNinjs, SaysWhatHoldsNoText) {
  EXPECT_EQ(reason(R"({"uri": "x", "versioncreated": "2022", "type": "picture", "headline": "A"})"),
            "ninjs item of the kind \"picture\", without a text");
  EXPECT_EQ(reason(R"({"title": "A", "eventDetails": {}})"),
            "ninjs item of the kind \"event\", without a text");
  EXPECT_EQ(reason(R"({"bodies": [], "associations": 7})"),
            "ninjs item without a text and without a headline");
  EXPECT_EQ(item(R"({"versioncreated": "2022-01-09", "headline": "Alert"})").citation.headline,
            "Alert");
  EXPECT_EQ(item(R"({"headline": "A", "bodies": [], "descriptions": [{"value": "d"}]})").body,
            Texts{"d"});
}

TEST(LooksLikeNinjs, WantsTheNamesThatNinjsHas) {
  EXPECT_EQ(recognise_format(R"({"uri": "x", "body_html": "y"})", "a"), Format::ninjs);
  EXPECT_EQ(recognise_format(R"({"uri": "x", "versioncreated": "y"})", "a.json"), Format::ninjs);
  EXPECT_EQ(recognise_format(R"({"id": "x", "text": "y"})", "a"), Format::json);
}

}  // namespace
}  // namespace clipfile
