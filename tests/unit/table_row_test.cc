// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/tables/table_row.h"

#include <gtest/gtest.h>

namespace clipfile {
namespace {

using Texts = std::vector<std::string>;

TEST(TableRow, CutsFieldsAsRfc4180HasThem) {
  const std::pair<std::string_view, Texts> rows[] = {
      {"a,b,c", {"a", "b", "c"}},
      {"", {""}},
      {",", {"", ""}},
      {"\"a,b\",c", {"a,b", "c"}},
      {"\"say \"\"a\"\"\",b", {"say \"a\"", "b"}},
      {"a \"b\" c,d", {"a \"b\" c", "d"}},
      {"\"a\"b,c", {"ab", "c"}},
      {"\"\",\"\"", {"", ""}},
  };
  for (const auto& [line, fields] : rows) {
    TableRow row(',');
    EXPECT_TRUE(row.add_line(line)) << line;
    EXPECT_EQ(row.fields(), fields) << line;
  }
}

TEST(TableRow, GoesOnWhereALineEndIsQuoted) {
  TableRow row(';');
  EXPECT_FALSE(row.add_line("a;\"first"));
  EXPECT_FALSE(row.add_line(""));
  EXPECT_TRUE(row.add_line("last\";b"));
  EXPECT_EQ(row.fields(), (Texts{"a", "first\n\nlast", "b"}));
  EXPECT_EQ(row.size(), 13U);
  row.clear();
  EXPECT_TRUE(row.add_line("c"));
  EXPECT_EQ(row.fields(), Texts{"c"});
}

TEST(TableRow, HasNoMoreFieldsThanATable) {
  TableRow row(',');
  row.add_line(std::string(10'000'000, ','));
  EXPECT_LT(row.fields().size(), 10'000U);
}

TEST(FindDelimiter, TakesTheOneThatPartsMost) {
  EXPECT_EQ(find_delimiter("id,title,text"), ',');
  EXPECT_EQ(find_delimiter("id;title, or so;text"), ';');
  EXPECT_EQ(find_delimiter("id\ttitle\ttext"), '\t');
  EXPECT_EQ(find_delimiter("id|title|text"), '|');
  EXPECT_EQ(find_delimiter("\"a,b,c,d\";text;date"), ';');
  EXPECT_EQ(find_delimiter("title"), 0);
}

}  // namespace
}  // namespace clipfile
