// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/upkeep/sizes.h"

#include <gtest/gtest.h>

namespace clipfile {
namespace {

TEST(FormatMegabytes, RoundsToATenth) {
  const struct {
    std::uint64_t bytes;
    std::string_view text;
  } rows[] = {
      {0, "0.0 MB"}, {49'999, "0.0 MB"}, {1'260'000, "1.3 MB"}, {5'000'000'000, "5000.0 MB"}};
  for (const auto& [bytes, text] : rows) EXPECT_EQ(format_megabytes(bytes), text);
}

}  // namespace
}  // namespace clipfile
