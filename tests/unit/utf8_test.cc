// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/utf8.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <vector>

#include "tests/unit/support/random_text.h"

namespace clipfile {
namespace {

std::vector<char32_t> forwards(std::string_view text) {
  std::vector<char32_t> found;
  for (std::size_t offset = 0; offset < text.size();) {
    found.push_back(next_code_point(text, offset));
  }
  return found;
}

std::vector<char32_t> backwards(std::string_view text) {
  std::vector<char32_t> found;
  for (std::size_t offset = text.size(); offset > 0;) {
    found.push_back(previous_code_point(text, offset));
  }
  std::reverse(found.begin(), found.end());
  return found;
}

struct Invalid {
  std::string_view what, bytes;
  std::vector<char32_t> code_points;
};

const Invalid invalid_rows[] = {
    {"a lone trail byte", "a\x80z", {'a', replacement_character, 'z'}},
    {"a lead byte alone", "\xC3", {replacement_character}},
    {"a lead byte before a letter", "\xC3z", {replacement_character, 'z'}},
    {"an overlong slash", "\xC0\xAF", {replacement_character, replacement_character}},
    {"a surrogate",
     "\xED\xA0\x80",
     {replacement_character, replacement_character, replacement_character}},
    {"a cut letter", "\xE2\x82", {replacement_character, replacement_character}},
    {"beyond Unicode",
     "\xF4\x90\x80\x80",
     {replacement_character, replacement_character, replacement_character, replacement_character}},
    {"never a byte of UTF-8", "\xFF\xFE", {replacement_character, replacement_character}},
};

TEST(Utf8, WalksValidTextInBothDirections) {
  const std::string text = "aé€😀\n\u0301";
  const std::vector<char32_t> expected = {'a', 0xE9, 0x20AC, 0x1F600, '\n', 0x301};
  EXPECT_EQ(forwards(text), expected);
  EXPECT_EQ(backwards(text), expected);
  EXPECT_TRUE(is_valid_utf8(text));
  EXPECT_EQ(mend_utf8(text), text);
}

TEST(Utf8, CountsEveryByteThatIsNoneAsOneReplacement) {
  for (const auto& [what, bytes, code_points] : invalid_rows) {
    EXPECT_EQ(forwards(bytes), code_points) << what;
    EXPECT_EQ(backwards(bytes), code_points) << what;
    EXPECT_FALSE(is_valid_utf8(bytes)) << what;
  }
}

TEST(Utf8, WritesEveryCodePoint) {
  for (char32_t c = 1; c <= 0x10FFFF; c += c < 0x3000 ? 1 : 97) {
    if (c >= 0xD800 && c < 0xE000) continue;
    std::string text;
    append_utf8(text, c);
    ASSERT_EQ(forwards(text), std::vector<char32_t>{c});
    ASSERT_EQ(backwards(text), std::vector<char32_t>{c});
  }
}

TEST(Utf8, MendsAnyBytes) {
  RandomText random(12);
  for (int i = 0; i < 3'000; ++i) {
    const std::string bytes = random.bytes(40);
    const std::string mended = mend_utf8(bytes);
    ASSERT_TRUE(is_valid_utf8(mended));
    ASSERT_EQ(mend_utf8(mended), mended);
    ASSERT_EQ(forwards(bytes), forwards(mended));
    ASSERT_EQ(is_valid_utf8(bytes), mended == bytes);
  }
}

TEST(Utf8, CutsNoCodePointApart) {
  const std::string text = "aé€😀z";
  constexpr std::size_t sizes[] = {0, 1, 1, 3, 3, 3, 6, 6, 6, 6, 10, 11, 11, 11};
  for (std::size_t most = 0; most < std::size(sizes); ++most) {
    EXPECT_EQ(truncate_utf8(text, most), text.substr(0, sizes[most])) << most;
  }
  EXPECT_EQ(truncate_utf8("\x80\x80\x80", 2), "");
  EXPECT_EQ(truncate_utf8("", 0), "");
}

TEST(IsWhiteSpace, FollowsUnicode) {
  for (const char32_t c : {U' ', U'\t', U'\n', U'\v', U'\f', U'\r', U'\u0085', U'\u00A0', U'\u2003',
                           U'\u2028', U'\u202F', U'\u3000'}) {
    EXPECT_TRUE(is_white_space(c)) << std::hex << static_cast<unsigned>(c);
  }
  for (const char32_t c : {U'\0', U'a', U'\x1B', U'\u00AD', U'\u200B', U'\uFEFF', U'\uFFFD'}) {
    EXPECT_FALSE(is_white_space(c)) << std::hex << static_cast<unsigned>(c);
  }
}

TEST(FoldWhiteSpace, LeavesSingleSpacesBetweenWords) {
  struct Row {
    std::string_view text, folded;
  };
  constexpr Row rows[] = {
      {"", ""},
      {" \n\t ", ""},
      {"  one \r\n two\t", "one two"},
      {"one\u00A0two\u2003three\u3000four", "one two three four"},
      {"zero\u200Bwidth", "zero width"},
      {"so\u00ADft hy\u00ADphens", "soft hyphens"},
      {"\uFEFFmark", "mark"},
      {"con\x01trol\x7Fs\u0085x", "con trol s x"},
      {"bad\xFF", "bad\uFFFD"},
      {" \u00AD ", ""},
  };
  for (const auto& [text, folded] : rows) EXPECT_EQ(fold_white_space(text), folded) << text;
}

TEST(FoldWhiteSpace, ChangesNothingTheSecondTime) {
  RandomText random(13);
  for (int i = 0; i < 2'000; ++i) {
    const std::string once = fold_white_space(random.bytes(60));
    ASSERT_EQ(fold_white_space(once), once);
    ASSERT_TRUE(is_valid_utf8(once));
    ASSERT_EQ(once.find("  "), std::string::npos);
  }
}

}  // namespace
}  // namespace clipfile
