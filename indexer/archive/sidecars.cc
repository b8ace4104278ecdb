// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/archive/sidecars.h"

#include <array>
#include <utility>

#include "indexer/archive/file_reader.h"

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

std::variant<std::string, Rejection> read_sidecar(const std::string& path) {
  if (path.empty()) return "";
  const std::string name = "its sidecar " + path.substr(path.rfind('/') + 1) + ": ";
  auto opened = FileReader::open(path);
  auto* file = std::get_if<FileReader>(&opened);
  if (!file) {
    const Rejection& why = std::get<Rejection>(opened);
    return Rejection{name + why.reason, why.cause};
  }
  auto text = file->read_all(largest_sidecar);
  if (auto* why = std::get_if<Rejection>(&text)) return Rejection{name + why->reason, why->cause};
  return text;
}

}  // namespace clipfile
