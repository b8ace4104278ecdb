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
/// which stays. Returns its path. Throws std::system_error.
std::string publish_generation(const std::string& index_folder, const std::string& unfinished);

/// Removes what a run that was killed left behind. The caller holds the lock of the index. Of the
/// generations before `current` one stays: the oldest, which was in use when that run began.
void remove_leftovers(const std::string& index_folder, const std::string& current);

/// Removes all generations but `current` and `before` (a path, or empty), which readers may have
/// had open for long. Who has another open can read on; who is about to open it looks again.
void keep_generations(const std::string& index_folder, const std::string& before,
                      const std::string& current);

/// Of all files at and below the folder; those that vanish meanwhile count nothing.
std::uint64_t bytes_below(const std::string& folder);

}  // namespace clipfile
