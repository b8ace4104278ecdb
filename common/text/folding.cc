// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/folding.h"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>
#include <utility>

#include "common/schema.h"
#include "common/text/utf8.h"

namespace clipfile {
namespace {

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// ASCII letters and digits, as most words are: nothing of them is folded but case.
bool is_plain(std::string_view word) {
  return std::all_of(word.begin(), word.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  });
}

std::string lower_ascii(std::string_view word) {
  std::string lower(word);
  for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return lower;
}

const icu::Normalizer2& normalizer(const icu::Normalizer2* (*get)(UErrorCode&)) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* found = get(status);
  if (U_FAILURE(status)) throw std::runtime_error("ICU: its normalisation data are not there");
  return *found;
}

icu::UnicodeString normalize(const icu::Normalizer2& form, const icu::UnicodeString& text) {
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString result = form.normalize(text, status);
  return U_FAILURE(status) ? text : result;
}

std::string casefold(std::string_view word) {
  std::string folded;
  if (is_ascii(word)) return lower_ascii(word);
  const auto text = icu::UnicodeString::fromUTF8(
      icu::StringPiece(word.data(), static_cast<int32_t>(word.size())));
  normalize(normalizer(icu::Normalizer2::getNFKCCasefoldInstance), text).toUTF8String(folded);
  return folded;
}

/// Typographic apostrophes become the ASCII one.
void unify_apostrophes(std::string& word) {
  for (const std::string_view apostrophe : {"\u2019", "\u02BC"}) {
    for (auto at = word.find(apostrophe); at != std::string::npos; at = word.find(apostrophe)) {
      word.replace(at, apostrophe.size(), "'");
    }
  }
}

/// Articles and particles that Romance languages write with an apostrophe before a word.
constexpr std::array<std::string_view, 24> elisions = {
    "l",      "d",      "qu",  "j",     "n",     "s",    "c",      "m",
    "t",      "dell",   "all", "nell",  "dall",  "sull", "coll",   "jusqu",
    "lorsqu", "puisqu", "un",  "quell", "quest", "sant", "presqu", "quoiqu"};

void resolve_apostrophes(std::string& word) {
  unify_apostrophes(word);
  auto at = word.find('\'');
  if (at == std::string::npos) return;
  if (word.size() > 2 && word.ends_with("'s")) word.resize(word.size() - 2);
  at = word.find('\'');
  if (at != std::string::npos && word.size() - at > 2 &&
      std::find(elisions.begin(), elisions.end(), std::string_view(word).substr(0, at)) !=
          elisions.end()) {
    word.erase(0, at + 1);
  }
  std::erase(word, '\'');
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Drops the points of abbreviations and the commas of thousands; keeps the point of "5.93".
void resolve_points(std::string& word) {
  if (word.find_first_of(".,") == std::string::npos) return;
  std::string kept;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const bool decimal = word[i] == '.' && i > 0 && is_digit(word[i - 1]);
    if ((word[i] != '.' && word[i] != ',') || decimal) kept.push_back(word[i]);
  }
  word = std::move(kept);
}

/// Letters that have no decomposition of their own.
constexpr std::array<std::pair<char32_t, std::string_view>, 12> plain_letters = {{
    {0xDF, "ss"},
    {0xE6, "ae"},
    {0xF0, "d"},
    {0xF8, "o"},
    {0xFE, "th"},
    {0x111, "d"},
    {0x127, "h"},
    {0x131, "i"},
    {0x142, "l"},
    {0x153, "oe"},
    {0x167, "t"},
    {0x14B, "n"},
}};

enum class Base { latin_or_greek, cyrillic, other };

Base base_of(UChar32 letter, Base before) {
  UErrorCode status = U_ZERO_ERROR;
  switch (uscript_getScript(letter, &status)) {
    case USCRIPT_LATIN:
    case USCRIPT_GREEK:
      return Base::latin_or_greek;
    case USCRIPT_CYRILLIC:
      return Base::cyrillic;
    case USCRIPT_INHERITED:
      return before;
    default:
      return Base::other;
  }
}

bool is_dropped_mark(UChar32 c, Base base, UChar32 letter) {
  constexpr UChar32 acute = 0x301;
  constexpr UChar32 grave = 0x300;
  constexpr UChar32 diaeresis = 0x308;
  constexpr UChar32 cyrillic_ie = 0x435;
  if (!(U_GET_GC_MASK(c) & U_GC_MN_MASK)) return false;
  if (base == Base::latin_or_greek) return true;
  if (base != Base::cyrillic) return false;
  return c == acute || c == grave || (c == diaeresis && letter == cyrillic_ie);
}

void append_plain(icu::UnicodeString& text, UChar32 c) {
  const auto* found =
      std::find_if(plain_letters.begin(), plain_letters.end(),
                   [&](const auto& row) { return row.first == static_cast<char32_t>(c); });
  if (found == plain_letters.end()) {
    text.append(c);
  } else {
    text.append(icu::UnicodeString::fromUTF8(
        icu::StringPiece(found->second.data(), static_cast<int32_t>(found->second.size()))));
  }
}

}  // namespace

std::string fold_case(std::string_view word) {
  if (is_plain(word)) return lower_ascii(word);
  std::string folded = casefold(word);
  resolve_apostrophes(folded);
  resolve_points(folded);
  return folded;
}

std::string fold_diacritics(std::string_view case_folded) {
  if (is_ascii(case_folded)) return std::string(case_folded);
  const auto text = normalize(normalizer(icu::Normalizer2::getNFDInstance),
                              icu::UnicodeString::fromUTF8(icu::StringPiece(
                                  case_folded.data(), static_cast<int32_t>(case_folded.size()))));
  icu::UnicodeString plain;
  Base base = Base::other;
  UChar32 letter = 0;
  for (int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
    const UChar32 c = text.char32At(i);
    base = base_of(c, base);
    if (is_dropped_mark(c, base, letter)) continue;
    letter = c;
    append_plain(plain, c);
  }
  std::string result;
  normalize(normalizer(icu::Normalizer2::getNFCInstance), plain).toUTF8String(result);
  return result;
}

std::string fold_word(std::string_view word) {
  if (word.size() <= schema::most_word_bytes && is_plain(word)) return lower_ascii(word);
  const std::string_view beginning = truncate_utf8(word, schema::most_folded_bytes);
  const std::string folded = fold_diacritics(fold_case(beginning));
  return std::string(truncate_utf8(folded, schema::most_word_bytes));
}

}  // namespace clipfile
