// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/schedule/plain_words.h"

#include <gtest/gtest.h>
#include <stdexcept>
#include <string>

namespace clipfile {
namespace {

TEST(PlainWords, AreThoseThatNoQuotingChanges) {
  for (const char* plain : {"a", "/srv/clippings", "--db=/x_y.index", "2022-01", "a:b,c@d+e"}) {
    EXPECT_TRUE(is_plain_word(plain)) << plain;
  }
  for (const char* other : {"", "a b", "a%", "$a", "a\"", "a'", "a\\", "*", "~", "a;b", "Süd", "#",
                            "a\tb", "(a)", "&", "<", "{a}", "!"}) {
    EXPECT_FALSE(is_plain_word(other)) << other;
  }
}

TEST(RequireOneLine, RefusesWhatALineCannotHold) {
  for (const char* fine : {"", "a b", "Süd", "%\"'\\$", "\xE2\x80\xA8"}) {
    EXPECT_NO_THROW(require_one_line(fine, "a line")) << fine;
  }
  for (const std::string_view bad : {"a\nb", "\t", "\x1b[31m", "\x7F", "\xFF", "\xC3"}) {
    try {
      require_one_line(bad, "a line");
      ADD_FAILURE() << bad;
    } catch (const std::invalid_argument& error) {
      EXPECT_EQ(error.what(), std::string(bad) +
                                  ": has characters that a line cannot hold: give "
                                  "it another name");
    }
  }
}

}  // namespace
}  // namespace clipfile
