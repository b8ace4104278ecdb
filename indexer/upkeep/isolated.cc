// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/upkeep/isolated.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <cstring>
#include <optional>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace clipfile {
namespace {

/// In front of every message: its length in bytes. The one that says that the work is done is
/// longer than any message.
using Length = std::uint64_t;
constexpr Length done = ~Length{0};
constexpr Length longest_message = 1 << 20;

[[noreturn]] void throw_errno(const char* what) {
  throw std::system_error(errno, std::generic_category(), what);
}

void write_all(int pipe, const void* bytes, std::size_t size) {
  const char* left = static_cast<const char*>(bytes);
  while (size > 0) {
    const ssize_t written = write(pipe, left, size);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) _exit(1);  // nobody listens any more
    left += written;
    size -= static_cast<std::size_t>(written);
  }
}

[[noreturn]] void work_and_exit(const std::function<void(const Say&)>& work, int pipe,
                                pid_t parent) {
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (getppid() != parent) _exit(1);
  const struct rlimit no_core {};
  setrlimit(RLIMIT_CORE, &no_core);
  try {
    work([&](std::string_view message) {
      const Length length = std::min<Length>(message.size(), longest_message);
      write_all(pipe, &length, sizeof length);
      write_all(pipe, message.data(), length);
    });
  } catch (...) {
    _exit(1);
  }
  write_all(pipe, &done, sizeof done);
  _exit(0);
}

/// Reads what the other process writes.
class Listener {
 public:
  Listener(int pipe, std::chrono::milliseconds patience) : pipe_(pipe), patience_(patience) {}

  /// Nothing at the end, however that came.
  std::optional<std::string> next() {
    Length length = 0;
    if (!read_all(&length, sizeof length)) return std::nullopt;
    done_ = length == done;
    if (length > longest_message) return std::nullopt;
    std::string message(length, '\0');
    if (!read_all(message.data(), message.size())) return std::nullopt;
    return message;
  }

  bool is_done() const { return done_; }
  bool is_stuck() const { return stuck_; }

 private:
  bool read_all(void* bytes, std::size_t size) {
    char* left = static_cast<char*>(bytes);
    while (size > 0) {
      struct pollfd waiting {
        pipe_, POLLIN, 0
      };
      const int ready = poll(&waiting, 1, static_cast<int>(patience_.count()));
      if (ready < 0 && errno == EINTR) continue;
      stuck_ = ready == 0;
      if (ready <= 0) return false;
      const ssize_t got = read(pipe_, left, size);
      if (got < 0 && errno == EINTR) continue;
      if (got <= 0) return false;
      left += got;
      size -= static_cast<std::size_t>(got);
    }
    return true;
  }

  int pipe_;
  std::chrono::milliseconds patience_;
  bool done_ = false;
  bool stuck_ = false;
};

/// 0 where the caller's own parent had it that ended children leave no status.
int wait_for(pid_t child) {
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) continue;
  return status;
}

std::string describe_end(int status) {
  if (!WIFSIGNALED(status)) return "ended with status " + std::to_string(WEXITSTATUS(status));
  const int signal = WTERMSIG(status);
  return "was killed by signal " + std::to_string(signal) + " (" + strsignal(signal) + ')';
}

/// Owns the other process and the pipe from it.
class Isolated {
 public:
  explicit Isolated(const std::function<void(const Say&)>& work) {
    std::array<int, 2> ends{};
    if (pipe(ends.data()) != 0) throw_errno("pipe");
    const pid_t parent = getpid();
    child_ = fork();
    if (child_ == 0) {
      close(ends[0]);
      work_and_exit(work, ends[1], parent);
    }
    close(ends[1]);
    pipe_ = ends[0];
    if (child_ < 0) {
      close(pipe_);
      throw_errno("fork");
    }
  }
  ~Isolated() {
    close(pipe_);
    if (child_ > 0) end();
  }
  Isolated(const Isolated&) = delete;
  Isolated& operator=(const Isolated&) = delete;

  int pipe_end() const { return pipe_; }

  void kill_it() const { kill(child_, SIGKILL); }

  /// Its status.
  int join() { return wait_for(std::exchange(child_, -1)); }

 private:
  void end() {
    kill_it();
    join();
  }

  int pipe_ = -1;
  pid_t child_ = -1;
};

}  // namespace

std::string do_isolated(const std::function<void(const Say&)>& work,
                        const std::function<void(std::string)>& receive,
                        std::chrono::milliseconds patience) {
  Isolated process(work);
  Listener listener(process.pipe_end(), patience);
  while (auto message = listener.next()) receive(*std::move(message));
  if (listener.is_stuck()) {
    process.kill_it();
    process.join();
    return "did not come to an end";
  }
  const int status = process.join();
  return listener.is_done() ? "" : describe_end(status);
}

}  // namespace clipfile
