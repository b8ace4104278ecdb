/// Runs other programs as a shell would, and says how they ended and what they printed.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <sys/types.h>
#include <utility>
#include <vector>

namespace clipfile::testing_support {

struct Command {
  std::vector<std::string> words;  ///< the program, found in PATH, and its arguments
  std::string folder;              ///< to run in; empty: where the caller is
  std::vector<std::pair<std::string, std::string>> environment;  ///< beside the caller's own
};

struct Outcome {
  int status;          ///< of the exit; 128 + the signal's number where one ended it
  std::string output;  ///< of both streams, in the order of writing
};

/// A running program, in a process group of its own, with no input, no terminal and no signal
/// ignored. Killed with its children when it goes out of scope.
class Process {
 public:
  /// Throws std::system_error where the program cannot be started.
  explicit Process(const Command& command);
  ~Process();
  Process(Process&& other) noexcept;
  Process& operator=(Process&&) = delete;

  pid_t pid() const { return pid_; }

  /// To the program alone, not to its children.
  void send(int signal) const;

  /// Nothing where it still runs after `patience`.
  std::optional<Outcome> wait(std::chrono::milliseconds patience);

  bool runs();

  /// Waits until the program has been halted by SIGSTOP; false where it ends instead, or still runs
  /// after `patience`.
  bool wait_for_halt(std::chrono::milliseconds patience);

 private:
  pid_t pid_ = -1;
  int output_ = -1;
  std::optional<int> status_;
};

/// Status 124 where it was killed for running longer than `patience`.
Outcome run(const Command& command, std::chrono::milliseconds patience = std::chrono::seconds(60));

}  // namespace clipfile::testing_support
