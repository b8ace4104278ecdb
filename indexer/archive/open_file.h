/// Opens a file of the archive so that nothing in its place can make the caller wait, or lead it
/// elsewhere.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <sys/types.h>
#include <utility>
#include <variant>

#include "common/article.h"

namespace clipfile {

/// Owns an open file, or none (-1).
class OpenFile {
 public:
  explicit OpenFile(int descriptor = -1) : descriptor_(descriptor) {}
  OpenFile(OpenFile&& other) noexcept : descriptor_(other.release()) {}
  OpenFile& operator=(OpenFile&& other) noexcept {
    std::swap(descriptor_, other.descriptor_);
    return *this;
  }
  ~OpenFile();

  int descriptor() const { return descriptor_; }
  /// For the caller to close.
  int release() { return std::exchange(descriptor_, -1); }

 private:
  int descriptor_;
};

/// For reading. Never waits and never follows a symbolic link at the end of `path`. What it opens
/// may still be no regular file.
std::variant<OpenFile, Rejection> open_file(const std::string& path);

/// "cannot be read: Input/output error", and what would have to change.
Rejection system_fault(const std::string& what, int error);

/// "a named pipe, not a regular file"
Rejection no_regular_file(mode_t mode);

}  // namespace clipfile
