// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/answer/highlight.h"

#include <algorithm>
#include <string>
#include <utility>

#include "common/schema.h"
#include "common/text/folding.h"
#include "common/text/words.h"

namespace clipfile {
namespace {

struct FoldedWord {
  ByteRange range;
  std::string term;
};

std::vector<FoldedWord> fold_words(std::string_view text) {
  std::vector<FoldedWord> words;
  WordScanner scanner(text);
  while (const auto word = scanner.next()) words.push_back({*word, fold_word(word->of(text))});
  return words;
}

const std::vector<std::size_t> no_units;

bool stands_at(std::span<const FoldedWord> words, const SearchUnit& unit) {
  if (unit.words.empty() || unit.words.size() > words.size()) return false;
  for (std::size_t i = 0; i < unit.words.size(); ++i) {
    if (!unit.words[i].contains(words[i].term)) return false;
  }
  return true;
}

}  // namespace

Highlighter::Highlighter(std::vector<SearchUnit> units) : units_(std::move(units)) {
  for (std::size_t i = 0; i < units_.size(); ++i) {
    if (units_[i].words.empty()) continue;
    for (const std::string& form : units_[i].words.front()) beginnings_[form].push_back(i);
  }
}

std::vector<ByteRange> Highlighter::find(std::string_view text) const {
  std::vector<ByteRange> found;
  if (beginnings_.empty()) return found;
  const auto words = fold_words(text);
  for (std::size_t i = 0; i < words.size();) {
    const std::span<const FoldedWord> rest(words.begin() + static_cast<std::ptrdiff_t>(i),
                                           words.end());
    const auto begun = beginnings_.find(words[i].term);
    std::size_t length = 0;
    for (const std::size_t unit : begun == beginnings_.end() ? no_units : begun->second) {
      if (stands_at(rest, units_[unit])) length = std::max(length, units_[unit].words.size());
    }
    if (length > 0) found.push_back({words[i].range.begin, words[i + length - 1].range.end});
    i += std::max<std::size_t>(length, 1);
  }
  return found;
}

std::vector<ByteRange> locate_mentions(std::string_view text,
                                       std::span<const FoundMention> mentions,
                                       std::size_t stretch) {
  if (mentions.empty()) return {};
  std::vector<ByteRange> words;
  WordScanner scanner(text);
  while (const auto word = scanner.next()) words.push_back(*word);
  std::vector<ByteRange> found;
  for (const FoundMention& mention : mentions) {
    if (mention.first / schema::passage_stride != stretch) continue;
    const std::size_t first = mention.first % schema::passage_stride - 1;
    const std::size_t last = first + (mention.last - mention.first);
    if (last < words.size()) found.push_back({words[first].begin, words[last].end});
  }
  return unite({}, found);
}

std::vector<ByteRange> unite(std::vector<ByteRange> one, const std::vector<ByteRange>& other) {
  one.insert(one.end(), other.begin(), other.end());
  std::sort(one.begin(), one.end(), [](const ByteRange& a, const ByteRange& b) {
    return std::pair(a.begin, a.end) < std::pair(b.begin, b.end);
  });
  std::vector<ByteRange> united;
  for (const ByteRange& range : one) {
    if (!united.empty() && range.begin < united.back().end) {
      united.back().end = std::max(united.back().end, range.end);
    } else {
      united.push_back(range);
    }
  }
  return united;
}

}  // namespace clipfile
