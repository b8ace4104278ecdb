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
                  std::span<const SearchUnit> units) {
  if (before.unit == hit.unit || before.position == hit.position) return;
  const double distance = static_cast<double>(hit.position - before.position);
  const double inverse_square = 1.0 / (distance * distance);
  tally.nearness[before.unit] += units[hit.unit].idf * inverse_square;
  tally.nearness[hit.unit] += units[before.unit].idf * inverse_square;
}

Tally tally_hits(std::span<const Hit> hits, std::span<const SearchUnit> units) {
  Tally tally{std::vector<double>(units.size()), std::vector<double>(units.size())};
  for (std::size_t i = 0; i < hits.size(); ++i) {
    tally.frequency[hits[i].unit] += 1;
    if (i > 0) add_nearness(tally, hits[i - 1], hits[i], units);
  }
  return tally;
}

double score_tally(const Tally& tally, double relative_length, std::span<const SearchUnit> units,
                   const RankingSettings& settings) {
  const double k =
      settings.passage_k1 * (1 - settings.passage_b + settings.passage_b * relative_length);
  double score = 0;
  for (std::size_t i = 0; i < units.size(); ++i) {
    const double frequency = tally.frequency[i];
    if (frequency == 0) continue;
    score += units[i].idf * frequency * (settings.passage_k1 + 1) / (frequency + k);
    const double nearness = tally.nearness[i];
    score += settings.proximity_weight * std::min(1.0, units[i].idf) * nearness *
             (settings.passage_k1 + 1) / (nearness + k);
  }
  return score;
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
    const Tally tally = tally_hits(of_passage, units);
    const double length = static_cast<unsigned char>(lengths[passage - 1]);
    const auto present = std::count_if(tally.frequency.begin(), tally.frequency.end(),
                                       [](double frequency) { return frequency > 0; });
    scored.push_back({passage - 1, score_tally(tally, length / average_length, units, settings),
                      static_cast<std::size_t>(present)});
  }
  return scored;
}

}  // namespace clipfile
