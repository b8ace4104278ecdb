/// Finds the articles that an index has of a file.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>
#include <vector>
#include <xapian.h>

namespace clipfile {

/// Ascending. Reads a term for each of them.
std::vector<Xapian::docid> articles_of_file(const Xapian::Database& database,
                                            std::string_view path);

/// Whether there is one.
bool has_article_of_file(const Xapian::Database& database, std::string_view path);

}  // namespace clipfile
