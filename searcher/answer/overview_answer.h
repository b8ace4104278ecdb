/// Holds what the articles that match have in common, counted, as values that a renderer can print.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "searcher/answer/answer.h"
#include "searcher/overview/facets.h"
#include "searcher/overview/related.h"
#include "searcher/overview/timeline.h"

namespace clipfile {

/// What to count.
struct OverviewRequest {
  std::vector<const FacetField*> facets;
  bool timeline = false;
  bool related = false;          ///< name words that go with what is looked for; needs a query
  std::optional<TimeUnit> unit;  ///< of the timeline; chosen by its span where there is none
};

struct Overview {
  Answer asked;  ///< without results; `articles` are those that were counted
  std::vector<Facet> facets;
  std::optional<Timeline> timeline;
  std::optional<std::vector<RelatedWord>> related;
};

}  // namespace clipfile
