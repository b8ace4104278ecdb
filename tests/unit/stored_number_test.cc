// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/upkeep/stored_number.h"

#include <gtest/gtest.h>
#include <limits>
#include <xapian.h>

#include "tests/unit/support/random_text.h"

namespace clipfile {
namespace {

TEST(ReadStoredNumber, TakesWholeNumbersAboveZero) {
  for (const std::int64_t number : {1L, 2L, 255L, 1'641'712'089L, 1L << 53}) {
    EXPECT_EQ(read_stored_number(Xapian::sortable_serialise(static_cast<double>(number))), number);
  }
}

TEST(ReadStoredNumber, RefusesEverythingElse) {
  for (const double number : {0.0, -1.0, 0.5, 2.5, 1e17, std::numeric_limits<double>::infinity(),
                              -std::numeric_limits<double>::infinity()}) {
    EXPECT_FALSE(read_stored_number(Xapian::sortable_serialise(number))) << number;
  }
  EXPECT_FALSE(read_stored_number(""));
  EXPECT_FALSE(read_stored_number("no number at all, but text"));
  RandomText random(3);
  for (int i = 0; i < 1000; ++i) {
    const std::string bytes = random.bytes(12);
    const auto number = read_stored_number(bytes);
    if (!number) continue;
    EXPECT_EQ(Xapian::sortable_serialise(static_cast<double>(*number)), bytes);
  }
}

}  // namespace
}  // namespace clipfile
