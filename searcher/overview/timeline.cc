// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/overview/timeline.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <tuple>
#include <utility>

#include "common/ocr_mark.h"
#include "common/schema.h"
#include "searcher/ranking/article_reader.h"

namespace clipfile {
namespace {

using std::chrono::sys_days;
using Xapian::Query;

constexpr Xapian::valueno published = schema::slot::published;
const std::array only_published = {published};

Query inferred_days() { return {Query::OP_VALUE_GE, schema::slot::inferred, "1"}; }

/// The first day that the whole archive has an article of.
Day find_archive_begin(const Xapian::Database& database, Day otherwise) {
  Xapian::Enquire enquire(database);
  enquire.set_query(Query(Query::OP_VALUE_GE, published, "0"));
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.set_sort_by_value(published, false);
  const Xapian::MSet first = enquire.get_mset(0, 1);
  if (first.empty()) return otherwise;
  return parse_compact_day(first.begin().get_document().get_value(published)).value_or(otherwise);
}

Article read_citation(const Xapian::Database& database, Xapian::docid docid) {
  Article article = read_article(database, docid).article;
  article.body.clear();
  article.asides = ocr_mark_of(article);
  return article;
}

/// What is surer comes first, then what lies first in the archive, whatever the order of the index.
bool is_earlier(const Article& one, const Article& other) {
  const auto place = [](const Article& article) {
    const bool inferred = article.citation.published &&
                          article.citation.published->confidence == Confidence::inferred;
    return std::tuple(inferred, article.path, article.part.size(), article.part);
  };
  return place(one) < place(other);
}

std::optional<Article> find_first_of(const Xapian::Database& database, const Matches& matches,
                                     Day day) {
  const std::string compact = format_compact_day(day);
  std::optional<Article> first;
  for (const Xapian::docid docid :
       matches.list(Query(Query::OP_VALUE_RANGE, published, compact, compact))) {
    Article article = read_citation(database, docid);
    if (!first || is_earlier(article, *first)) first = std::move(article);
  }
  return first;
}

DayCounts count_days(const SlotCounts& counts) {
  DayCounts days;
  for (const auto& [value, articles] : counts.values.at(published)) {
    if (const auto day = parse_compact_day(value)) days[sys_days(*day)].articles += articles;
  }
  return days;
}

void add_inferred(const Matches& matches, const Xapian::Database& database, DayCounts& days) {
  for (const Xapian::docid docid : matches.list(inferred_days())) {
    const auto document = database.get_document(docid, Xapian::DOC_ASSUME_VALID);
    if (const auto day = parse_compact_day(document.get_value(published))) {
      ++days[sys_days(*day)].inferred;
    }
  }
}

using UnitCounts = DayCounts;  ///< by the first day of each unit

UnitCounts add_up(const DayCounts& counts, TimeUnit unit) {
  UnitCounts sums;
  for (const auto& [day, count] : counts) {
    DayCount& sum = sums[sys_days(begin_of(unit, day))];
    sum.articles += count.articles;
    sum.inferred += count.inferred;
  }
  return sums;
}

/// The day on which the article came out that so many others came before, or on the same day.
Day day_of(const DayCounts& counts, std::uint64_t before) {
  std::uint64_t passed = 0;
  for (const auto& [day, count] : counts) {
    passed += count.articles;
    if (passed > before) return day;
  }
  return counts.rbegin()->first;
}

/// The mean of the units before the one that begins on `begin`.
std::optional<double> mean_before(const UnitCounts& counts, TimeUnit unit, Day begin,
                                  Day archive_begin) {
  const int most = units_compared(unit);
  int compared = 0;
  double articles = 0;
  for (; compared < most; ++compared) {
    const Day before = step(unit, begin, -(compared + 1));
    if (sys_days(before) < sys_days(archive_begin)) break;
    const auto found = counts.find(sys_days(before));
    if (found != counts.end()) articles += static_cast<double>(found->second.articles);
  }
  if (2 * compared < most) return std::nullopt;
  return articles / compared;
}

bool is_burst(std::uint64_t articles, double mean) {
  constexpr double half = 0.5;
  return static_cast<double>(articles) > mean + 2 * std::sqrt(mean + half);
}

}  // namespace

int units_compared(TimeUnit unit) {
  constexpr int days_of_four_weeks = 28;
  constexpr int others = 8;
  return unit == TimeUnit::day ? days_of_four_weeks : others;
}

TimeUnit choose_unit_for(const DayCounts& counts) {
  constexpr std::uint64_t share_left_out = 10;  // a tenth
  constexpr std::size_t most_lines = 60;
  std::uint64_t articles = 0;
  for (const auto& [day, count] : counts) articles += count.articles;
  const std::uint64_t left_out = articles / share_left_out;
  TimeUnit unit = choose_unit(day_of(counts, left_out), day_of(counts, articles - 1 - left_out));
  while (unit != TimeUnit::year && add_up(counts, unit).size() > most_lines) {
    unit = static_cast<TimeUnit>(static_cast<std::uint8_t>(unit) + 1);
  }
  return unit;
}

std::vector<TimelineUnit> divide(const DayCounts& counts, TimeUnit unit, Day archive_begin) {
  const UnitCounts sums = add_up(counts, unit);
  std::vector<TimelineUnit> units;
  for (const auto& [begin, sum] : sums) {
    const Day behind = step(unit, begin, 1);
    TimelineUnit one{begin,        sys_days(behind) - std::chrono::days(1),       sum.articles,
                     sum.inferred, mean_before(sums, unit, begin, archive_begin), false};
    one.burst = one.mean && is_burst(one.articles, *one.mean);
    units.push_back(one);
  }
  return units;
}

Timeline make_timeline(const Xapian::Database& database, const Matches& matches,
                       std::optional<TimeUnit> unit) {
  const SlotCounts counts = matches.count(only_published);
  DayCounts days = count_days(counts);
  Timeline timeline;
  for (const auto& [day, count] : days) timeline.dated += count.articles;
  timeline.undated = counts.articles - timeline.dated;
  if (days.empty()) return timeline;
  add_inferred(matches, database, days);
  const Day first = days.begin()->first;
  timeline.unit = unit ? *unit : choose_unit_for(days);
  timeline.units = divide(days, timeline.unit, find_archive_begin(database, first));
  timeline.first_mention = find_first_of(database, matches, first);
  return timeline;
}

}  // namespace clipfile
