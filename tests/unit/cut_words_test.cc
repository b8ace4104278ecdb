// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/pdf/cut_words.h"

#include <gtest/gtest.h>

namespace clipfile {
namespace {

std::string joined(std::string_view known, std::string first, std::string_view second) {
  CutWords words;
  words.learn(known);
  words.append(first, second);
  return first;
}

TEST(CutWords, DropsAHyphenThatOnlyCutsTheWord) {
  const struct {
    const char* known;
    const char* first;
    const char* second;
    const char* joined;
  } rows[] = {
      {"", "the govern-", "ment fell", "the government fell"},
      {"", "the US-", "Russian talks", "the US-Russian talks"},
      {"", "in 2019-", "20 they", "in 2019-20 they"},
      {"", "the 25-", "year plan", "the 25-year plan"},
      {"a long-term plan", "the long-", "term view", "the long-term view"},
      {"the newspaper and its news on paper", "a news-", "paper", "a newspaper"},
      {"it may pull them down", "the pull-", "down menu", "the pull-down menu"},
      {"", "Innen- und", "Außenpolitik", "Innen- und Außenpolitik"},
      {"", "die Innen-", "und Außenpolitik", "die Innen- und Außenpolitik"},
      {"", "he said –", "and left", "he said – and left"},
      {"", "the dyke—", "which broke", "the dyke—which broke"},
      {"", "the dyke —", "which broke", "the dyke — which broke"},
      {"", "soft\xC2\xADhy\xC2\xAD", "phen", "soft\xC2\xADhyphen"},
      {"", "one line", "and the next", "one line and the next"},
      {"", "日本の", "新聞", "日本の新聞"},
      {"", "", "start", "start"},
      {"", "-", "start", "- start"},
  };
  for (const auto& row : rows) {
    EXPECT_EQ(joined(row.known, row.first, row.second), row.joined) << row.first;
  }
}

}  // namespace
}  // namespace clipfile
