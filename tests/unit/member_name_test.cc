// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/archive/member_name.h"

#include <gtest/gtest.h>
#include <string>

#include "common/text/utf8.h"

namespace clipfile {
namespace {

TEST(CleanMemberName, LeavesNothingThatLeadsOutOfTheArchive) {
  const struct {
    std::string name, clean;
  } rows[] = {
      {"2022/a.txt", "2022/a.txt"},
      {"../../etc/passwd", "etc/passwd"},
      {"/etc/passwd", "etc/passwd"},
      {"C:\\Clippings\\a.txt", "Clippings/a.txt"},
      {"a//./b/../c", "a/b/c"},
      {"", "unnamed"},
      {"../..", "unnamed"},
      {"a\x1B[31m\nb.txt", "a\uFFFD b.txt"},
      {"caf\xE9.txt", "caf\u00E9.txt"},
  };
  for (const auto& row : rows) EXPECT_EQ(clean_member_name(row.name), row.clean);
}

TEST(CleanMemberName, IsShortAndValidWhateverComes) {
  const std::string clean = clean_member_name(std::string(100'000, '\xC3') + "/end.txt");
  EXPECT_TRUE(is_valid_utf8(clean));
  EXPECT_LT(clean.size(), 4'096U);
  EXPECT_TRUE(clean.ends_with("/end.txt"));
}

TEST(IsHiddenMember, KnowsWhatFileManagersLeave) {
  for (const char* name : {".git/config", "a/.b/c.txt", "__MACOSX/._a.txt", "a/Thumbs.db"}) {
    EXPECT_TRUE(is_hidden_member(name)) << name;
  }
  for (const char* name : {"a.b/c.txt", "a..txt", "MACOSX"}) {
    EXPECT_FALSE(is_hidden_member(name)) << name;
  }
}

TEST(MemberNames, AreToldApart) {
  MemberNames names;
  EXPECT_EQ(names.make_unique("a"), "a");
  EXPECT_EQ(names.make_unique("a#2"), "a#2");
  EXPECT_EQ(names.make_unique("a"), "a#3");
  EXPECT_EQ(names.make_unique("a"), "a#4");
  EXPECT_EQ(names.make_unique("b"), "b");
}

}  // namespace
}  // namespace clipfile
