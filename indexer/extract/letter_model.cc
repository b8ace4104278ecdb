// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/letter_model.h"

#include <algorithm>
#include <bitset>
#include <cmath>
#include <limits>
#include <map>
#include <string>
#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unordered_map>
#include <vector>

#include "common/text/utf8.h"
#include "indexer/extract/charsets.h"
#include "indexer/extract/languages.h"

namespace clipfile {
namespace {

/// Natural logarithms of likelihoods.
constexpr double capital = -2.5;
constexpr double rarest_sign = -8;
constexpr double first_level_ideograph = -8;
constexpr double other_ideograph = -11;
constexpr double other_latin_letter = -9;
constexpr double other_letter = -12;
constexpr double symbol = -11;
constexpr double control = -15;
constexpr double no_character = -18;
constexpr double symbol_at_letter = -2;
constexpr double capital_behind_small = -4;
constexpr double scripts_touch = -5;
constexpr double stray_mark = -5;
constexpr double closing_quote_opens_word = -5;

/// How far likelihood falls from the most frequent letter or sign to the rarest (in nats).
constexpr double fall_of_letters = 4;
constexpr double fall_of_signs = 8;

using Costs = std::unordered_map<char32_t, double>;
using CodePoints = std::bitset<0x10000>;

struct LanguageModel {
  Costs letters;
  CodePoints first_level;
};

/// Characters in the order of their frequency, which falls by a constant factor.
Costs rank(std::u32string_view characters, double fall) {
  const double count = static_cast<double>(characters.size());
  double sum = 0;
  for (std::size_t i = 0; i < characters.size(); ++i) {
    sum += std::exp(-fall * static_cast<double>(i) / count);
  }
  Costs costs;
  for (std::size_t i = 0; i < characters.size(); ++i) {
    costs.emplace(characters[i], -fall * static_cast<double>(i) / count - std::log(sum));
  }
  return costs;
}

Costs rank_characters(const LanguageLetters& language) {
  Costs costs = rank(language.letters, fall_of_letters);
  for (auto& [c, cost] : costs) cost += std::log(1 - language.share_of_signs);
  for (const auto& [c, cost] : rank(typographic_signs(), fall_of_signs)) {
    costs.emplace(c, std::max(cost, rarest_sign) + std::log(language.share_of_signs));
  }
  return costs;
}

struct PairRange {
  std::string_view charset;
  unsigned first_lead, last_lead, first_trail;
};

/// Where each national standard keeps its first level: the ideographs (or syllables) in daily use.
constexpr PairRange first_levels[] = {
    {"GB2312", 0xB0, 0xD7, 0xA1},
    {"Big5", 0xA4, 0xC6, 0x40},
    {"Shift_JIS", 0x89, 0x97, 0x40},
    {"EUC-KR", 0xB0, 0xC8, 0xA1},
};

std::string all_pairs(const PairRange& range) {
  constexpr unsigned last_trail = 0xFE;
  std::string bytes;
  for (unsigned lead = range.first_lead; lead <= range.last_lead; ++lead) {
    for (unsigned trail = range.first_trail; trail <= last_trail; ++trail) {
      bytes.push_back(static_cast<char>(lead));
      bytes.push_back(static_cast<char>(trail));
    }
    bytes.push_back('\n');
  }
  return bytes;
}

CodePoints read_first_level(std::string_view charset) {
  CodePoints found;
  for (const PairRange& range : first_levels) {
    if (range.charset != charset) continue;
    const std::string text = convert_to_utf8(all_pairs(range), range.charset.data(), Ending::final);
    for (std::size_t offset = 0; offset < text.size();) {
      const char32_t c = next_code_point(text, offset);
      if (c < found.size() && u_isalpha(static_cast<UChar32>(c))) found.set(c);
    }
  }
  return found;
}

std::vector<LanguageModel> build_models() {
  std::vector<LanguageModel> models;
  for (const LanguageLetters& language : known_languages()) {
    models.push_back({rank_characters(language), read_first_level(language.first_level)});
  }
  return models;
}

const std::vector<LanguageModel>& models() {
  static const std::vector<LanguageModel> built = build_models();
  return built;
}

UScriptCode script_of(char32_t c) {
  UErrorCode error = U_ZERO_ERROR;
  return uscript_getScript(static_cast<UChar32>(c), &error);
}

bool is_east_asian(UScriptCode script) {
  return script == USCRIPT_HAN || script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA ||
         script == USCRIPT_HANGUL;
}

bool is_letter(char32_t c) { return u_isalpha(static_cast<UChar32>(c)); }

bool is_mark(char32_t c) {
  return c >= 0x80 && u_charType(static_cast<UChar32>(c)) == U_NON_SPACING_MARK;
}

bool is_symbol(char32_t c) {
  return (U_GET_GC_MASK(static_cast<UChar32>(c)) & (U_GC_S_MASK | U_GC_NO_MASK | U_GC_NL_MASK)) !=
             0 &&
         c >= 0x80;
}

bool are_alike(char32_t left, char32_t right) {
  const UScriptCode left_script = script_of(left);
  const UScriptCode right_script = script_of(right);
  return left_script == right_script || left_script <= USCRIPT_INHERITED ||
         right_script <= USCRIPT_INHERITED ||
         (is_east_asian(left_script) && is_east_asian(right_script));
}

double score_letter_pair(char32_t left, char32_t right) {
  const bool breaks_case =
      u_islower(static_cast<UChar32>(left)) && u_isupper(static_cast<UChar32>(right));
  if (breaks_case) return capital_behind_small;
  return are_alike(left, right) ? 0 : scripts_touch;
}

/// What two neighbours, at least one of them beyond ASCII, say against a reading. `opens_word`
/// where the left one stands behind a space.
double score_neighbours(char32_t left, char32_t right, bool opens_word) {
  constexpr char32_t apostrophe = 0x2019;
  if (is_mark(right)) {
    const bool stray = !is_letter(left) && !is_mark(left);
    return stray ? stray_mark : are_alike(left, right) ? 0 : scripts_touch;
  }
  if (is_letter(left) && is_letter(right)) return score_letter_pair(left, right);
  if (left == apostrophe && is_letter(right) && opens_word) return closing_quote_opens_word;
  const bool touches =
      (is_symbol(left) && is_letter(right)) || (is_letter(left) && is_symbol(right));
  return touches ? symbol_at_letter : 0;
}

double score_unlisted(const LanguageModel& model, char32_t c) {
  const auto code_point = static_cast<UChar32>(c);
  const int8_t type = u_charType(code_point);
  if (c == replacement_character || type == U_UNASSIGNED || type == U_PRIVATE_USE_CHAR) {
    return no_character;
  }
  if (type == U_CONTROL_CHAR) return control;
  if (c < model.first_level.size() && model.first_level.test(c)) return first_level_ideograph;
  if (!u_isalpha(code_point)) return symbol;
  const UScriptCode script = script_of(c);
  if (is_east_asian(script)) return other_ideograph;
  return script == USCRIPT_LATIN ? other_latin_letter : other_letter;
}

double score_character(const LanguageModel& model, char32_t c) {
  if (const auto found = model.letters.find(c); found != model.letters.end()) return found->second;
  const auto lower = static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
  const auto found = lower == c ? model.letters.end() : model.letters.find(lower);
  return found != model.letters.end() ? found->second + capital : score_unlisted(model, c);
}

struct Observations {
  std::map<char32_t, double> counts;  ///< beyond ASCII only
  double neighbours = 0;
};

Observations observe(std::string_view text) {
  Observations seen;
  char32_t before = ' ';
  char32_t previous = ' ';
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t c = next_code_point(text, offset);
    if (c >= 0x80) ++seen.counts[c];
    if (c >= 0x80 || previous >= 0x80)
      seen.neighbours += score_neighbours(previous, c, before == ' ');
    before = previous;
    previous = c;
  }
  return seen;
}

}  // namespace

double score_letters(std::string_view text) {
  const Observations seen = observe(text);
  double best = -std::numeric_limits<double>::infinity();
  for (const LanguageModel& model : models()) {
    double score = 0;
    for (const auto& [c, count] : seen.counts) score += count * score_character(model, c);
    best = std::max(best, score);
  }
  return best + seen.neighbours;
}

}  // namespace clipfile
