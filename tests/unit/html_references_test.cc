// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/html/html_references.h"

#include <gtest/gtest.h>

#include "indexer/extract/html/html.h"

namespace clipfile {
namespace {

TEST(ReferencedCharacter, KnowsNamesAndNumbers) {
  EXPECT_EQ(referenced_character("eacute"), U'é');
  EXPECT_EQ(referenced_character("apos"), U'\'');
  EXPECT_EQ(referenced_character("#8217"), U'’');
  EXPECT_EQ(referenced_character("#X2019"), U'’');
  EXPECT_EQ(referenced_character("#146"), U'’');
  for (const std::string_view name : {"", "#", "#x", "nosuch", "#xD800", "#99999999", "#1a"}) {
    EXPECT_EQ(referenced_character(name), std::nullopt) << name;
  }
}

TEST(ReplaceWindowsReferences, LeavesAllOthers) {
  const std::pair<std::string_view, std::string_view> rows[] = {
      {"don&#146;t &#x93;x&#148;", "don’t “x”"},
      {"&#160; &#38; &#; &#146", "&#160; &#38; &#; &#146"},
      {"plain & text", "plain & text"},
      {"&#&#&#146;", "&#&#’"},
  };
  for (const auto& [text, expected] : rows) {
    EXPECT_EQ(replace_windows_references(std::string(text)), expected);
  }
}

TEST(ReplaceWindowsReferences, MendsPages) {
  const auto page = read_html(
      "<title>It&#146;s a page</title><p>They don&#146;t say what &#147;today&#148; means, and "
      "that is all there is to it.</p>");
  EXPECT_EQ(std::get<Article>(page).citation.headline, "It’s a page");
  EXPECT_EQ(std::get<Article>(page).body.front().substr(0, 14), "They don’t s");
}

TEST(ExpandEntities, ExpandsWhatIsKnown) {
  const std::pair<std::string_view, std::string_view> rows[] = {
      {"a &amp; b", "a & b"},       {"&#8217;&#x2019;", "’’"}, {"&eacute;", "é"},
      {"&nosuch; &", "&nosuch; &"}, {"&#xD800;", "&#xD800;"},  {"&#99999999;", "&#99999999;"},
      {"&;&#;", "&;&#;"},
  };
  for (const auto& [text, expected] : rows) EXPECT_EQ(expand_entities(text), expected);
}

}  // namespace
}  // namespace clipfile
