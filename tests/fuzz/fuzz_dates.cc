// SPDX-License-Identifier: GPL-2.0-or-later
#include <cstdint>
#include <cstdlib>

#include "indexer/extract/dates.h"

namespace {

using clipfile::Day;

void require(bool holds) {
  if (!holds) std::abort();
}

void check_day(const std::optional<Day>& day) {
  if (!day) return;
  require(day->ok() && int{day->year()} >= 1690);
}

template <typename Found>
void check_places(const std::vector<Found>& found, std::string_view text) {
  std::size_t free_from = 0;
  for (const auto& date : found) {
    require(date.offset >= free_from && date.length > 0);
    free_from = date.offset + date.length;
    require(free_from <= text.size());
  }
}

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  check_day(clipfile::parse_stamp(text));
  check_day(clipfile::find_day_in_url(text));
  const auto days = clipfile::find_days(text, clipfile::NumericOrder::day_first);
  for (const auto& found : days) check_day(found.day);
  check_places(days, text);
  check_places(clipfile::find_partial_days(text), text);
  const auto dateline = clipfile::parse_dateline(text);
  if (dateline) {
    require(!dateline->place.empty() && dateline->length <= size);
    check_day(dateline->day);
  }
  check_day(clipfile::infer_day_from_weekday(lines_of(text),
                                             Day{std::chrono::year{2026} / std::chrono::June / 1}));
  return 0;
}
