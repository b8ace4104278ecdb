// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/store/index_state.h"

#include <algorithm>
#include <utility>

#include "common/schema.h"

namespace clipfile {

void for_each_metadata(
    const Xapian::Database& database, std::string_view beginning,
    const std::function<void(const std::string& key, const std::string& value)>& visit) {
  const std::string prefix(beginning);
  const auto end = database.metadata_keys_end(prefix);
  for (auto at = database.metadata_keys_begin(prefix); at != end; ++at) {
    const std::string key = *at;
    visit(key, database.get_metadata(key));
  }
}

void for_each_known_file(const Xapian::Database& database,
                         const std::function<void(KnownFile)>& visit) {
  for_each_metadata(database, schema::metadata::file,
                    [&](const std::string& key, const std::string& value) {
                      if (auto known = read_file_state(key, value)) visit(*std::move(known));
                    });
}

KnownFiles read_known_files(const Xapian::Database& database) {
  KnownFiles files;
  for_each_metadata(
      database, schema::metadata::file,
      [&](const std::string& key, const std::string& value) { files.add(key, value); });
  return files;
}

std::string write_root(const KnownRoot& root) {
  std::string value = root.path;
  value.push_back('\0');
  return value.append(root.file_system);
}

KnownRoot read_root(std::string_view value) {
  const auto end = value.find('\0');
  if (end == std::string_view::npos) return {std::string(value), ""};
  return {std::string(value.substr(0, end)), std::string(value.substr(end + 1))};
}

std::vector<KnownRoot> read_roots(const Xapian::Database& database) {
  std::vector<KnownRoot> roots;
  for_each_metadata(
      database, schema::metadata::root,
      [&](const std::string&, const std::string& value) { roots.push_back(read_root(value)); });
  std::sort(roots.begin(), roots.end(),
            [](const KnownRoot& a, const KnownRoot& b) { return a.path < b.path; });
  return roots;
}

std::vector<std::string> read_root_paths(const Xapian::Database& database) {
  std::vector<std::string> paths;
  for (KnownRoot& root : read_roots(database)) paths.push_back(std::move(root.path));
  return paths;
}

}  // namespace clipfile
