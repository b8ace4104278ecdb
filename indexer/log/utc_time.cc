// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/log/utc_time.h"

#include <array>
#include <cstdio>
#include <ctime>

namespace clipfile {

std::string utc_time(std::chrono::system_clock::time_point time) {
  using std::chrono::milliseconds;
  const auto second = std::chrono::floor<std::chrono::seconds>(time);
  const auto rest = std::chrono::duration_cast<milliseconds>(time - second);
  const std::time_t seconds = std::chrono::system_clock::to_time_t(second);
  std::tm parts{};
  gmtime_r(&seconds, &parts);
  std::array<char, 32> until_seconds{};
  std::strftime(until_seconds.data(), until_seconds.size(), "%Y-%m-%dT%H:%M:%S", &parts);
  std::array<char, 64> text{};
  std::snprintf(text.data(), text.size(), "%s.%03dZ", until_seconds.data(),
                static_cast<int>(rest.count()));
  return text.data();
}

}  // namespace clipfile
