// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/worker/worker_channel.h"

#include <cerrno>
#include <cstring>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

namespace clipfile {
namespace {

/// Enough for the articles of most files, so that each costs one call.
constexpr std::size_t most_waiting = 256 * 1024;

constexpr std::size_t longest_order = 64 * 1024;

/// -1 where none came along.
int descriptor_in(msghdr& message) {
  int descriptor = -1;
  for (cmsghdr* head = CMSG_FIRSTHDR(&message); head; head = CMSG_NXTHDR(&message, head)) {
    const bool holds_one = head->cmsg_level == SOL_SOCKET && head->cmsg_type == SCM_RIGHTS &&
                           head->cmsg_len == CMSG_LEN(sizeof descriptor);
    if (holds_one) std::memcpy(&descriptor, CMSG_DATA(head), sizeof descriptor);
  }
  return descriptor;
}

}  // namespace

std::optional<std::size_t> WorkerChannel::receive_some(char* to, std::size_t count) {
  iovec place{to, count};
  alignas(cmsghdr) char control[CMSG_SPACE(sizeof(int))];
  msghdr message{};
  message.msg_iov = &place;
  message.msg_iovlen = 1;
  message.msg_control = control;
  message.msg_controllen = sizeof control;
  for (;;) {
    const ssize_t got = recvmsg(socket_, &message, MSG_CMSG_CLOEXEC);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return std::nullopt;
    if (const int descriptor = descriptor_in(message); descriptor >= 0) descriptor_ = descriptor;
    return static_cast<std::size_t>(got);
  }
}

bool WorkerChannel::receive_exactly(char* to, std::size_t count) {
  while (count > 0) {
    const auto got = receive_some(to, count);
    if (!got) return false;
    to += *got;
    count -= *got;
  }
  return true;
}

std::optional<WorkerOrder> WorkerChannel::receive() {
  std::string head(frame_head_bytes, '\0');
  if (!receive_exactly(head.data(), head.size())) return std::nullopt;
  const auto read = read_frame_head(head);
  if (!read || read->bytes > longest_order) return std::nullopt;
  WorkerOrder order{.kind = read->kind, .bytes = std::string(read->bytes, '\0')};
  if (!receive_exactly(order.bytes.data(), order.bytes.size())) return std::nullopt;
  order.descriptor = std::exchange(descriptor_, -1);
  return order;
}

void WorkerChannel::send(WorkerMessage kind, std::string_view bytes, std::string_view more) {
  const auto length = static_cast<std::uint32_t>(bytes.size() + more.size());
  waiting_ += write_frame_head({.bytes = length, .kind = kind});
  waiting_.append(bytes).append(more);
  if (waiting_.size() >= most_waiting) flush();
}

void WorkerChannel::flush() {
  send_raw(waiting_);
  waiting_.clear();
}

void WorkerChannel::send_raw(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent < 0 && errno == EINTR) continue;
    if (sent <= 0) _exit(1);
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
}

}  // namespace clipfile
