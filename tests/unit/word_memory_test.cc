// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/word_memory.h"

#include <gtest/gtest.h>
#include <map>

#include "tests/unit/support/random_text.h"

namespace clipfile {
namespace {

TEST(WordMemory, KnowsWhatItWasToldAndNothingElse) {
  WordMemory memory;
  EXPECT_FALSE(memory.find(""));
  memory.add("Talks", {"talks", "talk"});
  memory.add("", {"", ""});
  EXPECT_EQ(memory.find("Talks"), (WordForms{"talks", "talk"}));
  EXPECT_EQ(memory.find(""), (WordForms{"", ""}));
  for (const std::string_view word : {"talks", "Talk", "Talkst"}) {
    EXPECT_FALSE(memory.find(word)) << word;
  }
  EXPECT_EQ(memory.size(), 2U);
  memory.clear();
  EXPECT_EQ(memory.size(), 0U);
  EXPECT_FALSE(memory.find("Talks"));
}

TEST(WordMemory, FindsEachOfManyWords) {
  constexpr std::size_t most_bytes = 255;
  RandomText random(5);
  WordMemory memory;
  std::map<std::string, std::pair<std::string, std::string>> told;
  for (int i = 0; i < 5'000; ++i) {
    const std::string word = random.bytes(random.one_in(10) ? most_bytes : 4);
    if (told.contains(word)) continue;
    const auto& [term, stem] = told[word] = {random.bytes(60), random.bytes(most_bytes)};
    memory.add(word, {term, stem});
  }
  EXPECT_EQ(memory.size(), told.size());
  for (const auto& [word, forms] : told) {
    EXPECT_EQ(memory.find(word), (WordForms{forms.first, forms.second}));
  }
}

TEST(WordMemory, PassesOverWhatIsTooLong) {
  const std::string long_text(256, 'x');
  WordMemory memory;
  memory.add(long_text, {"x", "x"});
  memory.add("a", {long_text, "x"});
  memory.add("b", {"x", long_text});
  EXPECT_EQ(memory.size(), 0U);
  for (const std::string_view word : {std::string_view(long_text), std::string_view("a")}) {
    EXPECT_FALSE(memory.find(word));
  }
  const std::string longest(255, 'y');
  memory.add(longest, {longest, longest});
  EXPECT_EQ(memory.find(longest), (WordForms{longest, longest}));
}

}  // namespace
}  // namespace clipfile
