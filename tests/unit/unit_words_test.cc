// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/schedule/unit_words.h"

#include <gtest/gtest.h>
#include <stdexcept>

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
