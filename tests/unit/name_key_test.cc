// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/names/name_key.h"

#include <gtest/gtest.h>

namespace clipfile {
namespace {

using Keys = std::vector<std::string>;

TEST(KeysOf, LeavesVowelsOutAndReadsWhatIsAmbiguousInSeveralWays) {
  const struct {
    std::string_view sounds;
    Keys keys;
  } rows[] = {
      {"riabkov", {"RBKV"}},
      {"riabkow", {"RBKV", "RBK"}},
      {"obama", {"ABM"}},
      {"xruSCev", {"KRJV"}},
      {"zelenski", {"JLNJK"}},
      {"cexov", {"JKV", "KKV"}},
      {"o", {}},
      {"ava", {"AV"}},
      {"", {}},
  };
  for (const auto& [sounds, keys] : rows) {
    EXPECT_EQ(keys_of(sounds, 8), keys) << sounds;
  }
}

TEST(KeysOf, GivesNoMoreThanWereAskedFor) {
  for (std::size_t most = 1; most < 8; ++most) {
    EXPECT_LE(keys_of("cwjqcwjqcwjq", most).size(), most);
    EXPECT_GE(keys_of("cwjqcwjqcwjq", most).size(), 1U);
  }
}

}  // namespace
}  // namespace clipfile
