// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/mail/mime_guard.h"

#include <algorithm>
#include <array>

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

struct LongestHeader {
  std::string_view name;
  std::size_t bytes;
};

constexpr std::size_t longest_content_header = 32 * 1024;

/// Those that a parser looks into.
constexpr auto parsed_headers = std::to_array<LongestHeader>({
    {"from", longest_address_list},
    {"to", longest_address_list},
    {"cc", longest_address_list},
    {"bcc", longest_address_list},
    {"sender", longest_address_list},
    {"reply-to", longest_address_list},
    {"resent-from", longest_address_list},
    {"resent-to", longest_address_list},
    {"resent-cc", longest_address_list},
    {"resent-bcc", longest_address_list},
    {"resent-sender", longest_address_list},
    {"resent-reply-to", longest_address_list},
    {"autocrypt", longest_content_header},
    {"content-type", longest_content_header},
    {"references", longest_content_header},
    {"content-disposition", longest_content_header},
    {"in-reply-to", longest_content_header},
    {"content-transfer-encoding", longest_content_header},
});

bool equal_ignoring_case(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return (x | 0x20) == (y | 0x20); });
}

/// Of the header that begins the line; no limit where it is none that is parsed.
std::size_t longest_length(std::string_view line) {
  const std::string_view name =
      line.substr(0, line.substr(0, longest_name).find_first_of(": \t\r"));
  const auto found =
      std::find_if(parsed_headers.begin(), parsed_headers.end(),
                   [&](const LongestHeader& row) { return equal_ignoring_case(row.name, name); });
  return found == parsed_headers.end() ? std::string_view::npos : found->bytes;
}

bool goes_on(std::string_view message, std::size_t line) {
  return line < message.size() && (message[line] == ' ' || message[line] == '\t');
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

void disarm_long_headers(std::string& message) {
  for (std::size_t begin = 0; begin < message.size();) {
    std::size_t end = begin;
    do {
      end = std::min(message.find('\n', end), message.size() - 1) + 1;
    } while (goes_on(message, end));
    if (end - begin > longest_address_list &&
        end - begin > longest_length(std::string_view(message).substr(begin, end - begin))) {
      message[begin] = 'X';
    }
    begin = end;
  }
}

}  // namespace clipfile
