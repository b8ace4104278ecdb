/// Finds out how people write a word that the index knows folded: in capitals, with its accents.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <map>
#include <set>
#include <span>
#include <string>
#include <vector>
#include <xapian.h>

namespace clipfile {

/// For each of the terms (without a prefix) that stands in texts or citations of the articles, how
/// it is written there most often; headlines do not count, which some write in capitals. Throws
/// Xapian::DatabaseCorruptError.
std::map<std::string, std::string> find_written(const Xapian::Database& database,
                                                std::span<const Xapian::docid> articles,
                                                const std::set<std::string>& terms);

/// The first articles with that term.
std::vector<Xapian::docid> first_with(const Xapian::Database& database, const std::string& term,
                                      std::size_t most);

}  // namespace clipfile
