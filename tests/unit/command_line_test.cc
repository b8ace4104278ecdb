// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/render/command_line.h"

#include <gtest/gtest.h>

namespace clipfile {
namespace {

TEST(ShellWord, IsQuotedWhereAShellNeedsIt) {
  const std::pair<std::string_view, std::string_view> rows[] = {
      {"gas", "gas"},         {"lang:de", "lang:de"},  {"two words", "'two words'"},
      {"it's", "'it'\\''s'"}, {"$HOME", "'$HOME'"},    {"", "''"},
      {"Рябков", "'Рябков'"}, {"\"a b\"", "'\"a b\"'"}};
  for (const auto& [word, expected] : rows) EXPECT_EQ(shell_word(word), expected);
}

TEST(CommandFor, NamesIndexesAndCounts) {
  Advice advice;
  advice.query = "gas AND oil";
  advice.articles = 1;
  EXPECT_EQ(command_for(advice, {"my index"}),
            "clip-search -d 'my index' 'gas AND oil' (1 article)");
  advice.articles = 2;
  EXPECT_EQ(command_for(advice, {}), "clip-search 'gas AND oil' (2 articles)");
  EXPECT_EQ(command_for(advice, {}, "--quotes"), "clip-search --quotes 'gas AND oil' (2 articles)");
}

}  // namespace
}  // namespace clipfile
