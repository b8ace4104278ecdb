// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/unicode_form.h"

#include <algorithm>
#include <array>
#include <string>
#include <unicode/uchar.h>

#include "common/text/utf8.h"
#include "indexer/extract/charsets.h"

namespace clipfile {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t longest_sample = 64 * 1024;
constexpr std::size_t longest_unit = 4;

struct Mark {
  std::string_view bytes;
  const char* charset;
};

/// UTF-32LE starts as UTF-16LE does.
constexpr std::array<Mark, 5> marks = {{
    {"\xFF\xFE\0\0"sv, "UTF-32LE"},
    {"\0\0\xFE\xFF"sv, "UTF-32BE"},
    {"\xEF\xBB\xBF"sv, "UTF-8"},
    {"\xFF\xFE"sv, "UTF-16LE"},
    {"\xFE\xFF"sv, "UTF-16BE"},
}};

constexpr std::array wide_charsets = {"UTF-32LE", "UTF-32BE", "UTF-16LE", "UTF-16BE"};

struct Census {
  std::size_t characters = 0;
  std::size_t plain =
      0;  ///< printable ASCII, line ends, and the space and stops of East Asian text
  std::size_t absurd = 0;  ///< control, unassigned and private characters
};

bool is_absurd(char32_t c) {
  constexpr char32_t escape = 0x1B;
  if (c < ' ') return (c < '\t' || c > '\r') && c != escape;
  const int8_t type = u_charType(static_cast<UChar32>(c));
  return c == replacement_character || type == U_CONTROL_CHAR || type == U_UNASSIGNED ||
         type == U_PRIVATE_USE_CHAR;
}

Census count_characters(std::string_view text) {
  Census census;
  for (std::size_t offset = 0; offset < text.size(); ++census.characters) {
    const char32_t c = next_code_point(text, offset);
    const bool east_asian_stop = c >= 0x3000 && c <= 0x3002;
    if (is_absurd(c)) {
      ++census.absurd;
    } else if (c < 0x7F || east_asian_stop) {
      ++census.plain;
    }
  }
  return census;
}

/// How many characters of a text there must be for each absurd one, by what else speaks for the
/// encoding.
constexpr std::size_t where_marked = 4;
constexpr std::size_t where_guessed = 50;

bool is_text(const Census& census, std::size_t characters_per_absurd) {
  return census.absurd * characters_per_absurd <= census.characters;
}

Census count_in_sample(std::string_view bytes, const char* charset) {
  std::string_view sample = bytes.substr(0, longest_sample);
  if (sample.size() >= longest_unit) sample.remove_suffix(sample.size() % longest_unit);
  return count_characters(convert_to_utf8(sample, charset, Ending::open));
}

struct Soundness {
  std::size_t sound = 0;   ///< characters of several bytes
  std::size_t broken = 0;  ///< places, not bytes
};

Soundness check_utf8(std::string_view bytes) {
  Soundness result;
  bool inside_break = false;
  for (std::size_t offset = 0; offset < bytes.size();) {
    const std::size_t start = offset;
    const char32_t c = next_code_point(bytes, offset);
    const bool breaks = c == replacement_character && offset == start + 1;
    if (breaks && !inside_break) ++result.broken;
    if (!breaks && c >= 0x80) ++result.sound;
    inside_break = breaks;
  }
  return result;
}

}  // namespace

std::optional<UnicodeForm> recognise_mark(std::string_view bytes) {
  for (const Mark& mark : marks) {
    if (!bytes.starts_with(mark.bytes)) continue;
    const Census census = count_in_sample(bytes.substr(mark.bytes.size()), mark.charset);
    if (is_text(census, where_marked)) return UnicodeForm{mark.charset, mark.bytes.size()};
  }
  return std::nullopt;
}

std::optional<UnicodeForm> recognise_wide(std::string_view bytes) {
  if (bytes.substr(0, longest_sample).find('\0') == std::string_view::npos) return std::nullopt;
  std::optional<UnicodeForm> best;
  std::size_t most_plain = 0;
  for (const char* charset : wide_charsets) {
    const Census census = count_in_sample(bytes, charset);
    if (!is_text(census, where_guessed) || census.plain <= most_plain) continue;
    best = UnicodeForm{charset};
    most_plain = census.plain;
  }
  return best;
}

bool is_mostly_utf8(std::string_view bytes, bool declared) {
  constexpr std::size_t sound_per_break = 5;
  const Soundness found = check_utf8(bytes);
  return found.sound >= found.broken * (declared ? 1 : sound_per_break);
}

}  // namespace clipfile
