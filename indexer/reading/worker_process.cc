// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/reading/worker_process.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <system_error>
#include <thread>
#include <unistd.h>
#include <vector>

#include "common/text/printable.h"
#include "common/text/utf8.h"
#include "indexer/worker/serve.h"
#include "indexer/worker/worker_channel.h"

namespace clipfile {
namespace {

constexpr int no_descriptor = -1;

void require(int error, const char* what) {
  if (error != 0) throw std::system_error(error, std::generic_category(), what);
}

/// What a worker is started with, apart from its program.
class StartPlan {
 public:
  StartPlan(int connection, int voice) {
    require(posix_spawn_file_actions_init(&files_), "posix_spawn");
    require(posix_spawnattr_init(&attributes_), "posix_spawn");
    posix_spawn_file_actions_adddup2(&files_, voice, STDERR_FILENO);
    posix_spawn_file_actions_adddup2(&files_, connection, inherited_socket);
    posix_spawn_file_actions_addopen(&files_, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&files_, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addclosefrom_np(&files_, inherited_socket + 1);
    leave_signals_to_this_process();
  }
  ~StartPlan() {
    posix_spawn_file_actions_destroy(&files_);
    posix_spawnattr_destroy(&attributes_);
  }
  StartPlan(const StartPlan&) = delete;
  StartPlan& operator=(const StartPlan&) = delete;

  const posix_spawn_file_actions_t* files() const { return &files_; }
  const posix_spawnattr_t* attributes() const { return &attributes_; }

 private:
  /// A key that is pressed, or a service that is stopped, signals all processes; the worker goes
  /// on until this one ends it.
  void leave_signals_to_this_process() {
    sigset_t blocked;
    sigset_t reset;
    sigemptyset(&blocked);
    for (const int signal : {SIGINT, SIGHUP, SIGTERM, SIGQUIT}) sigaddset(&blocked, signal);
    sigfillset(&reset);
    posix_spawnattr_setsigmask(&attributes_, &blocked);
    posix_spawnattr_setsigdefault(&attributes_, &reset);
    posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  }

  posix_spawn_file_actions_t files_{};
  posix_spawnattr_t attributes_{};
};

/// What the loader and libraries go by, and our own settings; no secrets.
bool is_needed(std::string_view variable) {
  constexpr std::array beginnings = {"LD_",
                                     "CLIPFILE_",
                                     "ASAN_OPTIONS=",
                                     "UBSAN_OPTIONS=",
                                     "TSAN_OPTIONS=",
                                     "LSAN_OPTIONS=",
                                     "ICU_DATA=",
                                     "TESSDATA_PREFIX=",
                                     "TZ="};
  return std::any_of(beginnings.begin(), beginnings.end(),
                     [&](const char* beginning) { return variable.starts_with(beginning); });
}

std::vector<char*> environment_of_worker() {
  static char plain_locale[] = "LC_ALL=C.UTF-8";
  static char one_thread[] = "OMP_THREAD_LIMIT=1";
  std::vector<char*> variables = {plain_locale, one_thread};
  for (char** variable = environ; variable && *variable; ++variable) {
    if (is_needed(*variable)) variables.push_back(*variable);
  }
  variables.push_back(nullptr);
  return variables;
}

pid_t start(const std::string& program, int connection, int voice) {
  const StartPlan plan(connection, voice);
  std::string name = program;
  std::string parent = std::to_string(getpid());
  std::array<char*, 3> arguments = {name.data(), parent.data(), nullptr};
  pid_t pid = -1;
  require(posix_spawn(&pid, program.c_str(), plan.files(), plan.attributes(), arguments.data(),
                      environment_of_worker().data()),
          program.c_str());
  return pid;
}

std::string name_of_signal(int signal) {
  return "signal " + std::to_string(signal) + ": " + strsignal(signal);
}

/// Its last line, to be shown to people.
std::string last_line(std::string words) {
  constexpr std::size_t longest = 200;
  while (words.ends_with('\n')) words.pop_back();
  const std::string line = printable(words.substr(words.rfind('\n') + 1));
  return std::string(truncate_utf8(line, longest));
}

WorkerEnding describe_end(int status, bool by_us) {
  using Kind = WorkerEnding::Kind;
  if (WIFSIGNALED(status)) {
    const int signal = WTERMSIG(status);
    if (signal == SIGKILL && by_us) return {Kind::stuck, "did not end by itself"};
    const std::string name = " (" + name_of_signal(signal) + ')';
    return signal == SIGKILL ? WorkerEnding{Kind::killed, "was killed" + name}
                             : WorkerEnding{Kind::crashed, "crashed" + name};
  }
  const int code = WEXITSTATUS(status);
  if (code == out_of_memory_status) {
    return {Kind::out_of_memory, "needs more memory than it may have"};
  }
  return {Kind::left, "ended with status " + std::to_string(code)};
}

}  // namespace

WorkerProcess::WorkerProcess(const std::string& program) {
  std::array<int, 2> ends{};
  if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) {
    require(errno, "socketpair");
  }
  connection_ = OpenFile(ends[0]);
  const OpenFile other_end(ends[1]);
  if (pipe2(ends.data(), O_CLOEXEC) != 0) require(errno, "pipe");
  voice_ = OpenFile(ends[0]);
  const OpenFile mouth(ends[1]);
  fcntl(connection(), F_SETFL, O_NONBLOCK);
  fcntl(voice(), F_SETFL, O_NONBLOCK);
  pid_ = start(program, other_end.descriptor(), mouth.descriptor());
}

WorkerProcess::~WorkerProcess() {
  constexpr bool closed_connection = false;
  end(closed_connection);
}

bool WorkerProcess::send(WorkerMessage kind, std::string_view bytes) {
  return send_frame(kind, bytes, no_descriptor);
}

bool WorkerProcess::send_file(const FileOrder& order, int descriptor) {
  return send_frame(WorkerMessage::file, write_file_order(order), descriptor);
}

bool WorkerProcess::send_frame(WorkerMessage kind, std::string_view bytes, int descriptor) {
  std::string frame =
      write_frame_head({.bytes = static_cast<std::uint32_t>(bytes.size()), .kind = kind});
  frame.append(bytes);
  iovec place{frame.data(), frame.size()};
  alignas(cmsghdr) char control[CMSG_SPACE(sizeof descriptor)] = {};
  msghdr message{};
  message.msg_iov = &place;
  message.msg_iovlen = 1;
  if (descriptor != no_descriptor) {
    message.msg_control = control;
    message.msg_controllen = sizeof control;
    cmsghdr* head = CMSG_FIRSTHDR(&message);
    head->cmsg_level = SOL_SOCKET;
    head->cmsg_type = SCM_RIGHTS;
    head->cmsg_len = CMSG_LEN(sizeof descriptor);
    std::memcpy(CMSG_DATA(head), &descriptor, sizeof descriptor);
  }
  const ssize_t sent = sendmsg(connection(), &message, MSG_DONTWAIT | MSG_NOSIGNAL);
  return sent == static_cast<ssize_t>(frame.size());
}

void WorkerProcess::hear() {
  constexpr std::size_t most_kept = 2000;
  std::array<char, 4096> heard;
  ssize_t count = 0;
  while ((count = read(voice(), heard.data(), heard.size())) > 0) {
    words_.append(heard.data(), static_cast<std::size_t>(count));
    if (words_.size() > most_kept) words_.erase(0, words_.size() - most_kept);
  }
  if (count == 0) voice_ = OpenFile();
}

std::optional<int> WorkerProcess::wait_for_end(int tries) const {
  constexpr auto pause = std::chrono::milliseconds(1);
  int status = 0;
  for (int left = tries; left > 0; --left) {
    const pid_t ended = waitpid(pid_, &status, WNOHANG);
    if (ended == pid_) return status;
    if (ended < 0 && errno != EINTR) return 0;  // the caller's parent had it that none is left
    std::this_thread::sleep_for(pause);
  }
  return std::nullopt;
}

WorkerEnding WorkerProcess::end(bool closed_connection) {
  constexpr int moment = 2000;
  constexpr int long_while = 10'000;  // a read from a dead network share cannot be interrupted
  if (pid_ < 0) return {};
  auto status = closed_connection ? wait_for_end(moment) : std::nullopt;
  const bool by_us = !status;
  if (by_us) {
    kill(pid_, SIGKILL);
    status = wait_for_end(long_while);
  }
  hear();
  pid_ = -1;
  WorkerEnding ending = status ? describe_end(*status, by_us)
                               : WorkerEnding{WorkerEnding::Kind::stuck, "cannot be ended"};
  const std::string words = last_line(words_);
  if (!words.empty()) ending.description += ": " + words;
  return ending;
}

}  // namespace clipfile
