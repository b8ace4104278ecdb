// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/collapse/compared_story.h"

#include <algorithm>
#include <chrono>
#include <string>
#include <tuple>
#include <unicode/uchar.h>
#include <utility>

#include "common/text/folding.h"
#include "common/text/utf8.h"
#include "common/text/words.h"

namespace clipfile {
namespace {

void sort_once(std::vector<std::uint64_t>& hashes) {
  std::sort(hashes.begin(), hashes.end());
  hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
}

std::size_t count_shared(const std::vector<std::uint64_t>& some,
                         const std::vector<std::uint64_t>& all) {
  std::size_t shared = 0;
  auto at = all.begin();
  for (const std::uint64_t one : some) {
    at = std::lower_bound(at, all.end(), one);
    shared += at != all.end() && *at == one;
  }
  return shared;
}

bool has_digit(std::string_view word) {
  return std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool begins_with_capital(std::string_view word) {
  std::size_t offset = 0;
  return u_isupper(static_cast<UChar32>(next_code_point(word, offset))) != 0;
}

/// Reads a story's words one after another.
class StoryReader {
 public:
  explicit StoryReader(std::string_view text) : text_(text) {}

  ComparedStory read() {
    WordScanner scanner(text_);
    while (const auto word = scanner.next()) {
      const std::string folded = fold_word(word->of(text_));
      if (folded.empty()) continue;
      story_.words.push_back(hash_word(folded));
      take(*word, {story_.words.size() - 1, story_.words.back()});
    }
    end_figure();
    return std::move(story_);
  }

 private:
  void take(ByteRange word, const PlacedWord& placed) {
    const std::string_view between = text_.substr(behind_, word.begin - behind_);
    if (has_digit(word.of(text_))) {
      if (figure_.size() == 0 || !joins_figures(between)) end_figure();
      figure_ = {figure_.size() == 0 ? word.begin : figure_.begin, word.end};
      place_ = placed.place;
    } else {
      end_figure();
      if (!begins_sentence(between) && begins_with_capital(word.of(text_))) {
        story_.names.push_back(placed);
      }
    }
    behind_ = word.end;
  }

  bool begins_sentence(std::string_view between) const {
    return behind_ == 0 || between.find_first_of(".!?:\n") != between.npos;
  }

  static bool joins_figures(std::string_view between) {
    return between == "-" || between == "/" || between == ":";
  }

  void end_figure() {
    if (figure_.size() > 0) story_.figures.push_back({place_, hash_word(figure_.of(text_))});
    figure_ = {};
  }

  std::string_view text_;
  ComparedStory story_;
  ByteRange figure_;
  std::size_t place_ = 0;   ///< of its last word
  std::size_t behind_ = 0;  ///< the word before
};

std::vector<WordHash> hash_words(std::string_view text) {
  std::vector<WordHash> hashes;
  WordScanner scanner(text);
  while (const auto word = scanner.next()) {
    const std::string folded = fold_word(word->of(text));
    if (!folded.empty()) hashes.push_back(hash_word(folded));
  }
  return hashes;
}

/// For each word of a story, whether it stands in a shingle that the other has, or close by.
std::vector<char> find_shared_words(const ComparedStory& story, const ComparedStory& other) {
  constexpr std::size_t close = 3;  // words
  std::vector<char> shared(story.in_order.size() + shingle_words - 1);
  for (std::size_t first = 0; first < story.in_order.size(); ++first) {
    if (!std::binary_search(other.shingles.begin(), other.shingles.end(), story.in_order[first])) {
      continue;
    }
    const std::size_t begin = first - std::min(first, close);
    const std::size_t end = std::min(first + shingle_words + close, shared.size());
    std::fill(shared.begin() + static_cast<std::ptrdiff_t>(begin),
              shared.begin() + static_cast<std::ptrdiff_t>(end), 1);
  }
  return shared;
}

/// Ascending, each once: the words of a story, and its figures as a whole.
std::vector<WordHash> list_words(const ComparedStory& story) {
  std::vector<WordHash> words = story.words;
  for (const PlacedWord& figure : story.figures) words.push_back(figure.word);
  sort_once(words);
  return words;
}

/// Of those words that stand in or by what is shared, how many the other story has.
struct Agreement {
  std::size_t words = 0;
  std::size_t agree = 0;
};

Agreement compare_words(const std::vector<PlacedWord>& words, const std::vector<char>& shared,
                        const std::vector<WordHash>& other) {
  Agreement found;
  for (const PlacedWord& word : words) {
    if (shared[word.place] == 0) continue;
    ++found.words;
    found.agree += std::binary_search(other.begin(), other.end(), word.word);
  }
  return found;
}

/// A shorter story may be a form that is filled in anew each day or for each company.
constexpr std::size_t most_shingles_of_note = 60;

/// So that two stories of the same length have an order too.
bool is_shorter(const ComparedStory& one, const ComparedStory& other) {
  const auto key = [](const ComparedStory& story) {
    return std::pair(story.shingles.size(), std::tie(story.in_order, story.figures, story.names));
  };
  return key(one) < key(other);
}

}  // namespace

ComparedStory read_story(const Citation& citation, std::string_view text) {
  ComparedStory story = StoryReader(text).read();
  StoryWords words{.headline = hash_words(citation.headline), .body = std::move(story.words)};
  story.brief = is_brief(words);
  story.in_order = shingles_in_order(words);
  story.shingles = story.in_order;
  sort_once(story.shingles);
  story.words = std::move(words.body);
  if (citation.published) story.published = citation.published->day;
  return story;
}

bool lie_close(const std::optional<Day>& one, const std::optional<Day>& other, int most_days) {
  if (!one || !other) return true;
  const auto days = std::chrono::sys_days(*one) - std::chrono::sys_days(*other);
  return std::chrono::abs(days).count() <= most_days;
}

bool are_copies(const ComparedStory& one, const ComparedStory& other) {
  if (one.shingles.empty() || other.shingles.empty()) return false;
  if (!lie_close(one.published, other.published)) return false;
  if (one.brief || other.brief) {
    return one.brief && other.brief && one.shingles == other.shingles &&
           lie_close(one.published, other.published, most_days_between_brief_copies);
  }
  const ComparedStory& shorter = is_shorter(one, other) ? one : other;
  const ComparedStory& longer = &shorter == &one ? other : one;
  if (longer.shingles.size() > most_times_longer * shorter.shingles.size()) return false;
  const std::size_t shared_shingles = count_shared(shorter.shingles, longer.shingles);
  const bool is_note = shorter.shingles.size() < most_shingles_of_note;
  if (is_note ? 5 * shared_shingles < 3 * shorter.shingles.size()
              : 2 * shared_shingles < shorter.shingles.size()) {
    return false;
  }
  const std::vector<char> shared = find_shared_words(shorter, longer);
  const std::vector<WordHash> others = list_words(longer);
  const Agreement figures = compare_words(shorter.figures, shared, others);
  if (figures.words > 0 && 2 * figures.agree <= figures.words) return false;
  const Agreement names = compare_words(shorter.names, shared, others);
  return 5 * names.agree >= 3 * names.words;
}

}  // namespace clipfile
