/// Does work in a process of its own, for work that may crash.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <chrono>
#include <functional>
#include <string>
#include <string_view>

namespace clipfile {

/// Hands a message over to the process that waits; any bytes.
using Say = std::function<void(std::string_view message)>;

/// Forks, does `work` there, and hands each of its messages to `receive` here. Returns how the
/// other process ended where it did not come to the end of `work`: "was killed by signal 11
/// (Segmentation fault)"; else nothing. A process that says nothing for `patience` is killed. The
/// work writes nothing to this process's memory, and an exception that leaves it counts as a crash:
/// it is for the work to say what went wrong. Throws std::system_error where no process can be
/// had. The calling process has one thread.
std::string do_isolated(const std::function<void(const Say&)>& work,
                        const std::function<void(std::string)>& receive,
                        std::chrono::milliseconds patience);

}  // namespace clipfile
