/// Listens as a service manager does, on a datagram socket of the test's own.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <array>
#include <cerrno>
#include <cstddef>
#include <optional>
#include <string>
#include <sys/socket.h>
#include <sys/un.h>
#include <system_error>
#include <unistd.h>
#include <vector>

#include "tests/unit/support/variable_guard.h"

namespace clipfile {

class NotifySocket {
 public:
  NotifySocket() : socket_(socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0)) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    socklen_t size = sizeof(sa_family_t);  // no name: the kernel finds one that is free
    auto* plain = reinterpret_cast<sockaddr*>(&address);
    if (bind(socket_, plain, size) != 0) fail();
    size = sizeof(address);
    if (getsockname(socket_, plain, &size) != 0) fail();
    const std::size_t name_size = size - offsetof(sockaddr_un, sun_path) - 1;
    variable_.emplace("NOTIFY_SOCKET",
                      ('@' + std::string(address.sun_path + 1, name_size)).c_str());
  }
  ~NotifySocket() { close(socket_); }
  NotifySocket(const NotifySocket&) = delete;
  NotifySocket& operator=(const NotifySocket&) = delete;

  /// What came since the last call; a datagram is here as soon as it is sent.
  std::vector<std::string> received() const {
    std::vector<std::string> all;
    std::array<char, 4096> block{};
    for (;;) {
      const ssize_t got = recv(socket_, block.data(), block.size(), 0);
      if (got < 0) return all;
      all.emplace_back(block.data(), static_cast<std::size_t>(got));
    }
  }

 private:
  [[noreturn]] static void fail() {
    throw std::system_error(errno, std::generic_category(), "socket of the test");
  }

  int socket_;
  std::optional<VariableGuard> variable_;
};

}  // namespace clipfile
