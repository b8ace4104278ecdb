/// Says how long a worker may take for a file.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>

#include "indexer/reading/grief.h"

namespace clipfile {

/// A file that gives one article after the other is not stuck, however long it takes in all; one
/// that gives them ever so slowly must not take for ever either.
class AnswerTime {
 public:
  /// For a file of this size: a second more for each megabyte.
  AnswerTime(std::chrono::milliseconds patience, std::uint64_t file_bytes);

  void wait_for(std::chrono::milliseconds time);

  /// Something came of the file, or it is read from the beginning again: what comes next has as
  /// much time.
  void wait_anew();

  /// The same, for a page whose text is recognised: that takes long, and is not counted as the
  /// file's.
  void wait_for_page();

  /// Nothing while it is in time.
  std::optional<Grief> grief() const;

 private:
  std::chrono::milliseconds most_;         ///< until something comes
  std::chrono::milliseconds most_in_all_;  ///< however often the file is read
  std::chrono::milliseconds waited_{0};
  std::chrono::milliseconds waited_in_all_{0};
};

}  // namespace clipfile
