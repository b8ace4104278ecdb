/// Makes one database of several, whose documents follow one another.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

namespace clipfile {

/// Documents are numbered anew, in the order of the list and of each database. Where several know
/// something of the same number under a key of metadata, the highest is kept. The files are on disk
/// when this returns, the folder's name is not. Throws Xapian::Error.
void merge_databases(const std::vector<std::string>& from, const std::string& to);

}  // namespace clipfile
