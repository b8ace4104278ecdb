// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/stored_quotes.h"

#include <gtest/gtest.h>
#include <stdexcept>

#include "tests/unit/support/random_text.h"

namespace clipfile {
namespace {

const Quotes two{{"Ada \"A.\" Byron", "Max\tBorn"},
                 {{{3, 7}, 1, SpeakerCertainty::named}, {{9, 20}, 0, SpeakerCertainty::inferred}}};

TEST(StoredQuotes, AreGivenBack) {
  const std::string line = write_stored_quotes(two);
  EXPECT_EQ(line, R"(3-7:1 9-20:0? ["Ada \"A.\" Byron","Max\tBorn"])");
  EXPECT_EQ(read_stored_quotes(line, 20), two);
  EXPECT_EQ(write_stored_quotes({}), "");
  EXPECT_EQ(read_stored_quotes("", 20), Quotes{});
}

TEST(StoredQuotes, AreRefusedWhereTheyWereNotWrittenSo) {
  for (const char* line :
       {"3-7:1", "3-7:1 ", "3-7:0 []", "3-7:1 [\"a\"]", "3-21:0 [\"a\"]", "7-3:0 [\"a\"]",
        "3-3:0 [\"a\"]", "3-7:0 5-9:0 [\"a\"]", "3-7:0 [1]", "3-7:0 [[\"a\"]]", "3-7:0 {}",
        "3-7:0 [\"a\"] x", "3-7:0? ?[\"a\"]", "-3-7:0 [\"a\"]", "x", " ", "[\"a\"]",
        "3-99999999999999999999999:0 [\"a\"]", "3-7:99999999999999999999999 [\"a\"]"}) {
    EXPECT_THROW(read_stored_quotes(line, 20), std::runtime_error) << line;
  }
  EXPECT_THROW(read_stored_quotes("3-7:0 " + std::string(100'000, '['), 20), std::runtime_error);
}

TEST(StoredQuotes, AreRefusedWhereTheyAreCutShortOrChanged) {
  const std::string line = write_stored_quotes(two);
  for (std::size_t size = 1; size < line.size(); ++size) {
    EXPECT_THROW(read_stored_quotes(line.substr(0, size), 20), std::runtime_error) << size;
  }
  RandomText random(8);
  for (int i = 0; i < 1000; ++i) {
    EXPECT_THROW(read_stored_quotes('x' + random.bytes(20), 20), std::runtime_error);
  }
}

}  // namespace
}  // namespace clipfile
