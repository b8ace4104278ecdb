// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/analyse/language.h"

// CLD2's header uses FILE without including what declares it.
#include <algorithm>
#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>
#include <cstdio>
#include <unicode/uchar.h>
#include <unicode/uloc.h>
#include <utility>

#include "common/text/stop_words.h"
#include "common/text/utf8.h"

namespace clipfile {
namespace {

/// As much as CLD2 needs to be sure.
constexpr std::size_t sample_bytes = 8'192;

/// Below this many bytes of letters CLD2 calls names Basque and is sure of it.
constexpr int short_text_bytes = 60;

/// From this many bytes of letters on a table has sentences around it.
constexpr int prose_bytes = 200;

struct Detection {
  std::string language;  ///< normalised; empty where CLD2 knows none
  bool is_reliable = false;
  int letter_bytes = 0;
};

enum class Effort : int { usual = 0, best = CLD2::kCLDFlagBestEffort };

/// `text` must be valid UTF-8: CLD2 trusts it.
Detection ask_cld2(const std::string& text, Effort effort) {
  const CLD2::CLDHints no_hints{nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
  constexpr bool is_plain_text = true;
  CLD2::Language languages[3];
  int percents[3];
  double scores[3];
  Detection detection;
  const CLD2::Language language = CLD2::ExtDetectLanguageSummary(
      text.data(), static_cast<int>(text.size()), is_plain_text, &no_hints,
      static_cast<int>(effort), languages, percents, scores, nullptr, &detection.letter_bytes,
      &detection.is_reliable);
  detection.language = normalise_language(CLD2::LanguageCode(language));
  detection.is_reliable = detection.is_reliable && !detection.language.empty();
  return detection;
}

bool is_letter_or_mark(char32_t c) {
  if (c < 0x80) return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
  const auto code_point = static_cast<UChar32>(c);
  return u_isalpha(code_point) || u_charType(code_point) == U_NON_SPACING_MARK ||
         u_charType(code_point) == U_COMBINING_SPACING_MARK;
}

bool is_mostly_letters(std::string_view text) {
  std::size_t letters = 0;
  std::size_t others = 0;
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t c = next_code_point(text, offset);
    const bool is_letter = is_letter_or_mark(c);
    if (is_letter) ++letters;
    if (!is_letter && !is_white_space(c)) ++others;
  }
  return letters > others;
}

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<signed char>(c) >= 0; });
}

/// Whether at least one word in five is a function word of `language`. Words with diacritics do not
/// count, which costs little: the commonest function words have none.
bool speaks(std::string_view text, std::string_view language) {
  constexpr std::size_t words_for_each_function_word = 5;
  std::size_t words = 0;
  std::size_t function_words = 0;
  std::string word;
  for (std::size_t offset = 0; offset < text.size();) {
    const auto c = static_cast<UChar32>(next_code_point(text, offset));
    if (u_isalpha(c)) append_utf8(word, static_cast<char32_t>(u_tolower(c)));
    if (word.empty() || (u_isalpha(c) && offset < text.size())) continue;
    ++words;
    if (is_stop_word(word, language)) ++function_words;
    word.clear();
  }
  return function_words > 0 && function_words * words_for_each_function_word >= words;
}

/// What a text too short or too odd for CLD2's usual care may still tell.
std::string guess_language(const std::string& sample) {
  const Detection guess = ask_cld2(sample, Effort::best);
  return speaks(sample, guess.language) ? guess.language : std::string();
}

bool is_believable(const std::string& sample, const Detection& detection) {
  if (!detection.is_reliable) return false;
  const bool is_short = detection.letter_bytes < short_text_bytes;
  const bool has_function_words = is_stop_word_language(detection.language);
  return !is_short || has_function_words || !is_ascii(sample);
}

}  // namespace

std::string detect_language(std::string_view text, std::string_view declared) {
  const std::string sample = mend_utf8(truncate_utf8(text, sample_bytes));
  const Detection detection = ask_cld2(sample, Effort::usual);
  const bool is_table = !is_mostly_letters(sample);
  const bool has_prose = detection.letter_bytes >= prose_bytes;
  if (is_believable(sample, detection) && (!is_table || has_prose)) return detection.language;
  if (is_table) return {};
  const std::string stated = normalise_language(declared);
  return stated.empty() ? guess_language(sample) : stated;
}

std::string normalise_language(std::string_view tag) {
  constexpr std::size_t longest_tag = 64;
  constexpr std::size_t two_letters = 2;
  constexpr std::pair<std::string_view, std::string_view> present_codes[] = {
      {"in", "id"}, {"iw", "he"}, {"ji", "yi"}, {"jw", "jv"},
      {"mo", "ro"}, {"no", "nb"}, {"sh", "sr"}, {"fil", "tl"}};
  if (tag.size() > longest_tag) return {};
  char language[ULOC_LANG_CAPACITY] = {};
  UErrorCode status = U_ZERO_ERROR;
  uloc_getLanguage(std::string(tag).c_str(), language, ULOC_LANG_CAPACITY, &status);
  if (status != U_ZERO_ERROR) return {};
  const std::string_view code = language;
  for (const auto& [old, present] : present_codes) {
    if (code == old) return std::string(present);
  }
  const bool is_known = code.size() == two_letters && *uloc_getISO3Language(language) != '\0';
  return is_known ? std::string(code) : std::string();
}

}  // namespace clipfile
