// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/render/feed.h"

#include <gtest/gtest.h>
#include <stdexcept>

#include "tests/unit/support/sample_news.h"

namespace clipfile {
namespace {

const FeedOptions at_noon{.index = "/index", .now = 1'641'729'600, .entries = 200};

std::size_t count(std::string_view text, std::string_view part) {
  std::size_t found = 0;
  for (auto at = text.find(part); at != text.npos; at = text.find(part, at + 1)) ++found;
  return found;
}

News news_of(std::vector<Result> results) {
  News news;
  news.alerts = {sample_alert("Talks", std::move(results))};
  return news;
}

TEST(Feed, HasAnEntryForEachPassage) {
  Result result = sample_result(1, "/clips/a", "Talks & <more> talks.\n\nThe end.");
  result.article.citation.byline = {"Ann Lee"};
  result.article.citation.url = "https://news.example/?a=1&b=\"2\"";
  const std::string feed = write_feed(news_of({result}), "", at_noon);
  EXPECT_TRUE(
      feed.starts_with("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
                       "<feed xmlns=\"http://www.w3.org/2005/Atom\">\n"));
  for (const char* part :
       {"<title>Headline of the talks</title>", "<updated>2022-01-09T12:00:00Z</updated>",
        "<published>2022-01-09T00:00:00Z</published>", "<author><name>Ann Lee</name></author>",
        "<link href=\"https://news.example/?a=1&amp;b=&quot;2&quot;\"/>",
        "<category term=\"Talks\"/>",
        "&lt;p&gt;Talks &amp;amp; &amp;lt;more&amp;gt; "
        "&lt;strong&gt;talks&lt;/strong&gt;.&lt;/p&gt;"
        "&lt;p&gt;The end.&lt;/p&gt;"}) {
    EXPECT_NE(feed.find(part), std::string::npos) << part << '\n' << feed;
  }
  EXPECT_EQ(count(feed, "<entry>"), 1U);
  EXPECT_EQ(count(feed, "urn:uuid:"), 2U);
}

TEST(Feed, NamesOnlyAddressesOfTheWeb) {
  Result result = sample_result(1, "/clips/a", "Talks");
  result.article.citation.url = "javascript:alert(1)";
  EXPECT_EQ(write_feed(news_of({result}), "", at_noon).find("<link"), std::string::npos);
}

TEST(Feed, LetsNoControlCharacterThrough) {
  const Result result = sample_result(1, "/clips/a", "Talks \x1B[31m\x01\xFF.");
  const std::string feed = write_feed(news_of({result}), "", at_noon);
  for (const char c : feed) EXPECT_TRUE(c == '\n' || static_cast<unsigned char>(c) >= ' ');
}

TEST(Feed, PutsNewEntriesInFrontAndKeepsTheNewest) {
  std::string feed = write_feed(sample_news(), "", at_noon);
  FeedOptions later = at_noon;
  later.now += 60;
  later.entries = 3;
  feed = write_feed(news_of({sample_result(1, "/clips/c", "Talks at last.")}), feed, later);
  EXPECT_EQ(count(feed, "<entry>"), 3U);
  EXPECT_LT(feed.find("Talks at last."), feed.find("The talks ended."));
  EXPECT_EQ(feed.find("Other talks"), std::string::npos);
  EXPECT_EQ(write_feed({}, feed, later), feed) << "nothing new";
}

TEST(Feed, RepeatsNoEntry) {
  const std::string feed = write_feed(sample_news(), "", at_noon);
  EXPECT_EQ(write_feed(sample_news(), feed, at_noon), feed);
}

TEST(Feed, RefusesWhatItDidNotWrite) {
  const std::string feed = write_feed(sample_news(), "", at_noon);
  for (const std::string& old :
       {std::string("<rss/>"), feed.substr(0, feed.size() - 10), feed.substr(1), " " + feed}) {
    EXPECT_THROW(write_feed(sample_news(), old, at_noon), std::runtime_error);
  }
}

}  // namespace
}  // namespace clipfile
