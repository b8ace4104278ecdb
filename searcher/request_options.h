/// Takes from the command line what is asked of the index.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "common/command_line/typed_options.h"
#include "searcher/answer/search.h"
#include "searcher/options.h"

namespace clipfile {

/// How much is asked for depends on what is done with it. Throws UsageError.
SearchRequest take_request(const TypedOptions& typed, OutputFormat format, SearchCommand command);

}  // namespace clipfile
