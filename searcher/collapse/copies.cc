// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/collapse/copies.h"

#include <algorithm>
#include <string>
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
  } else if (const auto possible = list_possible()) {
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
