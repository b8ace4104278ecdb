/// Reads what an index knows of its archive: the roots and the files.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <unordered_map>
#include <vector>
#include <xapian.h>

#include "indexer/store/file_state.h"

namespace clipfile {

/// By path.
using KnownFiles = std::unordered_map<std::string, FileState>;

KnownFiles read_known_files(const Xapian::Database& database);

/// Absolute paths of what runs were told to index, in byte order.
std::vector<std::string> read_roots(const Xapian::Database& database);

}  // namespace clipfile
