// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/alerts/state_file.h"

#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sys/file.h>
#include <system_error>
#include <unistd.h>

#include "common/durable_file.h"
#include "common/hashing.h"
#include "searcher/alerts/alert_error.h"

namespace clipfile {
namespace {

namespace fs = std::filesystem;

/// One for each index, by whatever way to it.
std::string name_of_state(const std::string& index_folder) {
  return "alerts-" + hash_64(fs::canonical(index_folder).string()) + ".json";
}

int open_locked(const std::string& path, const std::string& index_folder) {
  const int lock = open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0644);
  if (lock < 0) throw std::system_error(errno, std::generic_category(), path);
  while (flock(lock, LOCK_EX | LOCK_NB) != 0) {
    if (errno == EINTR) continue;
    const int fault = errno;
    close(lock);
    if (fault != EWOULDBLOCK) throw std::system_error(fault, std::generic_category(), path);
    throw StateBusy(index_folder +
                    ": another run looks for what is new there: let it finish and run again");
  }
  return lock;
}

}  // namespace

StateFile::StateFile(const std::string& folder, const std::string& index_folder) : lock_(-1) {
  fs::create_directories(folder);
  path_ = (fs::path(folder) / name_of_state(index_folder)).string();
  lock_ = open_locked(path_ + ".lock", index_folder);
}

StateFile::~StateFile() { close(lock_); }

AlertState StateFile::load() const {
  errno = 0;
  std::ifstream in(path_, std::ios::binary);
  if (!in) {
    if (errno == ENOENT) return {};
    throw std::system_error(errno, std::generic_category(), path_);
  }
  const std::string text{std::istreambuf_iterator<char>(in), {}};
  if (in.bad()) throw std::system_error(errno, std::generic_category(), path_);
  try {
    return AlertState::read(text);
  } catch (const std::runtime_error& error) {
    throw AlertError(path_ + ": the state of the saved searches is damaged (" + error.what() +
                     "): move it away; every search then looks from the next run on");
  }
}

void StateFile::save(const AlertState& state) const { replace_file(path_, state.write()); }

}  // namespace clipfile
