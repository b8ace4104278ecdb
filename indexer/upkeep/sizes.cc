// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/upkeep/sizes.h"

#include <array>
#include <cstdio>

namespace clipfile {

std::string format_megabytes(std::uint64_t bytes) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%.1f MB", static_cast<double>(bytes) / 1e6);
  return text.data();
}

}  // namespace clipfile
