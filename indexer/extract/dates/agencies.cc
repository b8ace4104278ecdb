// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/dates/agencies.h"

#include <algorithm>
#include <array>
#include <unicode/uchar.h>

#include "common/text/utf8.h"

namespace clipfile::dates {
namespace {

constexpr std::array<std::string_view, 34> known_agencies = {
    "AP",  "AFP",  "dpa", "UPI", "ANSA", "EFE", "APA", "SID", "KNA",     "epd",   "TASS", "RIA",
    "PTI", "IANS", "ANI", "CNN", "CBS",  "NHK", "ATS", "SDA", "Belga",   "ANP",   "PAP",  "ČTK",
    "MTI", "STT",  "NTB", "TT",  "AAP",  "CP",  "PA",  "DPA", "Reuters", "Xinhua"};

bool has_small_letter(std::string_view text) {
  for (std::size_t offset = 0; offset < text.size();) {
    if (u_islower(static_cast<UChar32>(next_code_point(text, offset))) != 0) return true;
  }
  return false;
}

}  // namespace

bool is_agency(std::string_view name) {
  const bool known =
      std::find(known_agencies.begin(), known_agencies.end(), name) != known_agencies.end();
  return known || has_small_letter(name);
}

}  // namespace clipfile::dates
