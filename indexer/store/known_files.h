/// Holds what an index knows of the files of its archive, in little memory and quickly gone again:
/// of most files a run asks only whether their stamps are the same.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <deque>
#include <memory>
#include <memory_resource>
#include <string_view>

#include "indexer/store/file_state.h"

namespace clipfile {

/// By path, in byte order. Moving it leaves iterators and views as they are.
class KnownFiles {
 public:
  using const_iterator = std::deque<KnownFileView>::const_iterator;

  /// What file_state_key() and write_file_state() have written; passes over anything else, and over
  /// a file that is there already.
  void add(std::string_view key, std::string_view value);

  const_iterator begin() const { return files_.begin(); }
  const_iterator end() const { return files_.end(); }
  std::size_t size() const { return files_.size(); }
  bool empty() const { return files_.empty(); }

  /// end() where it is not known.
  const_iterator find(std::string_view path) const;
  bool contains(std::string_view path) const { return find(path) != end(); }

  /// Throws std::out_of_range where it is not known.
  FileState at(std::string_view path) const;

 private:
  std::string_view keep(std::string_view text);

  std::unique_ptr<std::pmr::monotonic_buffer_resource> texts_;
  std::deque<KnownFileView> files_;
};

}  // namespace clipfile
