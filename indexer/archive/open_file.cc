// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/archive/open_file.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace clipfile {
namespace {

std::string kind_of(mode_t mode) {
  if (S_ISDIR(mode)) return "a folder";
  if (S_ISFIFO(mode)) return "a named pipe";
  if (S_ISSOCK(mode)) return "a socket";
  if (S_ISCHR(mode) || S_ISBLK(mode)) return "a device";
  if (S_ISLNK(mode)) return "a symbolic link";
  return "something else";
}

/// Some kinds of file say why they cannot be opened in words that help nobody.
Rejection why_not_opened(const std::string& path, int error) {
  struct stat status {};
  if (lstat(path.c_str(), &status) == 0 && !S_ISREG(status.st_mode)) {
    const bool is_known = error == ELOOP || error == ENXIO || error == ENODEV;
    if (is_known) return no_regular_file(status.st_mode);
  }
  return system_fault("cannot be opened", error);
}

}  // namespace

OpenFile::~OpenFile() {
  if (descriptor_ >= 0) close(descriptor_);
}

Rejection system_fault(const std::string& what, int error) {
  const bool forbidden = error == EACCES || error == EPERM;
  return {what + ": " + std::generic_category().message(error),
          forbidden ? RejectionCause::forbidden : RejectionCause::temporary};
}

Rejection no_regular_file(mode_t mode) { return {kind_of(mode) + ", not a regular file"}; }

std::variant<OpenFile, Rejection> open_file(const std::string& path) {
  if (path.find('\0') != std::string::npos) return Rejection{"its path holds a NUL"};
  constexpr int flags = O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOFOLLOW | O_NOCTTY;
  int descriptor = -1;
  do {
    descriptor = open(path.c_str(), flags);
  } while (descriptor < 0 && errno == EINTR);
  if (descriptor < 0) return why_not_opened(path, errno);
  return OpenFile(descriptor);
}

}  // namespace clipfile
