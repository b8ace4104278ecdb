// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/charsets.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <memory>
#include <stdexcept>
#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>
#include <unicode/ucnv_err.h>
#include <utility>

namespace clipfile {
namespace {

struct Rank {
  double prior;
  double price;
};

constexpr Rank usual{0, 0};
constexpr Rank common{-2, 0};
constexpr Rank regional{-3, 0};
constexpr Rank close{-6, 0};  // old ones that share most letters with a common one
constexpr Rank old{-6, 1};
constexpr Rank rare{-9, 1};

constexpr Charset ranked(const char* name, Rank rank) { return {name, rank.prior, rank.price}; }

constexpr std::array charsets = {
    ranked("windows-1252", usual),
    ranked("windows-1250", common),
    ranked("windows-1251", common),
    ranked("windows-1253", common),
    ranked("windows-1254", common),
    ranked("windows-1255", common),
    ranked("windows-1256", common),
    ranked("windows-1257", regional),
    ranked("windows-1258", regional),
    ranked("windows-874", common),
    ranked("ISO-8859-2", common),
    ranked("ISO-8859-3", close),
    ranked("ISO-8859-4", rare),
    ranked("ISO-8859-5", regional),
    ranked("ISO-8859-6", regional),
    ranked("ISO-8859-7", regional),
    ranked("ISO-8859-8", regional),
    ranked("ISO-8859-10", close),
    ranked("ISO-8859-13", regional),
    ranked("ISO-8859-14", close),
    ranked("ISO-8859-15", regional),
    ranked("KOI8-R", regional),
    ranked("KOI8-U", regional),
    ranked("Shift_JIS", common),
    ranked("EUC-JP", common),
    ranked("GB18030", common),
    ranked("Big5", common),
    ranked("EUC-TW", close),
    ranked("windows-949", common),
    ranked("macintosh", old),
    ranked("x-mac-cyrillic", close),
    ranked("x-mac-greek", rare),
    ranked("x-mac-turkish", rare),
    ranked("x-mac-ce", rare),
    ranked("IBM437", old),
    ranked("IBM850", old),
    ranked("IBM852", old),
    ranked("IBM855", old),
    ranked("IBM866", old),
    ranked("ISO-2022-JP", regional),
    ranked("ISO-2022-KR", regional),
    ranked("ISO-2022-CN", regional),
};

/// Labels that browsers read as a superset of what they name, or that ICU does not know.
constexpr std::array<std::pair<const char*, const char*>, 24> supersets = {{
    {"iso-8859-1", "windows-1252"}, {"iso8859-1", "windows-1252"},
    {"latin1", "windows-1252"},     {"latin-1", "windows-1252"},
    {"us-ascii", "windows-1252"},   {"ascii", "windows-1252"},
    {"iso-8859-9", "windows-1254"}, {"latin5", "windows-1254"},
    {"iso-8859-11", "windows-874"}, {"tis-620", "windows-874"},
    {"gb2312", "GB18030"},          {"gbk", "GB18030"},
    {"gb-2312", "GB18030"},         {"x-gbk", "GB18030"},
    {"cp936", "GB18030"},           {"euc-cn", "GB18030"},
    {"euc-kr", "windows-949"},      {"ks_c_5601-1987", "windows-949"},
    {"ksc5601", "windows-949"},     {"cp949", "windows-949"},
    {"uhc", "windows-949"},         {"iso-8859-8-i", "ISO-8859-8"},
    {"x-x-big5", "Big5"},           {"x-sjis", "Shift_JIS"},
}};

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

Converter open_converter(const char* charset) {
  UErrorCode error = U_ZERO_ERROR;
  Converter converter(ucnv_open(charset, &error));
  return U_SUCCESS(error) ? std::move(converter) : nullptr;
}

extern "C" void write_replacement(const void*, UConverterToUnicodeArgs* arguments, const char*,
                                  int32_t, UConverterCallbackReason reason, UErrorCode* error) {
  if (reason > UCNV_IRREGULAR) return;
  *error = U_ZERO_ERROR;
  const UChar replacement = 0xFFFD;
  ucnv_cbToUWriteUChars(arguments, &replacement, 1, 0, error);
}

/// ICU's own substitution writes a control character for some charsets.
void replace_bad_bytes(UConverter* converter) {
  UErrorCode error = U_ZERO_ERROR;
  ucnv_setToUCallBack(converter, write_replacement, nullptr, nullptr, nullptr, &error);
}

std::size_t expected_size(std::string_view bytes) {
  const auto high = std::count_if(bytes.begin(), bytes.end(),
                                  [](char c) { return static_cast<signed char>(c) < 0; });
  return bytes.size() + static_cast<std::size_t>(high);
}

bool is_label(std::string_view text) {
  constexpr std::size_t longest = 64;
  return !text.empty() && text.size() <= longest &&
         std::all_of(text.begin(), text.end(), [](char c) {
           return std::isalnum(static_cast<unsigned char>(c)) || c == '-' || c == '_' || c == '.' ||
                  c == ':';
         });
}

const Charset* find_listed(const char* label) {
  const Converter wanted = open_converter(label);
  if (!wanted) return nullptr;
  UErrorCode error = U_ZERO_ERROR;
  const std::string_view canonical = ucnv_getName(wanted.get(), &error);
  const auto row = std::find_if(charsets.begin(), charsets.end(), [&](const Charset& charset) {
    const Converter known = open_converter(charset.name);
    return known && canonical == ucnv_getName(known.get(), &error);
  });
  return row == charsets.end() ? nullptr : &*row;
}

}  // namespace

std::span<const Charset> known_charsets() { return charsets; }

const Charset* find_charset(std::string_view label) {
  if (!is_label(label)) return nullptr;
  const std::string name(label);
  for (const auto& [alias, superset] : supersets) {
    if (ucnv_compareNames(name.c_str(), alias) == 0) return find_listed(superset);
  }
  return find_listed(name.c_str());
}

std::string convert_to_utf8(std::string_view bytes, const char* charset, Ending ending) {
  const Converter source = open_converter(charset);
  const Converter target = open_converter("UTF-8");
  if (!source || !target)
    throw std::runtime_error(std::string(charset) + ": ICU has no such charset");
  replace_bad_bytes(source.get());
  std::string text;
  text.reserve(expected_size(bytes));
  std::array<char, 16 * 1024> chunk;
  std::array<UChar, 4 * 1024> pivot;
  UChar* pivot_source = pivot.data();
  UChar* pivot_target = pivot.data();
  const char* from = bytes.data();
  UErrorCode error = U_BUFFER_OVERFLOW_ERROR;
  for (UBool first = true; error == U_BUFFER_OVERFLOW_ERROR; first = false) {
    char* to = chunk.data();
    error = U_ZERO_ERROR;
    ucnv_convertEx(target.get(), source.get(), &to, chunk.data() + chunk.size(), &from,
                   bytes.data() + bytes.size(), pivot.data(), &pivot_source, &pivot_target,
                   pivot.data() + pivot.size(), first, ending == Ending::final, &error);
    text.append(chunk.data(), to);
  }
  return text;
}

}  // namespace clipfile
