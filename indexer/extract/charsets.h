/// Lists the legacy charsets that clippings come in, and converts from them.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace clipfile {

struct Charset {
  const char* name;  ///< as ICU knows it
  double prior;      ///< natural logarithm of how common it is among undeclared clippings, the
                     ///< commonest being 0
  double
      price;  ///< by how much, for each byte beyond ASCII, its reading must be better than others
};

/// Every charset that may be detected or believed when a document declares it. Where browsers read
/// a standard's superset instead (windows-1252 for ISO-8859-1), only the superset is listed.
std::span<const Charset> known_charsets();

/// The listed charset that `label` stands for, in any spelling of it; null where there is none.
const Charset* find_charset(std::string_view label);

/// Whether a text may go on behind `bytes`.
enum class Ending { final, open };

/// The bytes as UTF-8; U+FFFD where they mean nothing in `charset`. An unfinished last character of
/// an open text is left out. Throws std::runtime_error where ICU lacks the charset.
std::string convert_to_utf8(std::string_view bytes, const char* charset, Ending ending);

}  // namespace clipfile
