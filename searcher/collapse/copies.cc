// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/collapse/copies.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "common/schema.h"

namespace clipfile {
namespace {

std::string value_of(const Xapian::Database& database, Xapian::docid article,
                     Xapian::valueno slot) {
  return database.get_document(article, Xapian::DOC_ASSUME_VALID).get_value(slot);
}

std::optional<Day> day_of(const Xapian::Database& database, Xapian::docid article) {
  return parse_compact_day(value_of(database, article, schema::slot::published));
}

/// YYYYMMDD as one number, in which days are fast to compare; 0 of anything else.
std::uint32_t day_number(std::string_view compact_day) {
  std::uint32_t number = 0;
  std::from_chars(compact_day.data(), compact_day.data() + compact_day.size(), number);
  return number;
}

/// The days on which copies of articles may have come out.
class CopyDays {
 public:
  void add(const Day& day) {
    const std::chrono::days reach(most_days_between_copies);
    ranges_.emplace_back(day_number(format_compact_day(std::chrono::sys_days(day) - reach)),
                         day_number(format_compact_day(std::chrono::sys_days(day) + reach)));
  }

  bool contains(std::uint32_t day) const {
    return std::any_of(ranges_.begin(), ranges_.end(), [&](const auto& range) {
      return range.first <= day && day <= range.second;
    });
  }

 private:
  std::vector<std::pair<std::uint32_t, std::uint32_t>> ranges_;
};

}  // namespace

ComparedStory CopyFinder::read(Xapian::docid article) const {
  const StoredArticle& stored = articles_.read(article);
  return read_story(stored.article.citation, stored.text);
}

/// Read when it is first compared: most leaders have no copy.
const ComparedStory& CopyFinder::story_of(Leader& leader) const {
  if (!leader.story) leader.story = read(leader.docid);
  return *leader.story;
}

/// Its text is read only where sketch and day speak for it.
CopyFinder::Comparison CopyFinder::find_leader(Xapian::docid article, const Sketch& sketch) {
  std::vector<std::size_t> places = sketches_.find(sketch);
  if (places.empty()) return {};
  const auto day = day_of(database_, article);
  std::erase_if(places, [&](std::size_t place) {
    return !lie_close(day, day_of(database_, leaders_[place].docid));
  });
  if (places.empty()) return {};
  Comparison compared{.leader = {}, .story = read(article)};
  const auto found = std::find_if(places.begin(), places.end(), [&](std::size_t place) {
    return are_copies(story_of(leaders_[place]), *compared.story);
  });
  if (found != places.end()) compared.leader = *found;
  return compared;
}

bool CopyFinder::leads(Xapian::docid article) {
  const auto known = places_.find(article);
  if (known != places_.end()) return leaders_[known->second].docid == article;
  const Sketch sketch =
      read_sketch(value_of(database_, article, schema::slot::sketch)).value_or(Sketch());
  Comparison compared = find_leader(article, sketch);
  places_[article] = compared.leader.value_or(leaders_.size());
  if (compared.leader) {
    leaders_[*compared.leader].copies.push_back(article);
    return false;
  }
  leaders_.push_back({article, std::move(compared.story), {}});
  sketches_.add(sketch);
  return true;
}

/// Of the articles, which are ascending. What has no day may be a copy of any article, and any
/// article of what has none.
void CopyFinder::keep_close_to_leaders(std::vector<Xapian::docid>& articles) const {
  auto value = database_.valuestream_begin(schema::slot::published);
  const auto end = database_.valuestream_end(schema::slot::published);
  if (value == end) return;
  CopyDays days;
  for (const Leader& leader : leaders_) {
    const auto day = day_of(database_, leader.docid);
    if (!day) return;
    days.add(*day);
  }
  std::erase_if(articles, [&](Xapian::docid article) {
    if (value != end) value.skip_to(article);
    return value != end && value.get_docid() == article && !days.contains(day_number(*value));
  });
}

std::vector<Xapian::docid> CopyFinder::find_candidates(
    const ListPossible& list_possible, std::map<Xapian::docid, Sketch>& sketches) const {
  std::vector<Xapian::docid> candidates;
  const auto look_at = [&](Xapian::docid article, std::string_view bytes) {
    if (!sketches_.touches(bytes) || places_.contains(article)) return;
    auto sketch = read_sketch(bytes);
    if (!sketch || sketches_.find(*sketch).empty()) return;
    candidates.push_back(article);
    sketches.emplace(article, *std::move(sketch));
  };
  if (column_) {
    column_->visit_holders(sketches_.values(), look_at);
  } else if (auto possible = list_possible()) {
    keep_close_to_leaders(*possible);
    visit_sketches(database_, *possible, look_at);
  } else {
    visit_sketches(database_, look_at);
  }
  return candidates;
}

void CopyFinder::look_at_others(const ListPossible& list_possible, const FindAmong& find_among) {
  if (leaders_.empty()) return;
  std::map<Xapian::docid, Sketch> sketches;
  for (const Xapian::docid article : find_among(find_candidates(list_possible, sketches))) {
    const auto leader = find_leader(article, sketches.at(article)).leader;
    if (!leader) continue;
    places_[article] = *leader;
    leaders_[*leader].copies.push_back(article);
  }
  for (Leader& leader : leaders_) std::sort(leader.copies.begin(), leader.copies.end());
}

const std::vector<Xapian::docid>& CopyFinder::copies_of(Xapian::docid leader) const {
  return leaders_[places_.at(leader)].copies;
}

}  // namespace clipfile
