// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/schedule/unit_words.h"

#include <gtest/gtest.h>
#include <stdexcept>

#include "tests/unit/support/every_word.h"

namespace clipfile {
namespace {

TEST(QuoteForUnit, EscapesWhatSystemdWouldRead) {
  const struct {
    std::string_view word;
    std::string_view quoted;
  } rows[] = {
      {"/srv/clippings", "/srv/clippings"},
      {"/srv/my clippings", R"("/srv/my clippings")"},
      {"/srv/100%", R"("/srv/100%%")"},
      {"/srv/%h%%n", R"("/srv/%%h%%%%n")"},
      {R"(/srv/a"b)", R"("/srv/a\"b")"},
      {"/srv/it's", R"("/srv/it's")"},
      {R"(/srv/a\nb\)", R"("/srv/a\\nb\\")"},
      {"/srv/$HOME ${USER}", R"("/srv/$HOME ${USER}")"},
      {"/srv/Süddeutsche", R"("/srv/Süddeutsche")"},
      {";", R"(";")"},
      {"", R"("")"},
  };
  for (const auto& [word, quoted] : rows) EXPECT_EQ(quote_for_unit(word), quoted);
}

/// What systemd makes of a word: quotes and backslashes go, and then specifiers.
std::string as_systemd_reads(std::string_view word) {
  std::string unquoted;
  bool quoted = false;
  for (std::size_t at = 0; at < word.size(); ++at) {
    if (word[at] == '"') {
      quoted = !quoted;
    } else if (word[at] == '\\') {
      unquoted += word[++at];
    } else {
      EXPECT_TRUE(quoted || (word[at] != ' ' && word[at] != '\'')) << word;
      unquoted += word[at];
    }
  }
  EXPECT_FALSE(quoted) << word;
  std::string read;
  for (std::size_t at = 0; at < unquoted.size(); ++at) {
    read += unquoted[at];
    if (unquoted[at] != '%') continue;
    ++at;
    EXPECT_TRUE(at < unquoted.size() && unquoted[at] == '%') << word;
  }
  return read;
}

TEST(QuoteForUnit, ComesThroughSystemdAsItWas) {
  for_each_word("\\\"'%a ", [](const std::string& word) {
    EXPECT_EQ(as_systemd_reads(quote_for_unit(word)), word);
  });
}

TEST(QuoteForUnit, RefusesWhatAUnitCannotHold) {
  for (const std::string_view word : {"/srv/a\nExecStart=/bin/sh", "/srv/\x01", "/srv/\xFF"}) {
    EXPECT_THROW(quote_for_unit(word), std::invalid_argument);
  }
}

TEST(JoinForUnit, PutsSpacesBetween) {
  EXPECT_EQ(join_for_unit({}), "");
  EXPECT_EQ(join_for_unit({"/a", "/b c", "d"}), R"(/a "/b c" d)");
}

TEST(UnitName, HasLettersDigitsDotsAndHyphens) {
  const struct {
    std::string_view text;
    std::string_view name;
  } rows[] = {
      {"news.index", "news.index"},
      {"my news@home", "my-news-home"},
      {"a/b%c\nd\\", "a-b-c-d-"},
      {"ü", "--"},
  };
  for (const auto& [text, name] : rows) EXPECT_EQ(unit_name(text), name);
}

}  // namespace
}  // namespace clipfile
