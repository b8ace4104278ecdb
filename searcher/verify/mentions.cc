// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/verify/mentions.h"

#include <algorithm>
#include <limits>

namespace clipfile {
namespace {

bool is_before(const Mention& a, const Mention& b) {
  return a.first != b.first ? a.first < b.first : a.last < b.last;
}

bool same_place(const Mention& a, const Mention& b) {
  return a.first == b.first && a.last == b.last;
}

/// Which mentions begin or end in a stretch of words; answers in logarithmic time.
class Places {
 public:
  explicit Places(const Mentions& mentions) : mentions_(mentions) {
    lasts_.reserve(mentions.size());
    for (const Mention& mention : mentions) lasts_.push_back(mention.last);
    std::sort(lasts_.begin(), lasts_.end());
  }

  /// In both cases with both ends.
  bool any_begins(WordNumber from, WordNumber to) const {
    const auto found = std::lower_bound(
        mentions_.begin(), mentions_.end(), from,
        [](const Mention& mention, WordNumber number) { return mention.first < number; });
    return found != mentions_.end() && found->first <= to;
  }
  bool any_ends(WordNumber from, WordNumber to) const {
    const auto found = std::lower_bound(lasts_.begin(), lasts_.end(), from);
    return found != lasts_.end() && *found <= to;
  }

  /// Whether one shares a word with `mention`, but is not at the same place.
  bool any_overlaps(const Mention& mention) const {
    const auto begun = std::upper_bound(
        mentions_.begin(), mentions_.end(), mention.last,
        [](WordNumber number, const Mention& other) { return number < other.first; });
    const auto ended = std::lower_bound(lasts_.begin(), lasts_.end(), mention.first);
    const auto overlapping = (begun - mentions_.begin()) - (ended - lasts_.begin());
    const bool itself = std::binary_search(mentions_.begin(), mentions_.end(), mention, is_before);
    return overlapping > (itself ? 1 : 0);
  }

 private:
  const Mentions& mentions_;
  std::vector<WordNumber> lasts_;
};

/// A stretch of words that a mention of the other has to begin in, or to end in.
struct Stretch {
  WordNumber from;
  WordNumber to;
};

constexpr WordNumber last_number = std::numeric_limits<WordNumber>::max();

Stretch behind(const Mention& mention, unsigned distance) {
  const WordNumber room = last_number - mention.last;
  return {mention.last + 1, mention.last + std::min<WordNumber>(distance, room)};
}

Stretch ahead(const Mention& mention, unsigned distance) {
  const WordNumber room = std::min<WordNumber>(distance, mention.first);
  return {mention.first - room, mention.first - 1};
}

bool has_behind(const Mention& mention, const Places& others, unsigned distance) {
  const Stretch stretch = behind(mention, distance);
  return others.any_begins(stretch.from, stretch.to);
}

bool has_ahead(const Mention& mention, const Places& others, unsigned distance) {
  if (mention.first == 0) return false;
  const Stretch stretch = ahead(mention, distance);
  return others.any_ends(stretch.from, stretch.to);
}

/// Where the mentions of one unit begin and end.
struct UnitSpan {
  std::size_t unit;
  WordNumber first_end;
  WordNumber last_begin;
  std::size_t mentions;
};

/// In order of the units.
std::vector<UnitSpan> spans_of_units(const Mentions& mentions, const UnitOfWord& unit_of) {
  std::vector<UnitSpan> spans;
  for (const Mention& mention : mentions) {
    const std::size_t unit = unit_of(mention.first);
    if (spans.empty() || spans.back().unit != unit) {
      spans.push_back({unit, mention.last, mention.first, 0});
    }
    UnitSpan& span = spans.back();
    span.first_end = std::min(span.first_end, mention.last);
    span.last_begin = std::max(span.last_begin, mention.first);
    ++span.mentions;
  }
  return spans;
}

/// Answers for the mentions of one side whether the other has one near.
class Neighbourhood {
 public:
  Neighbourhood(const Mentions& others, const query::Near& near, const UnitOfWord& unit_of)
      : near_(near), places_(others), unit_of_(unit_of) {
    if (near.unit != query::Unit::words) spans_ = spans_of_units(others, unit_of);
  }

  bool has_behind(const Mention& mention) const {
    if (near_.unit == query::Unit::words) {
      return clipfile::has_behind(mention, places_, near_.distance);
    }
    const UnitSpan* span = span_around(mention);
    return span && span->last_begin > mention.last;
  }

  bool has_ahead(const Mention& mention) const {
    if (near_.unit == query::Unit::words) {
      return clipfile::has_ahead(mention, places_, near_.distance);
    }
    const UnitSpan* span = span_around(mention);
    return span && span->first_end < mention.first;
  }

  bool has_overlapping(const Mention& mention) const { return places_.any_overlaps(mention); }

 private:
  const UnitSpan* span_around(const Mention& mention) const {
    const std::size_t unit = unit_of_(mention.first);
    const auto found = std::lower_bound(
        spans_.begin(), spans_.end(), unit,
        [](const UnitSpan& span, std::size_t number) { return span.unit < number; });
    return found != spans_.end() && found->unit == unit ? &*found : nullptr;
  }

  const query::Near& near_;
  Places places_;
  const UnitOfWord& unit_of_;
  std::vector<UnitSpan> spans_;
};

Mentions keep_lonely(const Mentions& left, const Neighbourhood& right, bool ordered) {
  Mentions kept;
  for (const Mention& mention : left) {
    if (right.has_behind(mention) || right.has_overlapping(mention)) continue;
    if (!ordered && right.has_ahead(mention)) continue;
    kept.push_back({mention.first, mention.last, true});
  }
  return kept;
}

}  // namespace

Mentions unite(const Mentions& one, const Mentions& other) {
  Mentions merged(one.size() + other.size());
  std::merge(one.begin(), one.end(), other.begin(), other.end(), merged.begin(), is_before);
  Mentions united;
  for (const Mention& mention : merged) {
    if (!united.empty() && same_place(united.back(), mention)) {
      united.back().counts = united.back().counts || mention.counts;
    } else {
      united.push_back(mention);
    }
  }
  return united;
}

std::size_t count_separate(const Mentions& mentions) {
  Mentions by_end;
  std::copy_if(mentions.begin(), mentions.end(), std::back_inserter(by_end),
               [](const Mention& mention) { return mention.counts; });
  std::stable_sort(by_end.begin(), by_end.end(),
                   [](const Mention& a, const Mention& b) { return a.last < b.last; });
  std::size_t count = 0;
  WordNumber taken = 0;
  for (const Mention& mention : by_end) {
    if (count > 0 && mention.first <= taken) continue;
    taken = mention.last;
    ++count;
  }
  return count;
}

Mentions keep_near(const Mentions& left, const Mentions& right, const query::Near& near,
                   const UnitOfWord& unit_of) {
  const Neighbourhood rights(right, near, unit_of);
  if (near.negated) return keep_lonely(left, rights, near.ordered);
  const Neighbourhood lefts(left, near, unit_of);
  Mentions kept_left;
  for (const Mention& mention : left) {
    if (!rights.has_behind(mention) && (near.ordered || !rights.has_ahead(mention))) continue;
    kept_left.push_back({mention.first, mention.last, true});
  }
  Mentions kept_right;
  for (const Mention& mention : right) {
    if (!lefts.has_ahead(mention) && (near.ordered || !lefts.has_behind(mention))) continue;
    kept_right.push_back({mention.first, mention.last, false});
  }
  return unite(kept_left, kept_right);
}

}  // namespace clipfile
