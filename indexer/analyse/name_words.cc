// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/analyse/name_words.h"

#include <cstdint>
#include <memory_resource>
#include <set>
#include <string_view>
#include <unicode/uchar.h>
#include <unordered_set>

#include "common/schema.h"
#include "common/text/folding.h"
#include "common/text/utf8.h"
#include "common/text/words.h"

namespace clipfile {
namespace {

/// More than any story has; a list of all words of a dictionary is none.
constexpr std::size_t most_names = 10'000;

enum class Shape : std::uint8_t { lower, capitalised, other };

bool is_upper(char32_t c) {
  if (c < 0x80) return c >= U'A' && c <= U'Z';
  return u_isUUppercase(static_cast<UChar32>(c)) != 0;
}

bool is_lower(char32_t c) {
  if (c < 0x80) return c >= U'a' && c <= U'z';
  return u_isULowercase(static_cast<UChar32>(c)) != 0;
}

/// A capital and a small letter make a word capitalised: "Putin", "McFaul", "O'Neill", not "NATO".
Shape shape_of(std::string_view word) {
  std::size_t offset = 0;
  const char32_t first = next_code_point(word, offset);
  if (!is_upper(first)) return is_lower(first) ? Shape::lower : Shape::other;
  while (offset < word.size()) {
    if (is_lower(next_code_point(word, offset))) return Shape::capitalised;
  }
  return Shape::other;
}

/// Whether a sentence goes on over what stands between two words.
bool goes_on(std::string_view between) {
  constexpr std::string_view ends = ".!?:;\"\n()[]/|";
  return between == " " ||
         (between.size() <= 4 && between.find_first_of(ends) == std::string_view::npos);
}

bool is_initial(std::string_view word) {
  std::size_t offset = 0;
  return is_upper(next_code_point(word, offset)) && offset == word.size();
}

/// "Mr. Putin", "S. Ryabkov": a point behind a short capitalised word ends no sentence.
bool is_title(std::string_view word, std::string_view between) {
  constexpr std::size_t longest_title = 4;
  return between == ". " && word.size() <= longest_title;
}

class NameFinder {
 public:
  void read(std::string_view text) {
    WordScanner words(text);
    ByteRange before;
    bool had_capital = false;
    while (const auto word = words.next()) {
      const Shape shape = shape_of(word->of(text));
      const bool first = before.size() == 0;
      const std::string_view between = text.substr(before.end, word->begin - before.end);
      const bool inside =
          !first && (goes_on(between) || (had_capital && is_title(before.of(text), between)));
      if (shape == Shape::lower) lower_.insert(word->of(text));
      if (shape == Shape::capitalised && inside) {
        add(word->of(text));
        if (had_capital && goes_on(between) && !is_initial(before.of(text))) add(before.of(text));
      }
      had_capital = shape == Shape::capitalised || is_initial(word->of(text));
      before = *word;
    }
  }

  void add(std::string_view word) {
    if (names_.size() < most_names) names_.insert(word);
  }

  std::set<std::string> folded() const {
    std::set<std::string> words;
    for (const std::string_view name : names_) {
      std::string term = fold_word(name);
      if (term.size() > 2 && !lower_.contains(term)) words.insert(std::move(term));
    }
    return words;
  }

 private:
  std::pmr::monotonic_buffer_resource memory_;  ///< of both, given back at once
  std::pmr::unordered_set<std::string_view> lower_{&memory_};
  std::pmr::unordered_set<std::string_view> names_{&memory_};
};

}  // namespace

std::vector<std::string> find_name_words(const Article& article) {
  NameFinder finder;
  for (const std::string& paragraph : article.body) finder.read(paragraph);
  for (const std::string& author : article.citation.byline) {
    WordScanner words(author);
    while (const auto word = words.next()) {
      if (shape_of(word->of(author)) == Shape::capitalised) finder.add(word->of(author));
    }
  }
  const std::set<std::string> words = finder.folded();
  return {words.begin(), words.end()};
}

std::string join_name_words(const std::vector<std::string>& words) {
  std::string joined;
  for (const std::string& word : words) joined += (joined.empty() ? "" : " ") + word;
  return joined;
}

}  // namespace clipfile
