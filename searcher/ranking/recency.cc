// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/ranking/recency.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <string>

#include "common/schema.h"

namespace clipfile {
namespace {

constexpr Xapian::valueno published = schema::slot::published;

}  // namespace

double Recency::factor(const std::optional<Day>& published_on) const {
  constexpr double least = 0.5;
  if (!published_on) return least;
  const auto age = std::chrono::sys_days(newest) - std::chrono::sys_days(*published_on);
  const double half_lives = std::max(0.0, static_cast<double>(age.count()) / half_life);
  return least + (1 - least) * std::exp2(-half_lives);
}

Day find_newest_day(const Xapian::Database& database, Day today) {
  Xapian::Enquire enquire(database);
  enquire.set_query(
      Xapian::Query(Xapian::Query::OP_VALUE_LE, published, format_compact_day(today)));
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.set_sort_by_value(published, true);
  const Xapian::MSet newest = enquire.get_mset(0, 1);
  if (newest.empty()) return today;
  return parse_compact_day(newest.begin().get_document().get_value(published)).value_or(today);
}

std::vector<double> recency_factors(const Xapian::Database& database, const Recency& recency,
                                    std::span<const Xapian::docid> articles) {
  std::vector<double> factors;
  factors.reserve(articles.size());
  auto value = database.valuestream_begin(published);
  const auto end = database.valuestream_end(published);
  for (const Xapian::docid article : articles) {
    if (value != end) value.skip_to(article);
    const bool known = value != end && value.get_docid() == article;
    factors.push_back(recency.factor(known ? parse_compact_day(*value) : std::nullopt));
  }
  return factors;
}

}  // namespace clipfile
