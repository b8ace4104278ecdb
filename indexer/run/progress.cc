// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/run/progress.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <ostream>

namespace clipfile {
namespace {

constexpr auto redraw_after = std::chrono::milliseconds(200);
constexpr double least_seconds_for_estimate = 2;

double seconds_between(std::chrono::steady_clock::time_point from,
                       std::chrono::steady_clock::time_point to) {
  return std::chrono::duration<double>(to - from).count();
}

}  // namespace

Progress::Progress(std::ostream& out, bool shown, std::uint64_t files, std::uint64_t bytes)
    : out_(out),
      shown_(shown),
      files_(files),
      bytes_(bytes),
      start_(std::chrono::steady_clock::now()),
      last_drawn_(start_) {}

Progress::~Progress() { clear(); }

void Progress::advance(std::uint64_t bytes) {
  ++files_done_;
  bytes_done_ += bytes;
  const auto now = std::chrono::steady_clock::now();
  if (!shown_ || now - last_drawn_ < redraw_after) return;
  last_drawn_ = now;
  drawn_ = true;
  out_ << '\r' << line(seconds_between(start_, now)) << "\x1b[K" << std::flush;
}

void Progress::clear() {
  if (drawn_) out_ << "\r\x1b[K" << std::flush;
  drawn_ = false;
}

std::string Progress::line(double seconds) const {
  constexpr double megabyte = 1e6;
  const double speed = static_cast<double>(bytes_done_) / std::max(seconds, 0.001);
  std::array<char, 128> text{};
  std::snprintf(text.data(), text.size(), "%llu of %llu files, %.1f MB/s",
                static_cast<unsigned long long>(files_done_),
                static_cast<unsigned long long>(files_), speed / megabyte);
  std::string shown = text.data();
  if (seconds < least_seconds_for_estimate || speed <= 0 || bytes_ <= bytes_done_) return shown;
  const auto left = static_cast<long>(static_cast<double>(bytes_ - bytes_done_) / speed);
  std::snprintf(text.data(), text.size(), ", %ld:%02ld left", left / 60, left % 60);
  return shown + text.data();
}

}  // namespace clipfile
