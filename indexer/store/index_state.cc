// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/store/index_state.h"

#include <algorithm>
#include <functional>
#include <utility>

#include "common/schema.h"

namespace clipfile {
namespace {

void for_each_key(const Xapian::Database& database, std::string_view beginning,
                  const std::function<void(const std::string& key)>& visit) {
  const std::string prefix(beginning);
  const auto end = database.metadata_keys_end(prefix);
  for (auto key = database.metadata_keys_begin(prefix); key != end; ++key) visit(*key);
}

}  // namespace

KnownFiles read_known_files(const Xapian::Database& database) {
  KnownFiles files;
  for_each_key(database, schema::metadata::file, [&](const std::string& key) {
    if (auto known = read_file_state(database.get_metadata(key))) {
      files.emplace(std::move(known->path), std::move(known->state));
    }
  });
  return files;
}

std::vector<std::string> read_roots(const Xapian::Database& database) {
  std::vector<std::string> roots;
  for_each_key(database, schema::metadata::root,
               [&](const std::string& key) { roots.push_back(database.get_metadata(key)); });
  std::sort(roots.begin(), roots.end());
  return roots;
}

}  // namespace clipfile
