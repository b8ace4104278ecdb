// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/collapse/sketch_column.h"

#include <gtest/gtest.h>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "common/copies/sketch.h"
#include "tests/support/article_copies.h"
#include "tests/unit/support/small_index.h"

namespace clipfile {
namespace {

using Sketches = std::map<Xapian::docid, std::string>;

std::vector<Article> make_reports(std::size_t reports) {
  std::mt19937 random(1);
  std::vector<Article> articles;
  for (std::size_t i = 0; i < reports; ++i) articles.push_back(make_report(i, 3 + i, random));
  return articles;
}

TEST(SketchColumn, FindsWhoHasAValue) {
  const SmallIndex index(make_reports(5));
  Sketches sketches;
  visit_sketches(index.database(), [&](Xapian::docid docid, std::string_view sketch) {
    sketches.emplace(docid, sketch);
  });
  ASSERT_EQ(sketches.size(), 5U);
  const SketchColumn column(index.database());
  for (const auto& [docid, bytes] : sketches) {
    const auto sketch = read_sketch(bytes);
    for (const std::uint32_t value : sketch->values) {
      Sketches found;
      column.visit_holders({&value, 1}, [&](Xapian::docid holder, std::string_view of_holder) {
        found.emplace(holder, of_holder);
      });
      ASSERT_TRUE(found.contains(docid)) << docid << ": " << value;
      EXPECT_EQ(found[docid], bytes);
      EXPECT_LT(found.size(), 5U);
    }
  }
}

TEST(SketchColumn, IsNotNeededForAFewArticles) {
  const SmallIndex index(make_reports(5));
  Sketches sketches;
  visit_sketches(index.database(), [&](Xapian::docid docid, std::string_view sketch) {
    sketches.emplace(docid, sketch);
  });
  sketches.erase(1);
  sketches.erase(4);
  Sketches found;
  const std::vector<Xapian::docid> articles = {2, 3, 5, 9};
  visit_sketches(index.database(), articles, [&](Xapian::docid docid, std::string_view sketch) {
    found.emplace(docid, sketch);
  });
  EXPECT_EQ(found, sketches);
}

TEST(SketchColumn, FindsNobodyInAnEmptyIndex) {
  const SmallIndex index({});
  const SketchColumn column(index.database());
  const std::vector<std::uint32_t> values = {0, 1, sketch_value_limit - 1};
  column.visit_holders(values, [](Xapian::docid, std::string_view) { FAIL(); });
}

}  // namespace
}  // namespace clipfile
