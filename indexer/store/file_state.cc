// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/store/file_state.h"

#include <array>
#include <charconv>

#include "common/hashing.h"
#include "common/schema.h"

namespace clipfile {
namespace {

constexpr int number_base = 36;  // times in nanoseconds take 12 digits then, not 19

constexpr std::size_t most_path_bytes = 180;  // in a key

void append_number(std::string& value, auto number) {
  std::array<char, 16> digits;  // enough for 64 bits and a sign
  const auto written =
      std::to_chars(digits.data(), digits.data() + digits.size(), number, number_base);
  value.append(digits.data(), written.ptr).push_back(' ');
}

/// Takes the number at the front of `line` and the space behind it.
template <typename Number>
bool take_number(std::string_view& line, Number& number) {
  const auto parsed = std::from_chars(line.data(), line.data() + line.size(), number, number_base);
  if (parsed.ec != std::errc() || parsed.ptr == line.data() + line.size() || *parsed.ptr != ' ') {
    return false;
  }
  line.remove_prefix(static_cast<std::size_t>(parsed.ptr - line.data()) + 1);
  return true;
}

/// Up to the next NUL, which no path and no reason holds.
std::string_view take_text(std::string_view& line) {
  const auto end = line.find('\0');
  const std::string_view text = line.substr(0, end);
  line.remove_prefix(end == std::string_view::npos ? line.size() : end + 1);
  return text;
}

std::string without_nul(std::string text) {
  std::erase(text, '\0');
  return text;
}

/// Readable, and within Xapian's limit.
std::string path_key(std::string_view kind, std::string_view path) {
  std::string key(kind);
  if (path.size() <= most_path_bytes) return key.append(path);
  return key.append(path.substr(0, most_path_bytes)).append("#").append(hash_128(path));
}

}  // namespace

FileStateView::FileStateView(const FileState& state)
    : stamp(state.stamp),
      content_hash(state.content_hash),
      articles(state.articles),
      outcome(state.outcome),
      reason(state.reason),
      reader(state.reader),
      sidecar(state.sidecar) {}

FileState FileStateView::state() const {
  return {.stamp = stamp,
          .content_hash = std::string(content_hash),
          .articles = articles,
          .outcome = outcome,
          .reason = std::string(reason),
          .reader = std::string(reader),
          .sidecar = std::string(sidecar)};
}

bool failed_to_read(const FileStateView& state) {
  const bool in_part = state.outcome == Outcome::indexed && !state.reason.empty();
  return state.outcome == Outcome::failed || state.outcome == Outcome::unfinished || in_part;
}

void leave_unfinished(FileState& state, const std::string& reason) {
  state.outcome = Outcome::unfinished;
  state.reason = reason;
  state.stamp = FileStamp{};
  state.content_hash.clear();
}

std::string file_state_key(std::string_view path) { return path_key(schema::metadata::file, path); }

std::string root_key(std::string_view path) { return path_key(schema::metadata::root, path); }

std::string write_file_state(std::string_view path, const FileState& state) {
  const FileStamp& stamp = state.stamp;
  std::string value;
  for (const std::uint64_t number : {stamp.size, stamp.inode, state.articles}) {
    append_number(value, number);
  }
  for (const std::int64_t number : {stamp.modified_ns, stamp.changed_ns}) {
    append_number(value, number);
  }
  append_number(value, static_cast<int>(state.outcome));
  if (path.size() > most_path_bytes) value.append(path);
  value.push_back('\0');
  value.append(state.content_hash).push_back('\0');
  value.append(state.reader).push_back('\0');
  value.append(state.sidecar).push_back('\0');
  return value.append(without_nul(state.reason));
}

std::optional<KnownFileView> view_file_state(std::string_view key, std::string_view value) {
  if (!key.starts_with(schema::metadata::file)) return std::nullopt;
  key.remove_prefix(schema::metadata::file.size());
  KnownFileView known;
  FileStateView& state = known.state;
  int outcome = 0;
  if (!take_number(value, state.stamp.size) || !take_number(value, state.stamp.inode) ||
      !take_number(value, state.articles) || !take_number(value, state.stamp.modified_ns) ||
      !take_number(value, state.stamp.changed_ns) || !take_number(value, outcome) || outcome < 0 ||
      outcome > static_cast<int>(Outcome::unfinished)) {
    return std::nullopt;
  }
  state.outcome = static_cast<Outcome>(outcome);
  known.path = take_text(value);
  if (key.size() <= most_path_bytes) known.path = key;
  state.content_hash = take_text(value);
  state.reader = take_text(value);
  state.sidecar = take_text(value);
  state.reason = value;
  return known;
}

std::optional<KnownFile> read_file_state(std::string_view key, std::string_view value) {
  const auto known = view_file_state(key, value);
  if (!known) return std::nullopt;
  return KnownFile{std::string(known->path), known->state.state()};
}

}  // namespace clipfile
