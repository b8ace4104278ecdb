// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/upkeep/countdown.h"

#include <utility>

namespace clipfile {

void Countdown::expect(std::uint64_t number, std::string things) {
  expected_ = number;
  done_ = 0;
  things_ = std::move(things);
  show();
}

void Countdown::reach(std::uint64_t done) {
  constexpr auto pause = std::chrono::milliseconds(200);
  done_ = done;
  if (std::chrono::steady_clock::now() - last_shown_ >= pause) show();
}

void Countdown::show() {
  last_shown_ = std::chrono::steady_clock::now();
  log_.show_status(std::to_string(done_) + " of " + std::to_string(expected_) + ' ' + things_);
}

}  // namespace clipfile
