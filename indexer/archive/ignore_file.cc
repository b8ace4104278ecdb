// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/archive/ignore_file.h"

#include <algorithm>
#include <cerrno>
#include <optional>
#include <sys/stat.h>
#include <utility>

#include "indexer/archive/file_reader.h"

namespace clipfile {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// Without the spaces at its end, but for one behind a backslash.
std::string_view strip_end(std::string_view line) {
  if (line.ends_with('\r')) line.remove_suffix(1);
  while (line.ends_with(' ') && !line.ends_with("\\ ")) line.remove_suffix(1);
  return line;
}

std::optional<IgnoreRule> parse_rule(std::string_view line, const std::string& folder) {
  line = strip_end(line);
  if (line.empty() || line.front() == '#') return std::nullopt;
  const bool takes_back = line.front() == '!';
  if (takes_back) line.remove_prefix(1);
  if (line.empty()) return std::nullopt;
  return IgnoreRule{PathPattern(std::string(line), folder), takes_back};
}

bool is_gone(const std::string& path) {
  struct stat status {};
  return lstat(path.c_str(), &status) != 0 && errno == ENOENT;
}

std::variant<std::string, Rejection> read_text(const std::string& path, std::size_t most) {
  auto opened = FileReader::open(path);
  if (auto* file = std::get_if<FileReader>(&opened)) return file->read_all(most);
  return std::get<Rejection>(std::move(opened));
}

}  // namespace

std::vector<IgnoreRule> parse_ignore_rules(std::string_view text, const std::string& folder) {
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  std::vector<IgnoreRule> rules;
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    if (auto rule = parse_rule(line, folder)) rules.push_back(*std::move(rule));
    text.remove_prefix(std::min(text.size(), line.size() + 1));
  }
  return rules;
}

std::variant<IgnoreRules, Rejection> read_ignore_file(const std::string& folder, std::size_t most) {
  const std::string path = (folder == "/" ? "" : folder) + '/' + std::string(ignore_file);
  auto text = read_text(path, most);
  if (auto* read = std::get_if<std::string>(&text)) {
    return IgnoreRules{parse_ignore_rules(*read, folder), read->size()};
  }
  auto& why = std::get<Rejection>(text);
  if (is_gone(path)) return IgnoreRules{};
  if (why.cause == RejectionCause::size) {
    why.reason = "larger than the limit of " + std::to_string(largest_ignore_files) +
                 " bytes, with those of the folders above it";
  }
  return Rejection{"its " + std::string(ignore_file) + ": " + why.reason, why.cause};
}

}  // namespace clipfile
