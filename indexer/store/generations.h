/// Makes, finishes and removes the generations of an index.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "indexer/store/heritage.h"

namespace clipfile {

/// Makes the folder of an index where there is none. Throws std::runtime_error where it cannot,
/// IndexError where files of others lie in it.
void make_index_folder(const std::string& index_folder);

/// Where the generation behind `current` (a path, or empty) is made: a path with the suffix that
/// says that it is not finished. Nothing is written.
std::string unfinished_generation(const std::string& index_folder, const std::string& current);

/// Whether the path is that of a generation, finished or not.
bool is_generation(const std::string& path);

bool is_unfinished(const std::string& generation);

/// An empty database of this schema with the values of these roots, on disk when this returns.
void create_generation(const std::string& path, const std::vector<std::string>& root_values,
                       const Heritage& heritage);

/// Renames a generation that is complete and on disk and lets it take over from the one in use,
/// which stays until the next. Returns its path. Throws std::system_error.
std::string publish_generation(const std::string& index_folder, const std::string& unfinished);

/// What a run that was killed left behind, and generations older than the one before `current`.
/// The caller holds the lock of the index.
void remove_leftovers(const std::string& index_folder, const std::string& current);

/// Of all files at and below the folder; those that vanish meanwhile count nothing.
std::uint64_t bytes_below(const std::string& folder);

}  // namespace clipfile
