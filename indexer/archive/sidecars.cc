// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/archive/sidecars.h"

#include <array>

namespace clipfile {
namespace {

constexpr std::array<std::string_view, 2> endings = {".yaml", ".yml"};

}  // namespace

std::vector<std::string> sidecar_names(std::string_view file_name) {
  std::vector<std::string> names;
  for (const std::string_view ending : endings) {
    names.push_back(std::string(file_name).append(ending));
  }
  return names;
}

std::string_view described_file(std::string_view sidecar_name) {
  for (const std::string_view ending : endings) {
    if (!sidecar_name.ends_with(ending)) continue;
    return sidecar_name.substr(0, sidecar_name.size() - ending.size());
  }
  return {};
}

std::string describe_sidecar(const FileStamp& stamp) {
  return std::to_string(stamp.size) + '-' + std::to_string(stamp.modified_ns) + '-' +
         std::to_string(stamp.changed_ns) + '-' + std::to_string(stamp.inode);
}

}  // namespace clipfile
