// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/mail/mime_guard.h"

#include <algorithm>
#include <string>

namespace clipfile {
namespace {

constexpr std::size_t most_header_lines = 200'000;
constexpr std::size_t most_boundary_lines = 50'000;
constexpr std::size_t longest_name = 100;

bool looks_like_header(std::string_view line) {
  const std::string_view start = line.substr(0, longest_name);
  const std::size_t end = start.find_first_of(": \t");
  return end != start.npos && end > 0 && start[end] == ':';
}

bool looks_like_boundary(std::string_view line) { return line.starts_with("--"); }

}  // namespace

std::optional<Rejection> find_overload(std::string_view message) {
  std::size_t headers = 0;
  std::size_t boundaries = 0;
  for (std::size_t begin = 0; begin < message.size();) {
    const std::size_t end = std::min(message.find('\n', begin), message.size());
    const std::string_view line = message.substr(begin, end - begin);
    headers += looks_like_header(line) ? 1U : 0U;
    boundaries += looks_like_boundary(line) ? 1U : 0U;
    begin = end + 1;
  }
  if (headers > most_header_lines) {
    return Rejection{"mail: more than " + std::to_string(most_header_lines) + " header lines"};
  }
  if (boundaries > most_boundary_lines) {
    return Rejection{"mail: more than " + std::to_string(most_boundary_lines) + " parts"};
  }
  return std::nullopt;
}

}  // namespace clipfile
