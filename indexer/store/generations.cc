// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/store/generations.h"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <stdexcept>
#include <string_view>
#include <system_error>
#include <xapian.h>

#include "common/durable_file.h"
#include "common/index_folder.h"
#include "common/schema.h"
#include "indexer/store/index_state.h"

namespace clipfile {
namespace {

namespace fs = std::filesystem;

/// 0 for a path that is no generation's.
unsigned generation_number(const std::string& path) {
  const std::string name = fs::path(path).filename();
  const std::string_view prefix = index_layout::generation_prefix;
  if (!name.starts_with(prefix)) return 0;
  unsigned number = 0;
  std::from_chars(name.data() + prefix.size(), name.data() + name.size(), number);
  return number;
}

/// Whether a run makes files of this name, which may be left behind where it was killed.
bool is_ours(const std::string& name) {
  const auto is_temporary = [&](std::string_view file) {
    return name == temporary_name(std::string(file));
  };
  return is_generation(name) || name == index_layout::lock || name == index_layout::last_run ||
         name == index_layout::scratch || is_temporary(index_layout::last_run) ||
         is_temporary(index_layout::stub);
}

/// The first of the files that are none of ours; empty where there is none.
std::string find_foreign_file(const std::string& folder) {
  std::string first;
  for (const auto& entry : fs::directory_iterator(folder)) {
    const std::string name = entry.path().filename();
    if (!is_ours(name) && (first.empty() || name < first)) first = name;
  }
  return first;
}

/// Throws where files of others are in a folder that has no index yet.
void require_own_folder(const std::string& folder) {
  const std::string foreign = find_foreign_file(folder);
  if (foreign.empty() || !current_generation(folder).empty()) return;
  throw IndexError(IndexFault::foreign,
                   folder + ": holds other files (" + foreign +
                       ") and no index of Clipfile: name an empty or a new folder with --db");
}

std::vector<std::string> generations_in(const std::string& folder) {
  std::vector<std::string> paths;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (is_generation(entry.path())) paths.push_back(entry.path());
  }
  return paths;
}

/// It loses its name at once, so that nobody opens a part of it.
void remove_generation(const std::string& path) {
  const std::string nameless =
      is_unfinished(path) ? path : path + std::string(index_layout::unfinished_suffix);
  if (nameless != path) fs::rename(path, nameless);
  fs::remove_all(nameless);
}

}  // namespace

void make_index_folder(const std::string& folder) {
  std::error_code fault;
  fs::create_directories(folder, fault);
  if (!fault && !fs::is_directory(folder)) fault = std::make_error_code(std::errc::not_a_directory);
  if (fault) {
    throw std::runtime_error(folder + ": no index can be made there: " + fault.message() +
                             ": name another folder with --db");
  }
  require_own_folder(folder);
}

void create_generation(const std::string& path, const std::vector<std::string>& root_values,
                       const Heritage& heritage) {
  Xapian::WritableDatabase database(path, Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS);
  const auto set = [&](std::string_view key, std::string_view value) {
    database.set_metadata(std::string(key), std::string(value));
  };
  set(schema::metadata::version, schema::version);
  set(schema::metadata::lineage, heritage.lineage());
  set(schema::metadata::sequence, std::to_string(heritage.last_sequence()));
  for (const std::string& root : root_values) set(root_key(read_root(root).path), root);
  database.commit();
  database.close();
  sync_files_in(path);
}

std::string unfinished_generation(const std::string& folder, const std::string& current) {
  return folder + '/' + std::string(index_layout::generation_prefix) +
         std::to_string(generation_number(current) + 1) +
         std::string(index_layout::unfinished_suffix);
}

bool is_generation(const std::string& path) { return generation_number(path) != 0; }

bool is_unfinished(const std::string& generation) {
  return generation.ends_with(index_layout::unfinished_suffix);
}

std::string publish_generation(const std::string& folder, const std::string& unfinished) {
  const std::string finished =
      unfinished.substr(0, unfinished.size() - index_layout::unfinished_suffix.size());
  fs::rename(unfinished, finished);
  replace_file(folder + '/' + std::string(index_layout::stub),
               "auto " + fs::path(finished).filename().string() + '\n');
  sync_names_above(folder);
  return finished;
}

void remove_leftovers(const std::string& folder, const std::string& current) {
  fs::remove_all(folder + '/' + std::string(index_layout::scratch));
  std::string oldest;
  for (const std::string& path : generations_in(folder)) {
    if (is_unfinished(path) || generation_number(path) >= generation_number(current)) continue;
    if (oldest.empty() || generation_number(path) < generation_number(oldest)) oldest = path;
  }
  keep_generations(folder, oldest, current);
}

void keep_generations(const std::string& folder, const std::string& before,
                      const std::string& current) {
  for (const std::string& path : generations_in(folder)) {
    const std::string name = fs::path(path).filename();
    const auto is_that = [&](const std::string& kept) { return name == fs::path(kept).filename(); };
    if (!is_that(before) && !is_that(current)) remove_generation(path);
  }
}

std::uint64_t bytes_below(const std::string& folder) {
  std::uint64_t bytes = 0;
  std::error_code ignored;
  fs::recursive_directory_iterator entry(folder, ignored);
  for (; entry != fs::recursive_directory_iterator(); entry.increment(ignored)) {
    std::error_code vanished;
    const auto size = entry->file_size(vanished);
    if (!vanished) bytes += size;
    if (ignored) break;
  }
  return bytes;
}

}  // namespace clipfile
