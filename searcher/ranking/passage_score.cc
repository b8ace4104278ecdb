// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/ranking/passage_score.h"

#include <algorithm>

#include "common/schema.h"

namespace clipfile {
namespace {

/// The number of the passage, 0 being the headline.
std::size_t passage_of(const Hit& hit) { return hit.position / schema::passage_stride; }

/// What the hits of one passage add up to, for each unit.
struct Tally {
  std::vector<double> frequency;
  std::vector<double> nearness;
};

/// Two neighbouring hits of different units add to each other by the inverse square of their
/// distance.
void add_nearness(Tally& tally, const Hit& before, const Hit& hit,
                  std::span<const SearchUnit> units, const RankingSettings& settings) {
  if (before.unit == hit.unit || before.position == hit.position) return;
  const double distance = static_cast<double>(hit.position - before.position);
  const double order = before.unit < hit.unit ? settings.in_order_factor : 1;
  const double nearness = order / (distance * distance);
  tally.nearness[before.unit] += units[hit.unit].idf * nearness;
  tally.nearness[hit.unit] += units[before.unit].idf * nearness;
}

Tally tally_hits(std::span<const Hit> hits, std::span<const SearchUnit> units,
                 const RankingSettings& settings) {
  Tally tally{std::vector<double>(units.size()), std::vector<double>(units.size())};
  for (std::size_t i = 0; i < hits.size(); ++i) {
    tally.frequency[hits[i].unit] += hits[i].as_typed ? 1 : settings.other_form_weight;
    if (i > 0) add_nearness(tally, hits[i - 1], hits[i], units, settings);
  }
  return tally;
}

/// Where BM25 gives half of what a word can add.
double saturation(double relative_length, const RankingSettings& settings) {
  return settings.passage_k1 * (1 - settings.passage_b + settings.passage_b * relative_length);
}

double score_tally(const Tally& tally, double relative_length, std::span<const SearchUnit> units,
                   const RankingSettings& settings) {
  const double k = saturation(relative_length, settings);
  double score = 0;
  for (std::size_t i = 0; i < units.size(); ++i) {
    const double frequency = tally.frequency[i];
    const double idf = units[i].idf;
    if (frequency == 0) continue;
    score += idf * frequency * (settings.passage_k1 + 1) / (frequency + k);
    const double nearness = tally.nearness[i];
    score += settings.proximity_weight * std::min(1.0, units[i].idf) * nearness *
             (settings.passage_k1 + 1) / (nearness + k);
  }
  return score;
}

/// A passage in good company is likelier to be the one that is looked for.
void add_neighbours(std::vector<ScoredPassage>& scored, double weight) {
  double before = 0;  // what the passage before had by itself
  for (std::size_t i = 0; i < scored.size(); ++i) {
    const double own = scored[i].score;
    const bool follows = i > 0 && scored[i - 1].passage + 1 == scored[i].passage;
    const bool leads = i + 1 < scored.size() && scored[i].passage + 1 == scored[i + 1].passage;
    scored[i].score += weight * ((follows ? before : 0) + (leads ? scored[i + 1].score : 0));
    before = own;
  }
}

}  // namespace

std::vector<ScoredPassage> score_passages(std::span<const Hit> hits, std::string_view lengths,
                                          double average_length, std::span<const SearchUnit> units,
                                          const RankingSettings& settings) {
  std::vector<ScoredPassage> scored;
  for (std::size_t first = 0; first < hits.size();) {
    const std::size_t passage = passage_of(hits[first]);
    std::size_t last = first;
    while (last < hits.size() && passage_of(hits[last]) == passage) ++last;
    const auto of_passage = hits.subspan(first, last - first);
    first = last;
    if (passage == 0 || passage > lengths.size()) continue;
    const Tally tally = tally_hits(of_passage, units, settings);
    const double length = static_cast<unsigned char>(lengths[passage - 1]);
    const auto present = std::count_if(tally.frequency.begin(), tally.frequency.end(),
                                       [](double frequency) { return frequency > 0; });
    scored.push_back({passage - 1, score_tally(tally, length / average_length, units, settings),
                      static_cast<std::size_t>(present)});
  }
  add_neighbours(scored, settings.neighbour_weight);
  return scored;
}

double bound_passage_score(std::span<const MostHits> most, std::string_view lengths,
                           double average_length, std::span<const SearchUnit> units,
                           const RankingSettings& settings) {
  if (lengths.empty()) return 0;
  unsigned char shortest = 255;
  for (const char length : lengths)
    shortest = std::min(shortest, static_cast<unsigned char>(length));
  const double k = saturation(shortest / average_length, settings);
  double score = 0;
  double nearness = 0;
  std::size_t present = 0;
  bool once = true;
  for (std::size_t i = 0; i < units.size(); ++i) {
    const auto typed = static_cast<double>(most[i].as_typed);
    const auto otherwise = static_cast<double>(most[i].otherwise);
    if (typed + otherwise == 0) continue;
    const double frequency = typed + otherwise * settings.other_form_weight;
    score += units[i].idf * frequency * (settings.passage_k1 + 1) / (frequency + k);
    nearness += settings.proximity_weight * std::min(1.0, units[i].idf) * (settings.passage_k1 + 1);
    present += 1;
    once = once && typed + otherwise <= 1;
  }
  if (present > 1) score += nearness;
  // Words that stand once count for their own passage, or, less, for a neighbour.
  const bool has_neighbours = lengths.size() > 1 && !once;
  return score * (has_neighbours ? 1 + 2 * settings.neighbour_weight : 1);
}

}  // namespace clipfile
