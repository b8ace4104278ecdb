/// Says which answers are kept as a whole before they are printed, and which are handed out.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "searcher/ranking/rank.h"

namespace clipfile {

/// More results than these are printed as they are made; an index that changes meanwhile then ends
/// the answer, and cannot have it made anew.
inline bool is_kept(const RankingRequest& ranking) {
  constexpr std::size_t most_kept = 1000;
  return ranking.passages > 0 && ranking.passages <= most_kept;
}

}  // namespace clipfile
