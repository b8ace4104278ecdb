// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/suggest/spellings.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <utility>

#include "common/text/utf8.h"
#include "searcher/suggest/edit_distance.h"

namespace clipfile {
namespace {

constexpr std::size_t shortest = 4;       ///< letters of a word that may be a slip
constexpr std::size_t least_for_two = 6;  ///< and of one that may be two
constexpr std::size_t longest = 40;
constexpr std::size_t most_compared = 200'000;  ///< words of the index, for each beginning

std::u32string decode(std::string_view text) {
  std::u32string letters;
  for (std::size_t offset = 0; offset < text.size();) {
    letters.push_back(next_code_point(text, offset));
  }
  return letters;
}

std::string encode(std::u32string_view letters) {
  std::string text;
  for (const char32_t letter : letters) append_utf8(text, letter);
  return text;
}

bool has_digit(std::string_view word) {
  return word.find_first_of("0123456789") != std::string_view::npos;
}

/// The letters that may stand where this one does.
std::u32string_view alphabet_of(char32_t letter) {
  if (letter >= U'a' && letter <= U'z') return U"abcdefghijklmnopqrstuvwxyz";
  if (letter >= U'α' && letter <= U'ω') return U"αβγδεζηθικλμνξοπρστυφχψω";
  if (letter >= U'а' && letter <= U'ґ') return U"абвгдежзийклмнопрстуфхцчшщъыьэюяєіїўґ";
  return {};
}

class SpellingSearch {
 public:
  SpellingSearch(const Xapian::Database& database, std::string_view prefix, std::string_view word,
                 SlipReach reach)
      : database_(database),
        prefix_(prefix),
        word_(word),
        letters_(decode(word)),
        in_first_letter_(reach.in_first_letter),
        slips_(letters_, std::min(reach.most, letters_.size() >= least_for_two ? 2U : 1U)) {}

  std::vector<Spelling> run() {
    if (letters_.size() < shortest || letters_.size() > longest || has_digit(word_)) return {};
    compare_with_beginning(letters_[0]);
    if (in_first_letter_) {
      if (letters_[1] != letters_[0]) compare_with_beginning(letters_[1]);
      try_other_first_letters();
    }
    std::vector<Spelling> found;
    for (const auto& [term, edits] : edits_) {
      if (const auto articles = database_.get_termfreq(prefix_ + term)) {
        found.push_back({term, articles, edits});
      }
    }
    return found;
  }

 private:
  void compare_with_beginning(char32_t letter) {
    const std::string beginning = prefix_ + encode({&letter, 1});
    const auto end = database_.allterms_end(beginning);
    auto term = database_.allterms_begin(beginning);
    for (std::size_t compared = 0; term != end && compared < most_compared; ++compared) {
      const std::string known = *term;
      const auto next = consider(std::string_view(known).substr(prefix_.size()));
      if (next && next->empty()) return;
      // To leap takes less time than to step, even to what stands next.
      std::string target = known + '\0';
      if (next) target = std::max(target, prefix_ + encode(*next));
      term.skip_to(target);
    }
  }

  /// A first letter that is wrong or missing.
  void try_other_first_letters() {
    for (const char32_t letter : alphabet_of(letters_[0])) {
      std::u32string other = letters_;
      other[0] = letter;
      edits_.emplace(encode(other), 1);
      edits_.emplace(encode(letter + letters_), 1);
    }
    edits_.erase(word_);
  }

  /// Returns where to go on, see Slips; nothing: with the next word.
  std::optional<std::u32string> consider(std::string_view term) {
    Slips slips = slips_.compare(decode(term));
    if (slips.count && *slips.count > 0 && !has_digit(term)) edits_.emplace(term, *slips.count);
    return std::move(slips.next);
  }

  const Xapian::Database& database_;
  std::string prefix_;
  std::string word_;
  std::u32string letters_;
  bool in_first_letter_;
  SlipCounter slips_;
  std::map<std::string, unsigned> edits_;
};

bool has_same_letters(std::string_view one, std::string_view other) {
  std::u32string letters = decode(one);
  std::u32string others = decode(other);
  std::sort(letters.begin(), letters.end());
  std::sort(others.begin(), others.end());
  return letters == others;
}

/// A slip more costs as much as some fifty times the articles; swapped letters are the commonest.
double likelihood(const Spelling& spelling, std::string_view word) {
  constexpr double slip = 4;
  constexpr double swap = 2;
  const double cost = slip * spelling.edits - (has_same_letters(spelling.term, word) ? swap : 0);
  return std::log(static_cast<double>(spelling.articles)) - cost;
}

}  // namespace

std::vector<Spelling> find_spellings(const Xapian::Database& database, std::string_view prefix,
                                     std::string_view word, SlipReach reach) {
  std::vector<std::pair<double, Spelling>> rated;
  for (Spelling& spelling : SpellingSearch(database, prefix, word, reach).run()) {
    const double rating = likelihood(spelling, word);
    rated.emplace_back(rating, std::move(spelling));
  }
  std::stable_sort(rated.begin(), rated.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  std::vector<Spelling> found;
  for (auto& [rating, spelling] : rated) found.push_back(std::move(spelling));
  return found;
}

std::vector<Spelling> list_values(const Xapian::Database& database, std::string_view prefix,
                                  std::size_t most) {
  std::vector<Spelling> found;
  const std::string beginning(prefix);
  const auto end = database.allterms_end(beginning);
  for (auto term = database.allterms_begin(beginning); term != end; ++term) {
    found.push_back({(*term).substr(prefix.size()), term.get_termfreq(), 0});
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const Spelling& a, const Spelling& b) { return a.articles > b.articles; });
  if (found.size() > most) found.resize(most);
  return found;
}

}  // namespace clipfile
