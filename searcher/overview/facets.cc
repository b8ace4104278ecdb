// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/overview/facets.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

#include "common/citation_values.h"
#include "common/schema.h"
#include "common/text/folding.h"

namespace clipfile {
namespace {

namespace slot = schema::slot;

constexpr std::size_t year_digits = 4;
constexpr std::size_t month_digits = 6;

constexpr std::array<FacetField, 10> fields = {{
    {"publication", slot::publication},
    {"byline", slot::byline},
    {"place", slot::place},
    {"section", slot::section},
    {"language", slot::language},
    {"year", slot::published, year_digits},
    {"month", slot::published, month_digits},
    {"tag", slot::tag},
    {"type", slot::type},
    {"site", slot::site},
}};

/// One for all ways to write it in small and large letters. Apostrophes count: L'Express is not
/// the Express.
std::string key_of(std::string_view value) {
  std::string spaced(value);
  for (const std::string_view apostrophe : {"'", "’"}) {
    for (auto at = spaced.find(apostrophe); at != std::string::npos; at = spaced.find(apostrophe)) {
      spaced.replace(at, apostrophe.size(), " ");
    }
  }
  return fold_case(spaced);
}

/// "2022-01" of "20220109".
std::string period_of(std::string_view day, std::size_t digits) {
  std::string period(day.substr(0, digits));
  if (digits > year_digits) period.insert(year_digits, "-");
  return period;
}

bool is_dash_or_space(std::string_view text) {
  return text.ends_with(' ') || text.ends_with('-') || text.ends_with("–") || text.ends_with("—");
}

/// "NEW YORK" of "NEW YORK, April 7 -".
std::string_view place_of(std::string_view dateline) {
  const auto comma = dateline.rfind(',');
  const auto digit = dateline.find_first_of("0123456789", std::min(comma, dateline.size()));
  std::string_view place = digit == std::string_view::npos ? dateline : dateline.substr(0, comma);
  while (is_dash_or_space(place)) {
    place.remove_suffix(static_cast<unsigned char>(place.back()) < 0x80 ? 1 : 3);
  }
  return place.empty() ? dateline : place;
}

/// A value in all its spellings.
struct Spellings {
  std::uint64_t articles = 0;
  ValueCounts written;

  /// The most frequent; the first by its letters where several are.
  std::string best() const {
    return std::max_element(written.begin(), written.end(),
                            [](const auto& a, const auto& b) { return a.second < b.second; })
        ->first;
  }
};

/// "courier" of "the courier"; nothing of what begins with no article.
std::string_view without_article(std::string_view key) {
  constexpr std::string_view articles[] = {"the", "der", "die", "das", "le", "la", "les", "el",
                                           "los", "las", "il",  "lo",  "i",  "de", "het", "o"};
  const auto space = key.find(' ');
  if (space == std::string_view::npos) return {};
  const bool begins = std::find(std::begin(articles), std::end(articles), key.substr(0, space)) !=
                      std::end(articles);
  return begins ? key.substr(space + 1) : std::string_view();
}

class Grouping {
 public:
  Grouping(const FacetField& field, const ValueCounts& counts) : field_(field) {
    if (field.slot == slot::publication) match_articles(counts);
  }

  /// What `articles` articles have in the slot.
  void add(const std::string& slot_value, std::uint64_t articles) {
    std::set<std::string> counted;
    for (const std::string_view value : split_values(slot_value)) {
      const std::string shown = shown_as(value);
      const std::string key = group_of(key_of(shown));
      if (!counted.insert(key).second) continue;
      groups_[key].articles += articles;
      groups_[key].written[shown] += articles;
    }
  }

  std::vector<FacetValue> sorted() const {
    std::vector<std::pair<FacetValue, std::string>> keyed;
    for (const auto& [key, group] : groups_) keyed.push_back({{group.best(), group.articles}, key});
    std::stable_sort(keyed.begin(), keyed.end(), [](const auto& a, const auto& b) {
      return a.first.articles > b.first.articles;
    });
    std::vector<FacetValue> values;
    for (auto& [value, key] : keyed) values.push_back(std::move(value));
    return values;
  }

 private:
  /// Where "Standard" and "Der Standard" are there, but no "The Standard", they are one.
  void match_articles(const ValueCounts& counts) {
    std::set<std::string> keys;
    for (const auto& [slot_value, articles] : counts) {
      for (const std::string_view value : split_values(slot_value)) keys.insert(key_of(value));
    }
    std::map<std::string, std::size_t> with_article;
    for (const std::string& key : keys) ++with_article[std::string(without_article(key))];
    for (const std::string& key : keys) {
      const std::string bare(without_article(key));
      if (!bare.empty() && with_article[bare] == 1 && keys.contains(bare)) same_[key] = bare;
    }
  }

  const std::string& group_of(const std::string& key) const {
    const auto found = same_.find(key);
    return found == same_.end() ? key : found->second;
  }

  std::string shown_as(std::string_view value) const {
    if (field_.of_date > 0) return period_of(value, field_.of_date);
    return std::string(field_.slot == slot::place ? place_of(value) : value);
  }

  const FacetField& field_;
  std::map<std::string, std::string> same_;  ///< with an article: without
  std::map<std::string, Spellings> groups_;
};

}  // namespace

std::span<const FacetField> facet_fields() { return fields; }

const FacetField* find_facet_field(std::string_view name) {
  if (name == schema::field("lang").name) name = "language";
  const auto* found = std::find_if(fields.begin(), fields.end(),
                                   [&](const FacetField& field) { return field.name == name; });
  return found == fields.end() ? nullptr : found;
}

Facet make_facet(const FacetField& field, const SlotCounts& counts, std::size_t limit) {
  Facet facet;
  facet.field = field.name;
  facet.articles = counts.articles;
  facet.without = counts.articles;
  Grouping grouping(field, counts.values.at(field.slot));
  for (const auto& [value, articles] : counts.values.at(field.slot)) {
    grouping.add(value, articles);
    facet.without -= articles;
  }
  facet.values = grouping.sorted();
  if (limit > 0 && facet.values.size() > limit) {
    facet.more = facet.values.size() - limit;
    facet.values.resize(limit);
  }
  return facet;
}

}  // namespace clipfile
