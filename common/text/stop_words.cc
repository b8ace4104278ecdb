// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/stop_words.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <functional>
#include <string>
#include <utility>

#include "common/text/stop_word_lists.h"

namespace clipfile {
namespace {

constexpr std::size_t count_words(std::string_view list) {
  return static_cast<std::size_t>(std::count(list.begin(), list.end(), ' ')) + 1;
}

template <std::size_t count>
constexpr std::array<std::string_view, count> split_words(std::string_view list) {
  std::array<std::string_view, count> words;
  for (std::string_view& word : words) {
    word = list.substr(0, list.find(' '));
    list.remove_prefix(std::min(list.size(), word.size() + 1));
  }
  return words;
}

/// Strictly rising, so that a list can be searched by halving and holds no word twice.
template <std::size_t count>
constexpr bool is_in_order(const std::array<std::string_view, count>& words) {
  return std::adjacent_find(words.begin(), words.end(), std::greater_equal<>()) == words.end();
}

template <const std::string_view& list>
std::span<const std::string_view> words_of() {
  static constexpr auto words = split_words<count_words(list)>(list);
  static_assert(is_in_order(words));
  return words;
}

std::span<const std::string_view> words_of_language(std::string_view language) {
  using namespace stop_word_lists;
  using Words = std::span<const std::string_view> (*)();
  static constexpr std::pair<std::string_view, Words> languages[] = {
      {"en", words_of<english_function_words>},   {"de", words_of<german_function_words>},
      {"fr", words_of<french_function_words>},    {"es", words_of<spanish_function_words>},
      {"it", words_of<italian_function_words>},   {"pt", words_of<portuguese_function_words>},
      {"nl", words_of<dutch_function_words>},     {"ru", words_of<russian_function_words>},
      {"uk", words_of<ukrainian_function_words>}, {"sv", words_of<swedish_function_words>},
      {"da", words_of<danish_function_words>},    {"nb", words_of<norwegian_function_words>},
      {"fi", words_of<finnish_function_words>},   {"pl", words_of<polish_function_words>},
  };
  const auto* found =
      std::ranges::find(languages, language, &std::pair<std::string_view, Words>::first);
  return found == std::end(languages) ? std::span<const std::string_view>() : found->second();
}

constexpr std::string_view curly_apostrophe = "\u2019";
constexpr std::size_t longest_word = 64;

std::string with_straight_apostrophe(std::string_view word) {
  const std::size_t apostrophe = word.find(curly_apostrophe);
  std::string straight(word.substr(0, apostrophe));
  straight.push_back('\'');
  straight.append(word.substr(apostrophe + curly_apostrophe.size()));
  return straight;
}

}  // namespace

bool is_stop_word(std::string_view folded_word, std::string_view language) {
  if (folded_word.size() > longest_word) return false;
  const auto words = words_of_language(language);
  if (std::ranges::binary_search(words, folded_word)) return true;
  return folded_word.find(curly_apostrophe) != std::string_view::npos &&
         std::ranges::binary_search(words, std::string_view(with_straight_apostrophe(folded_word)));
}

bool is_stop_word_language(std::string_view language) {
  return !words_of_language(language).empty();
}

bool is_stop_word_in_any(std::string_view folded_word,
                         std::span<const std::string_view> languages) {
  return std::ranges::any_of(
      languages, [&](std::string_view language) { return is_stop_word(folded_word, language); });
}

}  // namespace clipfile
