// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/verify/spoken_words.h"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "common/text/words.h"

namespace clipfile {

SpokenWords::SpokenWords(const StoredArticle& stored, const WordNumbers& numbers) {
  WordNumber start = 1;
  for (const std::string& name : stored.quotes.speakers) {
    name_starts_.push_back(start);
    start += static_cast<WordNumber>(count_words(name) + speaker_gap);
  }
  if (!stored.quotes.quotes.empty()) add_stretches(stored, numbers);
}

/// Words of a quote have numbers one behind the other within a passage and into the next.
void SpokenWords::add_stretches(const StoredArticle& stored, const WordNumbers& numbers) {
  auto quote = stored.quotes.quotes.begin();
  const auto end = stored.quotes.quotes.end();
  for (std::size_t i = 0; i < std::min(stored.passages.size(), numbers.passages()); ++i) {
    const Passage& passage = stored.passages[i];
    WordNumber number = numbers.start_of_passage(i);
    WordScanner words(
        std::string_view(stored.text).substr(passage.begin, passage.end - passage.begin));
    for (auto word = words.next(); word; word = words.next(), ++number) {
      const std::size_t begin = passage.begin + word->begin;
      while (quote != end && quote->range.end <= begin) ++quote;
      if (quote == end) return;
      if (begin < quote->range.begin) continue;
      const bool goes_on = !stretches_.empty() && stretches_.back().last + 1 == number &&
                           stretches_.back().speaker == quote->speaker;
      if (goes_on) {
        stretches_.back().last = number;
      } else {
        stretches_.push_back({number, number, quote->speaker});
      }
    }
  }
}

std::vector<char> SpokenWords::find_speakers(const Mentions& mentions) const {
  std::vector<char> found(name_starts_.size());
  for (const Mention& mention : mentions) {
    const auto behind = std::upper_bound(name_starts_.begin(), name_starts_.end(), mention.first);
    if (behind != name_starts_.begin()) {
      found[static_cast<std::size_t>(behind - name_starts_.begin()) - 1] = 1;
    }
  }
  return found;
}

Mentions SpokenWords::all_said(const Mentions& speakers) const {
  const std::vector<char> wanted = find_speakers(speakers);
  Mentions said;
  for (const Stretch& stretch : stretches_) {
    if (stretch.speaker < wanted.size() && wanted[stretch.speaker]) {
      said.push_back({stretch.first, stretch.last});
    }
  }
  return said;
}

Mentions SpokenWords::keep_said(const Mentions& mentions, const Mentions& speakers) const {
  const std::vector<char> wanted = find_speakers(speakers);
  Mentions said;
  for (const Mention& mention : mentions) {
    const auto behind = std::upper_bound(
        stretches_.begin(), stretches_.end(), mention.first,
        [](WordNumber number, const Stretch& stretch) { return number < stretch.first; });
    if (behind == stretches_.begin()) continue;
    const Stretch& stretch = *std::prev(behind);
    const bool inside = mention.last <= stretch.last && stretch.speaker < wanted.size();
    if (inside && wanted[stretch.speaker]) said.push_back(mention);
  }
  return said;
}

}  // namespace clipfile
