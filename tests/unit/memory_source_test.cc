// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/archive/memory_source.h"

#include <gtest/gtest.h>
#include <string>

namespace clipfile {
namespace {

TEST(MemorySource, IsReadAtAnyPlaceWithoutMovingOn) {
  MemorySource source("abcdef");
  EXPECT_TRUE(source.is_seekable());
  EXPECT_EQ(source.size(), 6U);
  struct Row {
    std::uint64_t offset;
    std::size_t count;
    std::string read;
  };
  const Row rows[] = {{0, 2, "ab"}, {4, 9, "ef"}, {6, 1, ""}, {~0ULL, 1, ""}};
  for (const Row& row : rows) {
    std::string bytes(row.count, '-');
    bytes.resize(std::get<std::size_t>(source.read_at(row.offset, bytes.data(), row.count)));
    EXPECT_EQ(bytes, row.read) << row.offset;
  }
  EXPECT_EQ(std::get<std::string>(source.read_all(10)), "abcdef");
}

}  // namespace
}  // namespace clipfile
