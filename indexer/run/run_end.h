/// Turns what ends a run early into a message and an exit status.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <exception>
#include <string>

namespace clipfile {

struct RunEnd {
  int status;
  std::string message;  ///< thing: what is wrong: what to do
};

/// For any exception that run_indexing and its like throw.
RunEnd end_of_run(const std::exception_ptr& exception);

/// Runs `action`, which returns an exit status; `failed` takes the RunEnd where it throws. The one
/// place where an exception becomes a status.
template <typename Action, typename Failed>
int status_of_run(const Action& action, const Failed& failed) {
  try {
    return action();
  } catch (...) {
    const RunEnd end = end_of_run(std::current_exception());
    failed(end.message);
    return end.status;
  }
}

}  // namespace clipfile
