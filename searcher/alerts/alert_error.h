/// Names what ends a run of saved searches, beside faults of the index.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <stdexcept>

namespace clipfile {

/// The searches, the state or the output cannot be used; what() names the remedy.
class AlertError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

}  // namespace clipfile
