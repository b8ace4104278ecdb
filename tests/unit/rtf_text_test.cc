// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/office/rtf_text.h"

#include <gtest/gtest.h>

namespace clipfile {
namespace {

using namespace std::chrono_literals;

std::string text_of(const std::string& rtf) { return plain_text_of(read_rtf_text(rtf)); }

TEST(ReadRtfText, ReadsEachTextInItsCharset) {
  const struct {
    const char* rtf;
    const char* text;
  } rows[] = {
      {R"({\rtf1\ansi Plain text})", "Plain text\n"},
      {R"({\rtf1\ansi One\par Two\line Three})", "One\nTwo\nThree\n"},
      {R"({\rtf1\ansi caf\'e9 {\b bold} \{brace\}})", "café bold {brace}\n"},
      {R"({\rtf1\ansi\ansicpg1251 \'cc\'ee\'f1\'ea\'e2\'e0})", "Москва\n"},
      {R"({\rtf1\ansi{\fonttbl{\f0 A;}{\f1\fcharset204 B;}}\f1 \'cc\'ee\f0 \'e9})", "Моé\n"},
      {R"({\rtf1\ansi{\fonttbl{\f0\fcharset128 A;}}\f0 \'93\'fa\'96\'7b})", "日本\n"},
      {R"({\rtf1\ansi{\fonttbl{\f0\fcharset134{\*\falt B};}}\f0 \'d6\'d0\'b9\'fa})", "中国\n"},
      {R"({\rtf1\ansi \u1052?\u1086?})", "Мо\n"},
      {R"({\rtf1\ansi\uc2 \u1052\'3f\'3f\u1086 ??!})", "Мо!\n"},
      {R"({\rtf1\ansi\uc0 \u-10179\u-8704 x})", "\xF0\x9F\x98\x80x\n"},
      {R"({\rtf1\ansi a\emdash b\rquote s\~c\_d\-e})", "a—b’s c-de\n"},
      {R"({\rtf1\ansi A\cell B\cell\row})", "A\tB\t\n\n"},
      {R"({\rtf1\ansi{\field{\*\fldinst HYPERLINK "x"}{\fldrslt link}}})", "link\n"},
      {R"({\rtf1\ansi seen{\v hidden}{\deleted gone}})", "seen\n"},
      {R"({\rtf1\ansi{\pict 0102}{\*\unknown what}{\object{\*\objdata 01}{\result shown}}})",
       "shown\n"},
      {R"({\rtf1\ansi{\upr{plain}{\*\ud{\uc0\u1052}}}})", "М\n"},
      {R"({\rtf1\ansi{\b0\*\cs7 kept}})", "kept\n"},
      {"{\\rtf1\\ansi{\\pict\\bin4 }{\\}}after}", "after\n"},
      {R"({\rtf1\ansi unclosed {\b text)", "unclosed text\n"},
      {R"({\rtf1\ansi closed}}} too often)", "closed too often\n"},
      {"", "\n"},
  };
  for (const auto& row : rows) EXPECT_EQ(text_of(row.rtf), row.text) << row.rtf;
}

TEST(ReadRtfText, ReadsStylesAndType) {
  const OfficeText text = read_rtf_text(
      R"({\rtf1{\stylesheet{\s0 Normal;}{\s2 heading 2;}{\s5 Title;}}\s5\fs48 Head\par\pard\s2 Sub\par\pard\plain\b Bold\par})");
  ASSERT_GE(text.paragraphs.size(), 3U);
  EXPECT_EQ(text.paragraphs[0].style, OfficeStyle::title);
  EXPECT_EQ(text.paragraphs[0].size, 24);
  EXPECT_EQ(text.paragraphs[1].style, OfficeStyle::heading);
  EXPECT_EQ(text.paragraphs[1].level, 2U);
  EXPECT_EQ(text.paragraphs[2].style, OfficeStyle::text);
  EXPECT_TRUE(text.paragraphs[2].bold);
}

TEST(ReadRtfText, ReadsWhatTheDocumentSaysOfItself) {
  const OfficeText text = read_rtf_text(
      R"({\rtf1{\info{\title Council votes}{\author Jane Doe}{\creatim\yr2022\mo1\dy9\hr8}{\*\company X}}Text})");
  EXPECT_EQ(text.metadata.title, "Council votes");
  EXPECT_EQ(text.metadata.authors, (std::vector<std::string>{"Jane Doe"}));
  EXPECT_EQ(text.metadata.created, 2022y / 1 / 9);
  EXPECT_EQ(plain_text_of(text), "Text\n");
}

TEST(ReadRtfText, SetsNotesAndHeadsAside) {
  const OfficeText text = read_rtf_text(
      R"({\rtf1{\header Harbour Times\par}Text{\footnote\pard A note.}{\*\annotation Mine.}})");
  EXPECT_EQ(plain_text_of(text), "Text\n");
  ASSERT_EQ(text.asides.size(), 3U);
  EXPECT_EQ(text.asides[0].label, "furniture");
  EXPECT_EQ(text.asides[1], (Aside{"footnote", "A note."}));
  EXPECT_EQ(text.asides[2], (Aside{"comment", "Mine."}));
}

TEST(ReadRtfText, ReadsGroupsOfAnyDepth) {
  const std::size_t depth = 200'000;
  const std::string nested =
      "{\\rtf1 " + std::string(depth, '{') + "deep" + std::string(depth, '}') + " end}";
  EXPECT_EQ(text_of(nested), "deep end\n");
}

}  // namespace
}  // namespace clipfile
