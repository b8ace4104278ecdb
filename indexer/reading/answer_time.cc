// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/reading/answer_time.h"

#include <string>

namespace clipfile {
namespace {

using std::chrono::milliseconds;

constexpr int times_in_all = 10;

milliseconds time_for(milliseconds patience, std::uint64_t file_bytes) {
  constexpr std::uint64_t bytes_in_a_millisecond = 1000;
  return patience + milliseconds(file_bytes / bytes_in_a_millisecond);
}

std::string longer_than(milliseconds time) {
  return "took longer than " + std::to_string(time.count() / 1000) + " s";
}

}  // namespace

AnswerTime::AnswerTime(milliseconds patience, std::uint64_t file_bytes)
    : most_(time_for(patience, file_bytes)), most_in_all_(times_in_all * most_) {}

void AnswerTime::wait_for(milliseconds time) {
  waited_ += time;
  waited_in_all_ += time;
}

void AnswerTime::wait_anew() { waited_ = {}; }

void AnswerTime::wait_for_page() {
  wait_anew();
  most_in_all_ += most_;
}

std::optional<Grief> AnswerTime::grief() const {
  if (waited_in_all_ > most_in_all_) {
    return Grief{Grief::Kind::slow_in_all, longer_than(most_in_all_) + " in all"};
  }
  if (waited_ > most_) return Grief{Grief::Kind::slow, longer_than(most_)};
  return std::nullopt;
}

}  // namespace clipfile
