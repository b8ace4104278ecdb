/// Reads what an index knows of its archive: the roots and the files.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>
#include <xapian.h>

#include "indexer/store/file_state.h"
#include "indexer/store/known_files.h"

namespace clipfile {

/// Visits all keys with this beginning, in byte order.
void for_each_metadata(
    const Xapian::Database& database, std::string_view beginning,
    const std::function<void(const std::string& key, const std::string& value)>& visit);

/// Passes over what cannot be read.
void for_each_known_file(const Xapian::Database& database,
                         const std::function<void(KnownFile)>& visit);

KnownFiles read_known_files(const Xapian::Database& database);

/// What runs were told to index.
struct KnownRoot {
  std::string path;         ///< absolute
  std::string file_system;  ///< that it lay on, see indexer/archive/file_system.h; empty: not known

  bool operator==(const KnownRoot&) const = default;
};

/// The value under a root's key.
std::string write_root(const KnownRoot& root);

KnownRoot read_root(std::string_view value);

/// By path, in byte order.
std::vector<KnownRoot> read_roots(const Xapian::Database& database);

/// Their paths alone.
std::vector<std::string> read_root_paths(const Xapian::Database& database);

}  // namespace clipfile
