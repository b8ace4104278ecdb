// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/log/progress.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <utility>

namespace clipfile {
namespace {

constexpr auto shown_again_after = std::chrono::milliseconds(200);
constexpr double least_seconds_for_estimate = 2;

/// 12000 as "12,000".
std::string with_commas(std::uint64_t number) {
  constexpr std::size_t group = 3;
  std::string digits = std::to_string(number);
  for (std::size_t end = digits.size(); end > group; end -= group) {
    digits.insert(end - group, 1, ',');
  }
  return digits;
}

std::string hours_and_minutes(std::uint64_t seconds) {
  constexpr std::uint64_t minute = 60;
  constexpr std::uint64_t hour = 60 * minute;
  std::array<char, 64> text{};
  if (seconds < hour) {
    std::snprintf(text.data(), text.size(), "%d:%02d", static_cast<int>(seconds / minute),
                  static_cast<int>(seconds % minute));
  } else {
    std::snprintf(text.data(), text.size(), "%llu h %02d min",
                  static_cast<unsigned long long>(seconds / hour),
                  static_cast<int>(seconds % hour / minute));
  }
  return text.data();
}

}  // namespace

Progress::Progress(Log& log, Clock now)
    : log_(log), now_(std::move(now)), end_is_known_(false), start_(now_()), last_shown_(start_) {}

Progress::Progress(Log& log, std::uint64_t files, std::uint64_t bytes, Clock now)
    : log_(log),
      now_(std::move(now)),
      end_is_known_(true),
      files_(files),
      bytes_(bytes),
      start_(now_()),
      last_shown_(start_) {}

Progress::~Progress() { log_.show_status(""); }

void Progress::advance(std::uint64_t bytes) {
  ++files_done_;
  bytes_done_ += bytes;
  const auto time = now_();
  if (time - last_shown_ < shown_again_after) return;
  last_shown_ = time;
  log_.show_status(line());
}

std::string Progress::line() const {
  if (end_is_known_) return line_of_reading();
  return "looking through the archive: " + with_commas(files_done_) +
         (files_done_ == 1 ? " file" : " files");
}

std::string Progress::line_of_reading() const {
  constexpr double megabyte = 1e6;
  const double seconds = std::chrono::duration<double>(last_shown_ - start_).count();
  const double speed = static_cast<double>(bytes_done_) / std::max(seconds, 0.001);
  std::array<char, 32> rate{};
  std::snprintf(rate.data(), rate.size(), "%.1f MB/s", speed / megabyte);
  const std::string shown = with_commas(files_done_) + " of " + with_commas(files_) +
                            (files_ == 1 ? " file, " : " files, ") + rate.data();
  if (seconds < least_seconds_for_estimate || speed <= 0 || bytes_ <= bytes_done_) return shown;
  const auto left = static_cast<std::uint64_t>(static_cast<double>(bytes_ - bytes_done_) / speed);
  return shown + ", " + hours_and_minutes(left) + " left";
}

}  // namespace clipfile
