/// The worker's end of its connection with clip-index.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "indexer/worker/worker_messages.h"

namespace clipfile {

/// Number of the socket that a worker is started with.
inline constexpr int inherited_socket = 3;

/// What a worker is told.
struct WorkerOrder {
  WorkerMessage kind = WorkerMessage::terms;
  std::string bytes;    ///< of a file: its path
  int descriptor = -1;  ///< of a file: open for reading, for the receiver to close
};

/// Nobody else sends, receives or closes the socket.
class WorkerChannel {
 public:
  explicit WorkerChannel(int socket) : socket_(socket) {}

  /// Waits for the next one. Nothing where the connection was closed, or makes no sense.
  std::optional<WorkerOrder> receive();

  /// Both texts in a row; on their way at the next flush(), or as soon as there are enough. Ends
  /// the process where nobody receives them.
  void send(WorkerMessage kind, std::string_view bytes, std::string_view more = "");
  void flush();

  /// As they stand, without a frame.
  void send_raw(std::string_view bytes);

 private:
  bool receive_exactly(char* to, std::size_t count);
  std::optional<std::size_t> receive_some(char* to, std::size_t count);

  int socket_;
  int descriptor_ = -1;  ///< that came with the bytes read last
  std::string waiting_;
};

}  // namespace clipfile
