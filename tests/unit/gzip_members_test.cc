// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/web/gzip_members.h"

#include <gtest/gtest.h>
#include <string>
#include <vector>

#include "indexer/archive/memory_source.h"
#include "tests/support/packing.h"

namespace clipfile {
namespace {

using testing_support::gzip;
using Texts = std::vector<std::string>;

constexpr std::uint64_t budget_bytes = 1024 * 1024;

/// The texts between damages.
Texts unpack(const std::string& packed) {
  MemorySource source(packed);
  ExtractionBudget budget(budget_bytes);
  GzipMembers members(source, budget);
  Texts texts;
  for (;;) {
    GzipText text(members);
    texts.push_back(std::get<std::string>(text.read_all(budget_bytes)));
    if (!members.is_damaged() || !std::get<bool>(members.move_on())) return texts;
  }
}

std::string noise() {
  std::string text;
  for (int i = 0; i < 100'000; ++i) text += std::to_string(i * 7919 % 10'007);
  return text;
}

TEST(GzipMembers, ReadsMembersAsOneText) {
  EXPECT_EQ(unpack(gzip("one ") + gzip("two")), Texts{"one two"});
  EXPECT_EQ(unpack(gzip("one") + std::string(512, '\0')), Texts{"one"});
  EXPECT_EQ(unpack(gzip("")), Texts{""});
  EXPECT_EQ(unpack(""), Texts{""});
  const std::string large = noise();
  EXPECT_EQ(unpack(gzip(large) + gzip(large)), Texts{large + large});
}

TEST(GzipMembers, GoesOnBehindADamagedMember) {
  std::string second = gzip(noise());
  second.replace(second.size() / 2, 20, std::string(20, '\xFF'));
  const Texts texts = unpack(gzip("one") + second + gzip("three"));
  ASSERT_EQ(texts.size(), 2U);
  EXPECT_TRUE(texts[0].starts_with("one"));
  EXPECT_EQ(texts[1], "three");
  EXPECT_EQ(unpack(gzip("one") + "rubbish" + gzip("two")), (Texts{"one", "two"}));
}

TEST(GzipMembers, EndsWhereTheFileIsCutOff) {
  const std::string packed = gzip(noise());
  const Texts texts = unpack(packed.substr(0, packed.size() / 2));
  ASSERT_EQ(texts.size(), 1U);
  EXPECT_TRUE(noise().starts_with(texts[0]));
}

TEST(GzipMembers, TakesLinearTimeOverManyDamages) {
  std::string packed;
  for (int i = 0; i < 5'000; ++i) packed += "\x1F\x8B\x08\xE0";
  EXPECT_GT(unpack(packed).size(), 10U);
}

TEST(GzipMembers, StopsAtABomb) {
  MemorySource source(gzip(std::string(20 * budget_bytes, '0')));
  ExtractionBudget budget(1);
  GzipMembers members(source, budget);
  GzipText text(members);
  EXPECT_TRUE(std::holds_alternative<Rejection>(text.read_all(100 * budget_bytes)));
}

}  // namespace
}  // namespace clipfile
