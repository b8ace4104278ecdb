/// Checks one article of an index: that what is stored of it, its terms and its values tell the
/// same.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <unordered_map>
#include <xapian.h>

#include "indexer/upkeep/finding.h"

namespace clipfile {

/// Of files whose path is not UTF-8: by their term, the path as it is. What is stored of an article
/// has it with replacement characters.
using OddPaths = std::unordered_map<std::string, std::string>;

/// Throws Xapian::DatabaseModifiedError and what tells of a fault of the system; damage that Xapian
/// finds itself is a finding.
void check_article(const Xapian::Database& database, Xapian::docid docid, const OddPaths& odd_paths,
                   const FindingSink& sink);

}  // namespace clipfile
