// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/extraction_budget.h"

#include <algorithm>
#include <string>

namespace clipfile {
namespace {

constexpr std::uint64_t megabyte = 1024 * 1024;

std::uint64_t most_expanded_bytes(std::uint64_t file_bytes) {
  constexpr std::uint64_t always_allowed = 16 * megabyte;  // of small files a ratio says nothing
  constexpr std::uint64_t usual_most = 512 * megabyte;
  constexpr std::uint64_t ratio = 200;
  constexpr std::uint64_t ratio_of_large_files = 16;
  const std::uint64_t by_ratio = std::clamp(file_bytes * ratio, always_allowed, usual_most);
  return std::max(by_ratio, file_bytes * ratio_of_large_files);
}

std::uint64_t most_members(std::uint64_t file_bytes) {
  constexpr std::uint64_t usual_most = 10'000;
  constexpr std::uint64_t bytes_of_member = 1024;
  return std::max(usual_most, file_bytes / bytes_of_member);
}

}  // namespace

std::optional<Rejection> ExtractionBudget::expand(std::uint64_t bytes) {
  expanded_bytes_ += bytes;
  const std::uint64_t most = most_expanded_bytes(file_bytes_);
  if (expanded_bytes_ <= most) return std::nullopt;
  exceeded_ =
      Rejection{"unfolds to more than " + std::to_string(most / megabyte) +
                " MB, which a file of its size may not: unpack it, and index what comes out"};
  return exceeded_;
}

std::optional<Rejection> ExtractionBudget::enter_member() {
  ++members_;
  const std::uint64_t most = most_members(file_bytes_);
  if (members_ <= most) return std::nullopt;
  exceeded_ = Rejection{"holds more than " + std::to_string(most) +
                        " files, which a file of its size may not: unpack it, and index what comes "
                        "out"};
  return exceeded_;
}

}  // namespace clipfile
