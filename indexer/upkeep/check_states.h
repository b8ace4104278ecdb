/// Checks what an index knows of its files against its articles, from terms and values alone.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <xapian.h>

#include "indexer/upkeep/finding.h"

namespace clipfile {

/// All of it holds at one moment, so that `database` must not be overtaken by a run meanwhile.
/// Throws Xapian::Error.
void check_states(const Xapian::Database& database, const FindingSink& sink);

}  // namespace clipfile
