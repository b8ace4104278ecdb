/// Takes from the command line what is to be counted.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "common/command_line/typed_options.h"
#include "searcher/answer/overview_answer.h"

namespace clipfile {

/// Of --facet, --timeline and --related; throws UsageError, also for options that mean nothing
/// beside them.
OverviewRequest take_overview(const TypedOptions& typed);

}  // namespace clipfile
