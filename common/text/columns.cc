// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/columns.h"

#include <algorithm>
#include <unicode/uchar.h>

#include "common/text/utf8.h"

namespace clipfile {
namespace {

constexpr char32_t zero_width_joiner = 0x200D;
constexpr char32_t emoji_selector = 0xFE0F;

bool is_narrow_for_sure(char32_t c) {
  constexpr char32_t first_mark = 0x300;
  constexpr char32_t soft_hyphen = 0xAD;
  return c < first_mark && c != soft_hyphen;
}

bool takes_no_column(UChar32 c) {
  const auto category = U_MASK(u_charType(c));
  constexpr auto marks = U_GC_MN_MASK | U_GC_ME_MASK | U_GC_CF_MASK;
  const int32_t syllable = u_getIntPropertyValue(c, UCHAR_HANGUL_SYLLABLE_TYPE);
  return (category & marks) != 0 || syllable == U_HST_VOWEL_JAMO ||
         syllable == U_HST_TRAILING_JAMO ||
         u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
}

bool is_wide(UChar32 c) {
  const int32_t width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH;
}

bool is_pictograph(char32_t c) {
  return u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_EXTENDED_PICTOGRAPHIC);
}

std::size_t columns_after(char32_t last, std::size_t last_columns, char32_t c) {
  const auto code_point = static_cast<UChar32>(c);
  if (is_narrow_for_sure(c)) return 1;
  if (c == emoji_selector) return last_columns == 1 && is_pictograph(last) ? 1 : 0;
  if (takes_no_column(code_point)) return 0;
  if (last == zero_width_joiner && is_pictograph(c)) return 0;
  const bool modifies = last_columns > 0 && u_hasBinaryProperty(code_point, UCHAR_EMOJI_MODIFIER) &&
                        u_hasBinaryProperty(static_cast<UChar32>(last), UCHAR_EMOJI_MODIFIER_BASE);
  if (modifies) return 0;
  return is_wide(code_point) ? 2 : 1;
}

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<signed char>(c) >= 0; });
}

}  // namespace

std::size_t ColumnCounter::add(char32_t c) {
  last_columns_ = columns_after(last_, last_columns_, c);
  last_ = c;
  return last_columns_;
}

std::size_t display_width(std::string_view text) {
  if (is_ascii(text)) return text.size();
  ColumnCounter counter;
  std::size_t width = 0;
  for (std::size_t offset = 0; offset < text.size();)
    width += counter.add(next_code_point(text, offset));
  return width;
}

std::string_view fit_to_width(std::string_view text, std::size_t columns) {
  if (text.size() <= columns) return text;
  ColumnCounter counter;
  std::size_t width = 0;
  for (std::size_t offset = 0; offset < text.size();) {
    const std::size_t begin = offset;
    width += counter.add(next_code_point(text, offset));
    if (width > columns) return text.substr(0, begin);
  }
  return text;
}

std::string truncate_to_width(std::string_view text, std::size_t columns) {
  if (columns == 0) return {};
  const std::string_view fitting = fit_to_width(text, columns);
  if (fitting.size() == text.size()) return std::string(text);
  std::string_view kept = fit_to_width(fitting, columns - 1);
  while (kept.ends_with(' ')) kept.remove_suffix(1);
  return std::string(kept) + "…";
}

}  // namespace clipfile
