// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/ranking/positions.h"

#include <gtest/gtest.h>

#include "common/schema.h"
#include "tests/unit/support/small_index.h"

namespace clipfile {
namespace {

SearchUnit word(std::string form) { return {form, {{form}}, 1}; }

SearchUnit phrase(std::vector<std::string> words) {
  SearchUnit unit;
  for (std::string& form : words) unit.words.push_back({std::move(form)});
  return unit;
}

/// "passage.word:unit", in the order given.
std::string show(const std::vector<Hit>& hits) {
  std::string text;
  for (const Hit& hit : hits) {
    text += (text.empty() ? "" : " ") + std::to_string(hit.position / schema::passage_stride) +
            '.' + std::to_string(hit.position % schema::passage_stride) + ':' +
            std::to_string(hit.unit);
  }
  return text;
}

std::string filled(std::string_view start) {
  std::string text(start);
  for (int i = 0; i < 60; ++i) text += " filler";
  return text;
}

class FindHits : public testing::Test {
 protected:
  std::string hits(Xapian::docid document, const std::vector<SearchUnit>& units) const {
    const auto forms = find_forms(index_.database(), {&document, 1}, units);
    return show(find_hits(index_.database(), document, forms.front(), units));
  }

  const SmallIndex index_{
      {make_article("/1", "Sanctions talks", {filled("New sanctions"), filled("sanctioned new")}),
       make_article("/2", "Wheat", {"New new new sanctions."}),
       make_article("/3", "", {"Nothing of it."})}};
};

TEST_F(FindHits, SaysWhereTheWordsStand) {
  EXPECT_EQ(hits(1, {word("new"), word("sanctions")}), "0.1:1 1.1:0 1.2:1 2.2:0");
  EXPECT_EQ(hits(2, {word("new"), word("sanctions")}), "1.1:0 1.2:0 1.3:0 1.4:1");
  EXPECT_EQ(hits(3, {word("new"), word("sanctions")}), "");
  EXPECT_EQ(hits(1, {word("absent")}), "");
  EXPECT_EQ(hits(1, {}), "");
  EXPECT_EQ(hits(1, {SearchUnit{}}), "") << "a unit without words";
}

TEST_F(FindHits, CountsEveryFormOfAWord) {
  EXPECT_EQ(hits(1, {SearchUnit{"", {{"sanctioned", "sanctions"}}, 1}}), "0.1:0 1.2:0 2.1:0");
}

TEST_F(FindHits, PutsAPhraseWhereItsFirstWordStands) {
  EXPECT_EQ(hits(1, {phrase({"new", "sanctions"})}), "1.1:0");
  EXPECT_EQ(hits(1, {phrase({"sanctions", "new"})}), "");
  EXPECT_EQ(hits(2, {phrase({"new", "new"})}), "1.1:0 1.2:0");
  EXPECT_EQ(hits(2, {phrase({"new", "new", "sanctions"}), word("sanctions")}), "1.2:0 1.4:1");
  EXPECT_EQ(hits(1, {phrase({"filler", "sanctioned"})}), "") << "over a passage's end";
  EXPECT_EQ(hits(1, {phrase({"talks", "new"})}), "") << "from the headline into the text";
}

TEST_F(FindHits, AnswersForEachDocumentInTheOrderAsked) {
  const std::vector<SearchUnit> units = {word("sanctions")};
  const std::vector<Xapian::docid> documents = {1, 2, 3};
  const auto found = find_forms(index_.database(), documents, units);
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(found[0].size(), 1U);
  EXPECT_EQ(found[1].size(), 1U);
  EXPECT_TRUE(found[2].empty());
  EXPECT_EQ(find_forms(index_.database(), std::vector<Xapian::docid>{2, 3}, units).size(), 2U);
  EXPECT_TRUE(find_forms(index_.database(), {}, units).empty());
}

/// "typed+otherwise" for each unit, in the article of this number.
std::string most_hits(const SmallIndex& index, Xapian::docid document,
                      const std::vector<SearchUnit>& units) {
  const auto forms = find_forms(index.database(), {&document, 1}, units);
  std::string text;
  for (const MostHits& most : bound_hits(forms.front(), units)) {
    text += (text.empty() ? "" : " ") + std::to_string(most.as_typed) + '+' +
            std::to_string(most.otherwise);
  }
  return text;
}

TEST_F(FindHits, KnowsWithoutPositionsHowManyThereAreAtMost) {
  EXPECT_EQ(most_hits(index_, 2, {word("new"), word("sanctions"), word("absent")}), "3+0 1+0 0+0");
  EXPECT_EQ(most_hits(index_, 1, {word("sanctions")}), "4+0") << "the headline counts three times";
  EXPECT_EQ(most_hits(index_, 1, {SearchUnit{"sanctioned", {{"sanctioned", "sanctions"}}, 1}}),
            "1+4");
  EXPECT_EQ(most_hits(index_, 1, {SearchUnit{"unknown", {{"sanctioned", "sanctions"}}, 1}}), "5+0");
  EXPECT_EQ(most_hits(index_, 2, {phrase({"new", "sanctions"})}), "1+0");
  EXPECT_EQ(most_hits(index_, 3, {phrase({"nothing", "sanctions"})}), "0+0");
  EXPECT_EQ(most_hits(index_, 1, {SearchUnit{}}), "0+0") << "a unit without words";
}

TEST(BoundHits, ExpectsAnyNumberOfWordsWithoutAFrequency) {
  Article article = make_article("/1", "", {"Nothing."});
  article.citation.byline = {"Ada Byron"};
  const SmallIndex index({article});
  const std::vector<SearchUnit> units = {word("Aada")};
  const auto forms = find_forms(index.database(), std::vector<Xapian::docid>{1}, units);
  EXPECT_GT(bound_hits(forms.front(), units)[0].as_typed, 1000U);
}

}  // namespace
}  // namespace clipfile
