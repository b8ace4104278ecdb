// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/store/index_lock.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <ctime>
#include <fcntl.h>
#include <string_view>
#include <sys/file.h>
#include <system_error>
#include <thread>
#include <unistd.h>
#include <utility>

#include "common/index_folder.h"

namespace clipfile {
namespace {

std::string describe_this_run() {
  const std::time_t now = std::time(nullptr);
  std::tm utc{};
  gmtime_r(&now, &utc);
  std::array<char, 32> start{};
  std::strftime(start.data(), start.size(), "%Y-%m-%d %H:%M:%S UTC", &utc);
  return "process " + std::to_string(getpid()) + ", since " + start.data();
}

std::string read_holder(int descriptor) {
  std::array<char, 128> text{};
  const ssize_t size = pread(descriptor, text.data(), text.size() - 1, 0);
  const std::string_view line(text.data(), size > 0 ? static_cast<std::size_t>(size) : 0);
  const auto end = line.find('\n');
  return end == std::string_view::npos ? "a process that is just starting"
                                       : std::string(line.substr(0, end));
}

/// Whether the process that wrote its number is gone. What it was about to start may hold the lock
/// for a moment longer, until it becomes another program.
bool has_holder_ended(int descriptor) {
  constexpr std::string_view before = "process ";
  const std::string holder = read_holder(descriptor);
  if (!holder.starts_with(before)) return false;
  const long process = std::strtol(holder.c_str() + before.size(), nullptr, 10);
  return process > 0 && kill(static_cast<pid_t>(process), 0) != 0 && errno == ESRCH;
}

bool try_lock(int descriptor) {
  while (flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
    if (errno == EWOULDBLOCK) return false;
    if (errno != EINTR) throw std::system_error(errno, std::generic_category(), "index lock");
  }
  return true;
}

void write_holder(int descriptor) {
  const std::string line = describe_this_run() + '\n';
  if (ftruncate(descriptor, 0) != 0 ||
      pwrite(descriptor, line.data(), line.size(), 0) != static_cast<ssize_t>(line.size())) {
    throw std::system_error(errno, std::generic_category(), "index lock");
  }
}

}  // namespace

IndexLock::IndexLock(const std::string& index_folder, const Patience& patience) : descriptor_(-1) {
  const std::string path = index_folder + '/' + std::string(index_layout::lock);
  descriptor_ = open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0644);
  if (descriptor_ < 0) throw std::system_error(errno, std::generic_category(), path);
  try {
    wait(index_folder, patience);
    write_holder(descriptor_);
  } catch (...) {
    close(descriptor_);
    throw;
  }
}

void IndexLock::wait(const std::string& index_folder, const Patience& patience) const {
  constexpr auto pause = std::chrono::milliseconds(100);
  constexpr auto patience_with_the_dead = std::chrono::seconds(2);
  const auto start = std::chrono::steady_clock::now();
  while (!try_lock(descriptor_)) {
    const auto waited = std::chrono::steady_clock::now() - start;
    const bool comes_soon = waited < patience_with_the_dead && has_holder_ended(descriptor_);
    if (waited >= patience.time && !comes_soon) {
      throw IndexBusy(index_folder + ": another run holds the index (" + read_holder(descriptor_) +
                      "): let it finish, or wait for it with --wait SECONDS");
    }
    if (patience.while_waiting) patience.while_waiting();
    std::this_thread::sleep_for(pause);
  }
}

IndexLock::~IndexLock() {
  if (descriptor_ >= 0) close(descriptor_);
}

IndexLock::IndexLock(IndexLock&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)) {}

}  // namespace clipfile
