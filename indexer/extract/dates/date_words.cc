// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/dates/date_words.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <iterator>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unordered_map>

#include "common/text/utf8.h"
#include "indexer/extract/dates/name_tables.h"

namespace clipfile::dates {
namespace {

constexpr char32_t dotless_i = 0x131;
constexpr char32_t first_non_ascii = 0x80;

/// The letter that carries the accents of `code_point`.
char32_t base_letter(char32_t code_point) {
  if (code_point == dotless_i) return U'i';
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2* nfd = unorm2_getNFDInstance(&status);
  std::array<UChar, 8> letters{};
  const auto count = U_FAILURE(status) ? -1
                                       : unorm2_getDecomposition(
                                             nfd, static_cast<UChar32>(code_point), letters.data(),
                                             static_cast<int32_t>(letters.size()), &status);
  if (count <= 0 || U_FAILURE(status) || U16_IS_SURROGATE(letters[0])) return code_point;
  return letters[0];
}

char32_t fold_letter(char32_t code_point) {
  const auto base = static_cast<UChar32>(base_letter(code_point));
  return base_letter(static_cast<char32_t>(u_tolower(base)));
}

char lower_ascii(char letter) {
  return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + ('a' - 'A')) : letter;
}

class Lexicon {
 public:
  Lexicon() {
    for (const MonthNames& row : month_names()) add_months(row);
    for (const WeekdayNames& row : weekday_names()) add_weekdays(row);
    for (const RoleWords& row : role_words()) add_roles(row);
    for (const auto& [name, meaning] : meanings_) {
      if (is_ascii(name)) ascii_names_.at(ends_of(name)).set(name.size());
    }
  }

  /// Quick to tell for the many words that mean nothing: no name of ASCII letters has this length,
  /// first and last letter. Others may be known.
  bool may_know(std::string_view word) const {
    if (word.empty() || word.size() > longest_name) return false;
    return !is_ascii(word) || ascii_names_.at(ends_of(word)).test(word.size());
  }

  WordMeaning find(const std::string& folded) const {
    const auto found = meanings_.find(folded);
    return found == meanings_.end() ? WordMeaning{} : found->second;
  }

 private:
  void add_months(const MonthNames& row) {
    for_each_name(row.names, [&](std::string_view name, std::size_t index) {
      WordMeaning& meaning = meanings_[fold_word(name)];
      meaning.month = static_cast<std::uint8_t>(index + 1);
      meaning.whole_month |= row.whole;
      meaning.leads |= row.leads;
    });
    for (const std::string_view name : common_words())
      meanings_[fold_word(name)].common_word = true;
  }

  void add_weekdays(const WeekdayNames& row) {
    for_each_name(row.names, [&](std::string_view name, std::size_t index) {
      WordMeaning& meaning = meanings_[fold_word(name)];
      meaning.weekday = static_cast<std::uint8_t>(index + 1);
      meaning.whole_weekday |= row.whole;
    });
  }

  void add_roles(const RoleWords& row) {
    for_each_name(row.words, [&](std::string_view word, std::size_t) {
      meanings_[fold_word(word)].role = row.role;
    });
  }

  /// `names` are parted by spaces; "-" stands for a name that the row leaves out.
  template <typename Visit>
  static void for_each_name(std::string_view names, Visit visit) {
    for (std::size_t index = 0; !names.empty(); ++index) {
      const std::size_t end = std::min(names.find(' '), names.size());
      if (names.substr(0, end) != "-") visit(names.substr(0, end), index);
      names.remove_prefix(std::min(end + 1, names.size()));
    }
  }

  static bool is_ascii(std::string_view word) {
    return std::ranges::all_of(word, [](char c) { return static_cast<signed char>(c) >= 0; });
  }

  /// One number for the first and the last letter, in any case.
  static std::size_t ends_of(std::string_view word) {
    constexpr std::size_t letters = 32;
    const auto first = static_cast<unsigned char>(word.front());
    const auto last = static_cast<unsigned char>(word.back());
    return first % letters * letters + last % letters;
  }

  std::unordered_map<std::string, WordMeaning> meanings_;
  std::array<std::bitset<longest_name + 1>, std::size_t{32} * 32> ascii_names_;
};

}  // namespace

std::string fold_word(std::string_view word) {
  std::string folded;
  for (std::size_t offset = 0; offset < word.size();) {
    const char32_t code_point = next_code_point(word, offset);
    if (code_point < first_non_ascii) {
      folded += lower_ascii(static_cast<char>(code_point));
      continue;
    }
    if (u_charType(static_cast<UChar32>(code_point)) == U_NON_SPACING_MARK) continue;
    append_utf8(folded, fold_letter(code_point));
  }
  return folded;
}

WordMeaning meaning_of(std::string_view word) {
  static const Lexicon lexicon;
  return lexicon.may_know(word) ? lexicon.find(fold_word(word)) : WordMeaning{};
}

}  // namespace clipfile::dates
