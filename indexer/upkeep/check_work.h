/// Checks an index from end to end and tells of it in check messages, so that it can be done in a
/// process of its own.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>

#include "indexer/upkeep/isolated.h"

namespace clipfile {

/// Xapian's own check of the tables.
void check_tables(const std::string& index_folder, const Say& say);

/// States, articles and, where `deep`, the clippings themselves.
void check_contents(const std::string& index_folder, bool deep, const Say& say);

}  // namespace clipfile
