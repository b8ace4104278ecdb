// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/schema.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <set>
#include <string>

namespace clipfile::schema {
namespace {

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

TEST(Schema, FindsItsFieldsByName) {
  for (const Field& listed : fields) EXPECT_EQ(find_field(listed.name), &listed);
  for (const std::string_view name : {"", "Headline", "headlin", "headline ", "S", "said"}) {
    EXPECT_EQ(find_field(name), nullptr) << name;
  }
  static_assert(field("byline").prefix == "A");
}

TEST(Schema, NamesItsFieldsInTheOrderOfTheTable) {
  ASSERT_EQ(field_names().size(), fields.size());
  EXPECT_TRUE(std::equal(fields.begin(), fields.end(), field_names().begin(),
                         [](const Field& listed, auto name) { return listed.name == name; }));
}

TEST(Schema, GivesEachFieldANameAQueryCanHold) {
  std::set<std::string_view> names;
  for (const Field& listed : fields) {
    EXPECT_TRUE(names.insert(listed.name).second) << listed.name;
    EXPECT_TRUE(std::all_of(listed.name.begin(), listed.name.end(),
                            [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; }));
    EXPECT_FALSE(listed.help.empty());
  }
}

TEST(Schema, KeepsPrefixesApart) {
  std::set<std::string_view> prefixes = {prefix::article, prefix::month, prefix::year,
                                         prefix::stem};
  EXPECT_EQ(prefixes.size(), 4U);
  for (const Field& listed : fields) {
    EXPECT_TRUE(prefixes.insert(listed.prefix).second) << listed.prefix;
  }
  for (const std::string_view prefix : prefixes) {
    EXPECT_TRUE(std::all_of(prefix.begin(), prefix.end(), is_capital)) << prefix;
    EXPECT_TRUE(prefix.size() == 1 || prefix.front() == 'X')
        << prefix << ": Xapian reads longer prefixes only where they begin with X";
  }
}

TEST(Schema, LeavesRoomForEveryTerm) {
  constexpr std::size_t most_term_bytes = 245;
  for (const Field& listed : fields) {
    const std::size_t longest =
        listed.kind == FieldKind::value ? most_value_bytes : most_word_bytes;
    EXPECT_LE(prefix::stem.size() + listed.prefix.size() + longest, most_term_bytes);
  }
}

TEST(Schema, LetsNoPassageReachTheNextOne) {
  EXPECT_LT(most_passage_words, passage_stride);
  EXPECT_LE(most_passage_words, 255U) << "its words fit a byte of slot::passage_lengths";
}

TEST(Schema, KeepsTheKeysOfFilesAndRootsApartFromTheOthers) {
  for (const std::string_view key : {metadata::version, metadata::sequence}) {
    EXPECT_FALSE(key.starts_with(metadata::file));
    EXPECT_FALSE(key.starts_with(metadata::root));
  }
}

}  // namespace
}  // namespace clipfile::schema
