// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/news/news_ml_1.h"

#include <gtest/gtest.h>

#include "common/calendar.h"
#include "tests/support/xml_reading.h"

namespace clipfile {
namespace {

using Texts = std::vector<std::string>;

std::string news_ml(const std::string& component) {
  return "<NewsML><NewsItem xml:lang='en'><Identification><NewsIdentifier><ProviderId>w.example"
         "</ProviderId><PublicIdentifier>urn:17</PublicIdentifier></NewsIdentifier>"
         "</Identification><NewsManagement><FirstCreated>20220109T230000+0100</FirstCreated>"
         "<ThisRevisionCreated>20220111T000000Z</ThisRevisionCreated></NewsManagement>" +
         component + "</NewsItem></NewsML>";
}

std::string content(const std::string& data, const std::string& medium = "Text") {
  return "<ContentItem><MediaType FormalName='" + medium + "'/><DataContent>" + data +
         "</DataContent></ContentItem>";
}

constexpr const char* lines =
    "<NewsLines><HeadLine>Talks go on</HeadLine><SubHeadLine>No end</SubHeadLine>"
    "<ByLine>By Jane Doe</ByLine><DateLine>GENEVA, Jan 9, 2022 (Wire) -</DateLine>"
    "<KeywordLine>talks</KeywordLine></NewsLines><AdministrativeMetadata><Provider>"
    "<Party FormalName='The Wire'/></Provider></AdministrativeMetadata><DescriptiveMetadata>"
    "<Language FormalName='en'/></DescriptiveMetadata>";

TEST(ReadNewsMl1, TakesEveryPart) {
  const Article article = article_of_xml(
      news_ml("<NewsComponent>" + std::string(lines) +
              content("<nitf><body><body.content><p>a</p><p>b</p></body.content></body></nitf>") +
              "</NewsComponent>"));
  const Citation& citation = article.citation;
  EXPECT_EQ(citation.headline, "Talks go on");
  EXPECT_EQ(citation.deck, "No end");
  EXPECT_EQ(citation.byline, Texts{"Jane Doe"});
  EXPECT_EQ(citation.place, "GENEVA");
  EXPECT_EQ(citation.publication, "The Wire");
  EXPECT_EQ(format_iso_day(citation.published->day), "2022-01-09");
  EXPECT_EQ(article.tags, Texts{"talks"});
  EXPECT_EQ(article.id, "urn:17");
  EXPECT_EQ(article.body, (Texts{"a", "b"}));
}

TEST(ReadNewsMl1, ReadsContentsOfEveryKind) {
  const std::pair<std::string, Texts> rows[] = {
      {content("<p>a</p><p>b</p>"), {"a", "b"}},
      {content("One.\n\nTwo."), {"One.", "Two."}},
      {content("<html><head><title>t</title></head><body><p>a</p></body></html>"), {"a"}},
      {content("&lt;p&gt;a&lt;/p&gt;"), {"a"}},
      {content("<nitf><body><body.content><p>a</p></body.content></body></nitf>", "ComplexData"),
       {"a"}},
      {content("a caption", "Photo") + content("a"), {"a"}},
      {"<ContentItem><Format FormalName='CSS'/><DataContent>p {}</DataContent></ContentItem>" +
           content("a"),
       {"a"}},
      {"<NewsComponent><Role FormalName='Title'/>" + content("t") + "</NewsComponent>" +
           "<NewsComponent><Role FormalName='Body'/>" + content("a") + "</NewsComponent>",
       {"a"}},
  };
  for (const auto& [contents, body] : rows) {
    const std::string component =
        "<NewsComponent>" + std::string(lines) + contents + "</NewsComponent>";
    EXPECT_EQ(article_of_xml(news_ml(component)).body, body) << contents;
  }
}

TEST(ReadNewsMl1, MakesAnArticleOfEachComponentWithAHeadline) {
  const auto story = [](const std::string& language, const std::string& headline) {
    return "<NewsComponent xml:lang='" + language + "'><NewsLines><HeadLine>" + headline +
           "</HeadLine></NewsLines><NewsComponent>" + content("Text of " + headline) +
           "</NewsComponent></NewsComponent>";
  };
  const auto parts = parts_of_xml(
      news_ml("<NewsComponent><AdministrativeMetadata><Source><Party FormalName='Belga'/></Source>"
              "</AdministrativeMetadata>" +
              story("nl", "Gesprekken") + story("fr", "Pourparlers") + "</NewsComponent>"));
  ASSERT_EQ(parts.size(), 2U);
  const Article french = std::get<Article>(parts[1].result);
  EXPECT_EQ(french.citation.headline, "Pourparlers");
  EXPECT_EQ(french.citation.language, "fr");
  EXPECT_EQ(french.citation.publication, "Belga");
  EXPECT_EQ(french.body, Texts{"Text of Pourparlers"});
}

TEST(ReadNewsMl1, SaysWhatHoldsNoText) {
  EXPECT_EQ(reason_of_xml(news_ml("<NewsComponent/>")), "item of NewsML without a text");
  EXPECT_EQ(reason_of_xml(news_ml("<NewsComponent>" + content("x", "Photo") + "</NewsComponent>")),
            "item of NewsML without a text");
  EXPECT_EQ(article_of_xml(
                news_ml("<NewsComponent>" + std::string(lines) + content("") + "</NewsComponent>"))
                .citation.headline,
            "Talks go on");
}

TEST(ReadNewsMl1, LooksThroughManyComponentsInBoundedTime) {
  std::string many;
  for (int i = 0; i < 20'000; ++i) many += "<x/>";
  for (int i = 0; i < 20'000; ++i) many += "<NewsComponent>" + content("x") + "</NewsComponent>";
  EXPECT_EQ(parts_of_xml(news_ml("<NewsComponent>" + many + "</NewsComponent>")).size(), 1U);
}

}  // namespace
}  // namespace clipfile
