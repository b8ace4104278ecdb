// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/support/process.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <spawn.h>
#include <string_view>
#include <sys/mman.h>
#include <sys/wait.h>
#include <system_error>
#include <thread>
#include <unistd.h>

namespace clipfile::testing_support {
namespace {

constexpr int killed_by = 128;

[[noreturn]] void throw_error(int error, const std::string& what) {
  throw std::system_error(error, std::generic_category(), what);
}

std::vector<char*> pointers(std::vector<std::string>& texts) {
  std::vector<char*> all;
  for (std::string& text : texts) all.push_back(text.data());
  all.push_back(nullptr);
  return all;
}

std::vector<std::string> environment_of(const Command& command) {
  std::vector<std::string> all;
  for (const auto& [name, value] : command.environment) all.push_back(name + '=' + value);
  for (char** variable = environ; *variable != nullptr; ++variable) {
    const std::string_view text = *variable;
    const std::string_view name = text.substr(0, text.find('='));
    const bool replaced = std::any_of(command.environment.begin(), command.environment.end(),
                                      [&](const auto& own) { return own.first == name; });
    if (!replaced) all.emplace_back(text);
  }
  return all;
}

class SpawnSettings {
 public:
  SpawnSettings(const Command& command, int output) {
    posix_spawn_file_actions_init(&actions_);
    posix_spawnattr_init(&attributes_);
    posix_spawn_file_actions_addopen(&actions_, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&actions_, output, STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions_, output, STDERR_FILENO);
    if (!command.folder.empty()) {
      posix_spawn_file_actions_addchdir_np(&actions_, command.folder.c_str());
    }
    posix_spawnattr_setflags(
        &attributes_, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
    posix_spawnattr_setpgroup(&attributes_, 0);
    // Whatever the caller ignores or blocks, as nohup(1) and shells in the background do.
    sigset_t signals;
    sigemptyset(&signals);
    posix_spawnattr_setsigmask(&attributes_, &signals);
    for (const int signal : {SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGPIPE})
      sigaddset(&signals, signal);
    posix_spawnattr_setsigdefault(&attributes_, &signals);
  }
  ~SpawnSettings() {
    posix_spawnattr_destroy(&attributes_);
    posix_spawn_file_actions_destroy(&actions_);
  }
  SpawnSettings(const SpawnSettings&) = delete;
  SpawnSettings& operator=(const SpawnSettings&) = delete;

  const posix_spawn_file_actions_t* actions() const { return &actions_; }
  const posix_spawnattr_t* attributes() const { return &attributes_; }

 private:
  posix_spawn_file_actions_t actions_{};
  posix_spawnattr_t attributes_{};
};

std::string contents_of(int descriptor) {
  std::string contents;
  std::array<char, 1 << 16> block{};
  for (off_t at = 0;;) {
    const ssize_t got = pread(descriptor, block.data(), block.size(), at);
    if (got <= 0) return contents;
    contents.append(block.data(), static_cast<std::size_t>(got));
    at += got;
  }
}

int status_of(int waited) {
  return WIFSIGNALED(waited) ? killed_by + WTERMSIG(waited) : WEXITSTATUS(waited);
}

}  // namespace

Process::Process(const Command& command) : output_(memfd_create("output", MFD_CLOEXEC)) {
  if (output_ < 0) throw_error(errno, "memfd_create");
  std::vector<std::string> words = command.words;
  std::vector<std::string> environment = environment_of(command);
  const SpawnSettings settings(command, output_);
  const int error =
      posix_spawnp(&pid_, words.front().c_str(), settings.actions(), settings.attributes(),
                   pointers(words).data(), pointers(environment).data());
  if (error == 0) return;
  close(output_);
  throw_error(error, words.front());
}

Process::Process(Process&& other) noexcept
    : pid_(std::exchange(other.pid_, -1)),
      output_(std::exchange(other.output_, -1)),
      status_(other.status_) {}

Process::~Process() {
  if (pid_ > 0 && runs()) {
    kill(-pid_, SIGKILL);
    waitpid(pid_, nullptr, 0);
  }
  if (output_ >= 0) close(output_);
}

void Process::send(int signal) const {
  if (!status_) kill(pid_, signal);
}

bool Process::runs() {
  int waited = 0;
  if (!status_ && waitpid(pid_, &waited, WNOHANG) == pid_) status_ = status_of(waited);
  return !status_;
}

std::optional<Outcome> Process::wait(std::chrono::milliseconds patience) {
  constexpr auto pause = std::chrono::milliseconds(2);
  const auto end = std::chrono::steady_clock::now() + patience;
  while (runs()) {
    if (std::chrono::steady_clock::now() >= end) return std::nullopt;
    std::this_thread::sleep_for(pause);
  }
  return Outcome{*status_, contents_of(output_)};
}

bool Process::wait_for_halt(std::chrono::milliseconds patience) {
  constexpr auto pause = std::chrono::milliseconds(1);
  const auto end = std::chrono::steady_clock::now() + patience;
  for (; runs() && std::chrono::steady_clock::now() < end; std::this_thread::sleep_for(pause)) {
    siginfo_t change{};
    const auto id = static_cast<id_t>(pid_);
    if (waitid(P_PID, id, &change, WSTOPPED | WNOHANG) == 0 && change.si_pid == pid_) return true;
  }
  return false;
}

Outcome run(const Command& command, std::chrono::milliseconds patience) {
  Process process(command);
  if (auto outcome = process.wait(patience)) return *std::move(outcome);
  constexpr int took_too_long = 124;
  return {took_too_long, command.words.front() + ": still running after " +
                             std::to_string(patience.count()) + " milliseconds\n"};
}

}  // namespace clipfile::testing_support
