/// Takes out of a program's output what differs from run to run.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace clipfile::testing_support {

/// Durations ("12 ms", "0.3 s"), process ids, when a process started, the seconds and scores of
/// JSON, and article ids that are hashes of paths ("@0123456789abcdef") become N; `folder` becomes
/// $PWD. What the kernel lacks to confine workers with is left out.
std::string normal_form(std::string text, const std::string& folder);

}  // namespace clipfile::testing_support
