// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/office/rtf_charsets.h"

#include <algorithm>
#include <array>
#include <utility>

namespace clipfile {
namespace {

template <typename Value, std::size_t rows>
Value find_or(const std::array<std::pair<int, Value>, rows>& table, int key, Value otherwise) {
  const auto row = std::find_if(table.begin(), table.end(),
                                [&](const auto& candidate) { return candidate.first == key; });
  return row == table.end() ? otherwise : row->second;
}

}  // namespace

const char* charset_of_code_page(int code_page) {
  constexpr auto table = std::to_array<std::pair<int, const char*>>({
      {437, "ibm-437"},
      {708, "ISO-8859-6"},
      {850, "ibm-850"},
      {852, "ibm-852"},
      {860, "ibm-860"},
      {862, "ibm-862"},
      {863, "ibm-863"},
      {864, "ibm-864"},
      {865, "ibm-865"},
      {866, "ibm-866"},
      {874, "windows-874"},
      {932, "windows-932"},
      {936, "GBK"},
      {949, "windows-949"},
      {950, "windows-950"},
      {1250, "windows-1250"},
      {1251, "windows-1251"},
      {1252, "windows-1252"},
      {1253, "windows-1253"},
      {1254, "windows-1254"},
      {1255, "windows-1255"},
      {1256, "windows-1256"},
      {1257, "windows-1257"},
      {1258, "windows-1258"},
      {10000, "macintosh"},
      {10006, "x-mac-greek"},
      {10007, "x-mac-cyrillic"},
      {10029, "x-mac-centraleurroman"},
      {54936, "GB18030"},
      {65001, "UTF-8"},
  });
  return find_or<const char*>(table, code_page, nullptr);
}

int code_page_of_font(int font_charset) {
  constexpr auto table = std::to_array<std::pair<int, int>>({
      {77, 10000},
      {128, 932},
      {129, 949},

      {134, 936},
      {136, 950},
      {161, 1253},
      {162, 1254},
      {163, 1258},
      {177, 1255},
      {178, 1256},
      {186, 1257},
      {204, 1251},
      {222, 874},
      {238, 1250},
  });
  return find_or<int>(table, font_charset, 0);
}

}  // namespace clipfile
