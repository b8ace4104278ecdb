// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/field_names.h"

#include <gtest/gtest.h>
#include <set>

namespace clipfile {
namespace {

TEST(FieldNames, AreFoldedAndNamedOnce) {
  std::set<std::string_view> seen;
  for (const FieldName& row : field_names()) {
    EXPECT_EQ(fold_field_name(row.name), row.name);
    EXPECT_TRUE(seen.insert(row.name).second) << row.name;
  }
}

TEST(IsFieldName, LooksThroughCaseAndSeparators) {
  for (const std::string_view name : {"Published_At", "publishedAt", "Full Text", "TITEL", "_id"}) {
    EXPECT_TRUE(is_field_name(name)) << name;
  }
  for (const std::string_view name : {"", "colour", "name", "price"}) {
    EXPECT_FALSE(is_field_name(name)) << name;
  }
  EXPECT_FALSE(is_field_name(std::string(1'000'000, '_')));
}

}  // namespace
}  // namespace clipfile
