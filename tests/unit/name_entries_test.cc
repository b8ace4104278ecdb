// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/names/name_entries.h"

#include <gtest/gtest.h>

namespace clipfile {
namespace {

TEST(NameEntries, LieTogetherByTheirKey) {
  EXPECT_EQ(name_entry("RBKV", "ryabkov"), "name:RBKV:ryabkov");
  EXPECT_TRUE(name_entry("RBKV", "рябков").starts_with(name_entries("RBKV")));
  EXPECT_FALSE(name_entry("RBKVN", "ryabkovna").starts_with(name_entries("RBKV")));
}

TEST(NameEntries, CountNothingWhereNoNumberStands) {
  EXPECT_EQ(read_name_count("16"), 16U);
  EXPECT_EQ(read_name_count(""), 0U);
  EXPECT_EQ(read_name_count("many"), 0U);
}

}  // namespace
}  // namespace clipfile
