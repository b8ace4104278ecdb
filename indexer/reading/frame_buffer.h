/// Cuts what comes in from a worker into messages, holding no more than what has come.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "indexer/worker/worker_messages.h"

namespace clipfile {

struct WorkerFrame {
  WorkerMessage kind;
  std::string_view bytes;  ///< valid until more comes in
};

class FrameBuffer {
 public:
  /// Longer messages are not taken.
  explicit FrameBuffer(std::uint64_t longest) : longest_(longest) {}

  void add(std::string_view bytes);

  /// The next one; nothing where it has not come as a whole.
  std::optional<WorkerFrame> next();

  /// Whether what has come can be no message.
  bool is_broken() const { return broken_; }

  std::size_t bytes() const { return bytes_.size() - read_; }

 private:
  std::uint64_t longest_;
  std::string bytes_;
  std::size_t read_ = 0;
  bool broken_ = false;
};

}  // namespace clipfile
