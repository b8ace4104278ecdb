// SPDX-License-Identifier: GPL-2.0-or-later
// The last line is a path, the lines before it an ignore file: what a rule passes over as a file it
// passes over as a folder; and the line before the path means what trying all ways says.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <fnmatch.h>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/archive/ignore_file.h"
#include "indexer/archive/path_pattern.h"

namespace {

using namespace clipfile;

/// What is before the last line, and that line.
std::pair<std::string_view, std::string_view> split_last_line(std::string_view text) {
  const std::size_t end = text.rfind('\n');
  if (end == std::string_view::npos) return {{}, text};
  return {text.substr(0, end), text.substr(end + 1)};
}

std::vector<std::string> split_names(std::string_view path) {
  std::vector<std::string> names(1);
  for (const char byte : path) {
    if (byte == '/') {
      names.emplace_back();
    } else {
      names.back() += byte;
    }
  }
  return names;
}

bool matches_some_way(std::span<const std::string> globs, std::span<const std::string> names) {
  if (names.empty()) return globs.empty();
  if (globs.empty()) return false;
  if (globs.front() == "**") {
    return matches_some_way(globs.subspan(1), names) || matches_some_way(globs, names.subspan(1)) ||
           (globs.size() == 1);
  }
  return fnmatch(globs.front().c_str(), names.front().c_str(), 0) == 0 &&
         matches_some_way(globs.subspan(1), names.subspan(1));
}

/// Where no slash stands at an end of the glob.
void check_all_ways(std::string_view glob, std::string_view below) {
  const auto globs = split_names(glob);
  const auto names = split_names(below);
  constexpr std::size_t most = 8;
  if (glob.find('/') == std::string_view::npos || globs.size() > most || names.size() > most)
    return;
  if (glob.starts_with('/') || glob.ends_with('/')) return;
  const bool is_match =
      PathPattern(std::string(glob), "/").matches('/' + std::string(below), names.back(), false);
  if (is_match != matches_some_way(globs, names)) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  if (input.find('\0') != std::string_view::npos || size > largest_ignore_files) return 0;
  const auto [text, below] = split_last_line(input);
  const std::string path = "/news/" + std::string(below);
  const std::string name = path.substr(path.rfind('/') + 1);
  for (const IgnoreRule& rule : parse_ignore_rules(text, "/news")) {
    const bool as_file = rule.pattern.matches(path, name, false);
    if (as_file && !rule.pattern.matches(path, name, true)) std::abort();
  }
  check_all_ways(split_last_line(text).second, below);
  return 0;
}
