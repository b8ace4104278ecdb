// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/collapse/sketch_table.h"

#include <gtest/gtest.h>
#include <random>

#include "common/passages.h"
#include "searcher/collapse/compared_story.h"
#include "tests/support/article_copies.h"

namespace clipfile {
namespace {

Sketch sketch_of(const Article& article) {
  return make_sketch(read_story(article.citation, join_paragraphs(article.body)).shingles);
}

TEST(SketchTable, FindsTheCopiesOfAStoryAndSeldomMore) {
  std::mt19937 random(1);
  SketchTable table;
  std::vector<Article> reports;
  for (std::size_t i = 0; i < 150; ++i) {
    reports.push_back(make_report(i, 4 + i % 8, random));
    EXPECT_EQ(table.add(sketch_of(reports.back())), i);
  }
  std::size_t others = 0;
  for (std::size_t i = 0; i < reports.size(); ++i) {
    for (const NamedEdit& edit : edits) {
      const Sketch sketch = sketch_of(copy_article(reports[i], edit.edit, random));
      const auto found = table.find(sketch);
      EXPECT_TRUE(std::binary_search(found.begin(), found.end(), i)) << i << ' ' << edit.name;
      EXPECT_TRUE(table.touches(write_sketch(sketch)));
      others += found.size() - 1;
    }
  }
  EXPECT_LT(others, 10U);
}

TEST(SketchTable, TouchesLittleOfWhatItDoesNotHold) {
  std::mt19937 random(2);
  SketchTable table;
  for (std::size_t i = 0; i < 10; ++i) table.add(sketch_of(make_report(i, 8, random)));
  std::size_t touched = 0;
  for (std::size_t i = 0; i < 200; ++i) {
    touched += table.touches(write_sketch(sketch_of(make_report(100 + i, 8, random))));
  }
  EXPECT_LT(touched, 100U);
  EXPECT_FALSE(table.touches(""));
  EXPECT_FALSE(table.touches("ab"));
}

TEST(SketchTable, FindsNothingWhereItIsEmpty) {
  std::mt19937 random(3);
  EXPECT_TRUE(SketchTable().find(sketch_of(make_report(1, 5, random))).empty());
  EXPECT_TRUE(SketchTable().find({}).empty());
}

}  // namespace
}  // namespace clipfile
