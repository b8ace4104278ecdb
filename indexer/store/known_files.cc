// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/store/known_files.h"

#include <algorithm>
#include <cstring>
#include <stdexcept>
#include <string>

namespace clipfile {
namespace {

constexpr std::size_t first_buffer = 64 * 1024;  // bytes; those behind it grow

}  // namespace

std::string_view KnownFiles::keep(std::string_view text) {
  if (text.empty()) return {};
  if (!texts_) texts_ = std::make_unique<std::pmr::monotonic_buffer_resource>(first_buffer);
  char* const kept = static_cast<char*>(texts_->allocate(text.size(), 1));
  std::memcpy(kept, text.data(), text.size());
  return {kept, text.size()};
}

void KnownFiles::add(std::string_view key, std::string_view value) {
  const auto known = view_file_state(keep(key), keep(value));
  if (!known) return;
  if (files_.empty() || files_.back().path < known->path) {
    files_.push_back(*known);
    return;
  }
  const auto behind = std::lower_bound(  // long paths: their keys are in another order
      files_.begin(), files_.end(), known->path,
      [](const KnownFileView& file, std::string_view sought) { return file.path < sought; });
  if (behind->path != known->path) files_.insert(behind, *known);
}

KnownFiles::const_iterator KnownFiles::find(std::string_view path) const {
  const auto found = std::lower_bound(
      begin(), end(), path,
      [](const KnownFileView& file, std::string_view sought) { return file.path < sought; });
  return found != end() && found->path == path ? found : end();
}

FileState KnownFiles::at(std::string_view path) const {
  const auto found = find(path);
  if (found == end()) throw std::out_of_range(std::string(path) + ": not a known file");
  return found->state.state();
}

}  // namespace clipfile
