// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/store/generations.h"

#include <charconv>
#include <filesystem>
#include <string_view>

#include "common/durable_file.h"
#include "common/index_folder.h"

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

}  // namespace

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
  return finished;
}

void remove_leftovers(const std::string& folder, const std::string& current) {
  const unsigned number = generation_number(current);
  for (const auto& entry : fs::directory_iterator(folder)) {
    const std::string path = entry.path();
    const unsigned found = generation_number(path);
    if (found == 0) continue;
    const bool leftover = is_unfinished(path) || found > number;
    if (leftover || found + 1 < number) fs::remove_all(path);
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
