/// Walks the places where ICU's rules end a sentence or allow a line to break.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <string_view>

namespace clipfile {

enum class BreakRules { sentence, line };

/// Calls `visit` with each boundary, rising, in bytes; the end of `text` is the last, its start is
/// none. Any bytes will do; the root locale's rules count everywhere. The rules are loaded once for
/// each thread. `visit` must not visit breaks by the same rules. Throws std::runtime_error where
/// ICU lacks its data.
void visit_breaks(std::string_view text, BreakRules rules,
                  const std::function<void(std::size_t)>& visit);

}  // namespace clipfile
