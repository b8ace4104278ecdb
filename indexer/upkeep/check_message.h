/// Writes and reads what a check in another process tells.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

#include "indexer/upkeep/finding.h"

namespace clipfile {

/// A stage begins, with so many things to look at.
struct CheckStage {
  std::uint64_t expected = 0;
  std::string things;

  bool operator==(const CheckStage&) const = default;
};

/// So many of them are done, of this stage.
struct CheckAdvance {
  std::uint64_t done = 0;

  bool operator==(const CheckAdvance&) const = default;
};

/// Why the check could not go on.
struct CheckEnd {
  enum class Cause : std::uint8_t { busy, failed, missing, foreign, other_version, damaged };

  Cause cause = Cause::failed;
  std::string message;

  bool operator==(const CheckEnd&) const = default;
};

using CheckMessage = std::variant<Finding, CheckStage, CheckAdvance, CheckEnd>;

std::string write_check_message(const CheckMessage& message);

/// Throws std::runtime_error where `bytes` are not what write_check_message writes.
CheckMessage read_check_message(std::string_view bytes);

}  // namespace clipfile
