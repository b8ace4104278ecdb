/// Takes from the command line what concerns saved searches.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "common/command_line/typed_options.h"
#include "searcher/alerts_command.h"

namespace clipfile {

/// Throws UsageError where options of saved searches stand beside those of a search.
void require_company(const TypedOptions& typed);

/// Throws UsageError.
AlertOptions take_alert_options(const TypedOptions& typed);

}  // namespace clipfile
