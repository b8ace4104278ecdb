/// Compares two articles: whether one is a copy of the other, cut, edited or under another
/// headline.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "common/article.h"
#include "common/calendar.h"
#include "common/copies/shingles.h"

namespace clipfile {

/// A word of a story, and where: the first of the body is 0.
struct PlacedWord {
  std::size_t place = 0;
  WordHash word = 0;

  auto operator<=>(const PlacedWord&) const = default;
};

/// What of an article is compared.
struct ComparedStory {
  bool brief = false;                   ///< is_brief
  std::vector<std::uint64_t> shingles;  ///< shingles_of
  std::vector<std::uint64_t> in_order;  ///< shingles_in_order
  std::vector<WordHash> words;          ///< of the body, in order
  std::vector<PlacedWord> figures;      ///< "155,221", "6-3/16", in order
  std::vector<PlacedWord> names;        ///< words with a capital inside a sentence, in order
  std::optional<Day> published;
};

/// `text` is the body joined by paragraph_break.
ComparedStory read_story(const Citation& citation, std::string_view text);

/// A copy comes out within so many days.
inline constexpr int most_days_between_copies = 45;

/// A brief story; the same words in a later week may be another piece of news.
inline constexpr int most_days_between_brief_copies = 7;

/// Less than one part in so many of a longer story is not called a copy of it.
inline constexpr std::size_t most_times_longer = 5;

/// Of the shingles of the shorter, half stand in the longer; three in five, if it has fewer
/// than 60. Where they do, and close by, more than half of its figures and three in five of its
/// names stand there, too: a report that has the sentences of yesterday's with the figures of today
/// is no copy. Brief stories are copies where they agree to the word, headline and all. The same in
/// both directions.
bool are_copies(const ComparedStory& one, const ComparedStory& other);

/// Whether both days may be those of copies; a story without a day may be a copy of any.
bool lie_close(const std::optional<Day>& one, const std::optional<Day>& other,
               int most_days = most_days_between_copies);

}  // namespace clipfile
