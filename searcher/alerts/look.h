/// Runs saved searches over the articles that came in since each last looked.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "searcher/alerts/alert_state.h"
#include "searcher/alerts/saved_searches.h"
#include "searcher/answer/search.h"

namespace clipfile {

/// What one saved search has to report.
struct Alert {
  SavedSearch search;
  Answer answer;  ///< its results are new passages only: best article first, each in text order
};

struct News {
  std::vector<Alert> alerts;           ///< of searches with something new, in their order
  std::vector<std::string> faults;     ///< of searches that could not be run, with their places
  std::vector<std::string> beginners;  ///< names of searches that looked for the first time
  bool index_made_anew = false;        ///< for some search, since its last look

  std::size_t passages() const;
};

struct LookOptions {
  bool from_start = false;  ///< report what is in the index already, and forget earlier reports
  std::int64_t now = 0;     ///< seconds of Unix time
};

/// `state` becomes the one to keep once the news is safely out. A search that looks for the first
/// time finds nothing, unless from the start. A passage that a search has reported, or a copy or
/// edit of it (see is_known), is not reported by it again. Where the index was made anew, so that
/// its numbers say nothing, articles count that were published from the day before the last look
/// on. Throws what Searcher::answer throws, but for faults of a query.
News look_for_news(Searcher& searcher, const std::vector<SavedSearch>& searches, AlertState& state,
                   const LookOptions& options);

}  // namespace clipfile
