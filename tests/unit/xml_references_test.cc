// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/xml/xml_references.h"

#include <gtest/gtest.h>

namespace clipfile {
namespace {

std::string expanded(std::string_view text) {
  std::string xml;
  append_expanded(xml, text);
  return xml;
}

TEST(AppendExpanded, KnowsCharactersXmlsOwnAndHtmlsNames) {
  const std::pair<std::string_view, std::string_view> rows[] = {
      {"a &amp; b &lt;p&gt; &quot;&apos;", "a &amp; b &lt;p&gt; &quot;'"},
      {"M&uuml;ller&hellip;&nbsp;x", "Müller…\u00A0x"},
      {"&#8217;&#x2019;&#X2019;", "’’’"},
      {"&#146;&#x80;", "’€"},
      {"&#38;lt;", "&amp;lt;"},
  };
  for (const auto& [text, xml] : rows) EXPECT_EQ(expanded(text), xml) << text;
}

TEST(AppendExpanded, LeavesOtherReferencesAsTheyAreWritten) {
  const std::pair<std::string_view, std::string_view> rows[] = {
      {"&lol9;", "&amp;lol9;"},
      {"AT&T; R&D", "AT&amp;T; R&amp;D"},
      {"&", "&amp;"},
      {"&;&#;&#x;", "&amp;;&amp;#;&amp;#x;"},
      {"&averyverylongname;", "&amp;averyverylongname;"},
      {"&#12a;", "&amp;#12a;"},
      {"&#xD800;&#x110000;", "&amp;#xD800;&amp;#x110000;"},
  };
  for (const auto& [text, xml] : rows) EXPECT_EQ(expanded(text), xml) << text;
}

TEST(AppendExpanded, LetsNoForbiddenCharacterThrough) {
  const std::pair<std::string_view, std::string_view> rows[] = {
      {std::string_view("a\0b\x0B", 4), "a b "},
      {"&#0;&#11;", "  "},
      {"\xEF\xBF\xBF", "\uFFFD"},
      {"\xFFz", "\uFFFDz"},
      {"tab\tline\n", "tab\tline\n"},
  };
  for (const auto& [text, xml] : rows) EXPECT_EQ(expanded(text), xml) << text;
}

TEST(AppendEscaped, ExpandsNothing) {
  std::string xml;
  append_escaped(xml, "<p>&nbsp;&amp;</p> \"]]>\"");
  EXPECT_EQ(xml, "&lt;p&gt;&amp;nbsp;&amp;amp;&lt;/p&gt; &quot;]]&gt;&quot;");
}

}  // namespace
}  // namespace clipfile
