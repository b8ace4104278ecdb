/// Starts a worker, hands it files, and ends it.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <sys/types.h>

#include "indexer/archive/open_file.h"
#include "indexer/worker/worker_messages.h"

namespace clipfile {

/// How a worker came to its end.
struct WorkerEnding {
  enum class Kind {
    left,           ///< it ended by itself, as it may
    crashed,        ///< by a signal that it brought upon itself
    killed,         ///< by somebody else
    out_of_memory,  ///< it may have no more
    stuck,          ///< it had to be ended
  };
  Kind kind = Kind::left;
  std::string description;  ///< "crashed (signal 11: Segmentation fault): its last words"
};

/// Owns the process and the connection with it.
class WorkerProcess {
 public:
  /// With nothing but the connection: no input, no files, no terminal's signals, and of the
  /// environment what libraries need. Throws std::system_error.
  explicit WorkerProcess(const std::string& program);
  ~WorkerProcess();
  WorkerProcess(const WorkerProcess&) = delete;
  WorkerProcess& operator=(const WorkerProcess&) = delete;

  /// What it answers can be received here, without waiting.
  int connection() const { return connection_.descriptor(); }
  /// What it writes to standard error can be heard here; -1 when it has closed that.
  int voice() const { return voice_.descriptor(); }

  /// Whether it is on its way; never waits.
  bool send(WorkerMessage kind, std::string_view bytes);
  bool send_file(const FileOrder& order, int descriptor);

  /// Remembers the last of its words; never waits.
  void hear();

  /// Gives it a moment to end where it has closed the connection, and kills it.
  WorkerEnding end(bool closed_connection);

 private:
  bool send_frame(WorkerMessage kind, std::string_view bytes, int descriptor);
  std::optional<int> wait_for_end(int tries) const;

  OpenFile connection_;
  OpenFile voice_;
  pid_t pid_ = -1;
  std::string words_;
};

}  // namespace clipfile
