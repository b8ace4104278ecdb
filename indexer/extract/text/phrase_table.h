/// Looks words and phrases up in a table of them.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <algorithm>
#include <span>
#include <string_view>

namespace clipfile {

using Phrases = std::span<const std::string_view>;

inline bool holds(Phrases phrases, std::string_view phrase) {
  return std::find(phrases.begin(), phrases.end(), phrase) != phrases.end();
}

}  // namespace clipfile
