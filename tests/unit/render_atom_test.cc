// SPDX-License-Identifier: GPL-2.0-or-later
#include <gtest/gtest.h>
#include <set>
#include <sstream>

#include "indexer/extract/xml/xml_parse.h"
#include "searcher/render/atom.h"
#include "tests/support/xml_reading.h"
#include "tests/unit/support/hostile_answer.h"

namespace clipfile {
namespace {

constexpr std::int64_t noon = 1'641'729'600;

std::string render(const std::vector<Answer>& answers, bool batch = false) {
  std::ostringstream out;
  AtomRenderer renderer(out, batch, noon);
  for (const Answer& answer : answers) renderer.render(answer);
  renderer.finish();
  return out.str();
}

std::string text_of(const XmlElement& parent, std::string_view name) {
  const auto found = parent.children(name);
  return found.empty() ? "missing" : std::string(found.front().text());
}

TEST(AtomRenderer, PrintsAFeedThatALibraryReads) {
  Result undated = sample_result(2, "/clips/b", "More talks.");
  undated.article.citation.published.reset();
  const auto parsed =
      parse_xml(render({sample_answer({sample_result(1, "/clips/a", "The talks."), undated})}));
  const auto& tree = std::get<XmlTree>(parsed);
  const XmlElement feed = tree.root();
  EXPECT_EQ(feed.name(), "feed");
  EXPECT_EQ(text_of(feed, "title"), "Search: talks");
  EXPECT_EQ(text_of(feed, "updated"), "2022-01-09T12:00:00Z");
  const auto entries = feed.children("entry");
  ASSERT_EQ(entries.size(), 2U);
  EXPECT_EQ(text_of(entries[0], "updated"), "2022-01-09T00:00:00Z");
  EXPECT_EQ(text_of(entries[1], "updated"), "2022-01-09T12:00:00Z");
  EXPECT_EQ(text_of(entries[0], "title"), "Headline of the talks");
  EXPECT_NE(text_of(entries[0], "id"), text_of(entries[1], "id"));
}

TEST(AtomRenderer, GivesAPassageTheSameIdEachTime) {
  const Answer answer = sample_answer({sample_result(1, "/clips/a", "The talks.")});
  EXPECT_EQ(render({answer}), render({answer}));
}

TEST(AtomRenderer, PrintsNothingWhereNothingWasFound) {
  EXPECT_EQ(render({sample_answer({}), sample_answer({})}), "");
}

TEST(AtomRenderer, PrintsOneFeedForABatch) {
  Answer other = sample_answer({sample_result(1, "/clips/a", "The talks.")});
  other.query = "other";
  const auto parsed =
      parse_xml(render({sample_answer({sample_result(1, "/clips/a", "The talks.")}), other}, true));
  const XmlElement feed = std::get<XmlTree>(parsed).root();
  EXPECT_EQ(text_of(feed, "title"), "Search: queries");
  EXPECT_EQ(feed.children("entry").size(), 2U);
}

TEST(AtomRenderer, LetsTextDoNothing) {
  const std::string feed = render({sample_answer({hostile_result(), foreign_result()})});
  for (const char c : feed) EXPECT_TRUE(c == '\n' || static_cast<unsigned char>(c) >= ' ');
  EXPECT_EQ(feed.find("<script"), std::string::npos);
  EXPECT_EQ(feed.find("&lt;script"), std::string::npos) << "escaped once for HTML, once for XML";
  EXPECT_EQ(feed.find("<link"), std::string::npos);
  EXPECT_EQ(parts_of_xml(feed).size(), 2U) << "as clip-index reads feeds";
}

}  // namespace
}  // namespace clipfile
