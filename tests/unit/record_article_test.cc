// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/record_article.h"

#include <gtest/gtest.h>

namespace clipfile {
namespace {

TEST(ReadRecord, NeedsATextOrAHeadline) {
  const auto of = [](const char* name) { return read_record(Record{{name, "x"}}); };
  EXPECT_EQ(std::get<Article>(of("title")).citation.headline, "x");
  EXPECT_EQ(std::get<Article>(of("text")).body, std::vector<std::string>{"x"});
  EXPECT_TRUE(std::holds_alternative<Rejection>(of("author")));
}

}  // namespace
}  // namespace clipfile
