/// Says what a check found wrong.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <string>

namespace clipfile {

struct Finding {
  enum class Kind : std::uint8_t {
    damaged,     ///< the index
    decayed,     ///< a clipping: its bytes are others than were indexed, and nothing shows it
    changed,     ///< a clipping that the next run takes over
    unreadable,  ///< a clipping that could not be compared
    missing,     ///< a root that is not there, so that nothing below it could be compared
  };

  Kind kind = Kind::damaged;
  std::string subject;  ///< a path, "article 17", "the database"
  std::string problem;

  bool operator==(const Finding&) const = default;
};

using FindingSink = std::function<void(Finding)>;

}  // namespace clipfile
