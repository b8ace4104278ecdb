/// Looks through the archive and settles what a run is to do, before anything is changed.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>
#include <xapian.h>

#include "indexer/run/index_run.h"
#include "indexer/run/run_plan.h"
#include "indexer/run/run_record.h"
#include "indexer/store/index_state.h"

namespace clipfile {

/// Ends the phases of a run in which nothing is changed yet.
struct Interrupted {};

struct RunSurvey {
  std::vector<std::string> missing_roots;  ///< to be forgotten
  std::vector<std::string> hidden;         ///< known files that the walk could not see
  KnownFiles known;
  RunPlan plan;
};

/// `index`: as it is when the run begins; empty where there is none. The roots that the run looks
/// through go into its report. Throws RunRefused, Interrupted, std::invalid_argument where neither
/// the options nor the index name an archive.
RunSurvey survey_archive(const Xapian::Database& index, const RunOptions& options,
                         RunRecord& record);

}  // namespace clipfile
