// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/archive/byte_source.h"

#include <algorithm>
#include <cstring>

namespace clipfile {
namespace {

constexpr std::size_t chunk = 64 * 1024;
constexpr std::size_t small_chunk = 4 * 1024;

std::string_view without_carriage_return(std::string_view line) {
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

}  // namespace

std::variant<std::size_t, Rejection> ByteSource::read_at(std::uint64_t, char*, std::size_t) {
  return Rejection{"can only be read from its start"};
}

/// A small file deserves no large buffer, which would have to be cleared.
std::size_t ByteSource::next_chunk() const {
  const auto whole = size();
  if (!whole) return chunk;
  const std::uint64_t left = *whole > received_ ? *whole - received_ : 0;
  return static_cast<std::size_t>(std::clamp<std::uint64_t>(left, small_chunk, chunk));
}

std::optional<Rejection> ByteSource::read_more() {
  if (stopped_()) {
    return Rejection{"not read to its end: the run was stopped", RejectionCause::temporary};
  }
  if (position_ > 0) buffer_.erase(0, std::exchange(position_, 0));
  const std::size_t held = buffer_.size();
  const std::size_t wanted = next_chunk();
  buffer_.resize(held + wanted);
  auto got = read_next(buffer_.data() + held, wanted);
  const auto* count = std::get_if<std::size_t>(&got);
  buffer_.resize(held + (count ? *count : 0));
  if (!count) return std::get<Rejection>(std::move(got));
  received_ += *count;
  at_end_ = *count == 0;
  return std::nullopt;
}

std::optional<Rejection> ByteSource::fill(std::size_t count) {
  while (!at_end_ && unread().size() < count) {
    if (auto rejection = read_more()) return rejection;
  }
  return std::nullopt;
}

std::variant<std::string_view, Rejection> ByteSource::head(std::size_t count) {
  if (auto rejection = fill(count)) return *std::move(rejection);
  return unread().substr(0, count);
}

std::variant<std::size_t, Rejection> ByteSource::read(char* to, std::size_t count) {
  if (auto rejection = fill(1)) return *std::move(rejection);
  const std::size_t taken = std::min(count, unread().size());
  std::memcpy(to, unread().data(), taken);
  position_ += taken;
  return taken;
}

std::variant<std::string, Rejection> ByteSource::read_all(std::size_t most) {
  const auto expected = std::min<std::uint64_t>(size().value_or(0), most);
  buffer_.reserve(static_cast<std::size_t>(expected) + small_chunk);
  while (!at_end_ && unread().size() <= most) {
    if (auto rejection = read_more()) return *std::move(rejection);
  }
  if (unread().size() > most) {
    return Rejection{"larger than the limit of " + std::to_string(most) + " bytes",
                     RejectionCause::size};
  }
  if (position_ > 0) buffer_.erase(0, std::exchange(position_, 0));
  return std::exchange(buffer_, {});
}

std::variant<std::optional<FileLine>, Rejection> ByteSource::skip_line() {
  for (;;) {
    const std::size_t end = unread().find('\n');
    position_ = end == std::string_view::npos ? buffer_.size() : position_ + end + 1;
    if (end != std::string_view::npos || at_end_) return FileLine{.text = {}, .too_long = true};
    if (auto rejection = read_more()) return *std::move(rejection);
  }
}

std::variant<std::optional<FileLine>, Rejection> ByteSource::read_line(std::size_t longest) {
  std::size_t end = unread().find('\n');
  while (end == std::string_view::npos && !at_end_ && unread().size() <= longest) {
    const std::size_t searched = unread().size();
    if (auto rejection = read_more()) return *std::move(rejection);
    end = unread().find('\n', searched);
  }
  const bool ended = end != std::string_view::npos;
  if (!ended && unread().empty()) return std::nullopt;
  const std::size_t length = ended ? end : unread().size();
  if (length > longest) return skip_line();
  const std::string_view line = unread().substr(0, length);
  position_ += length + (ended ? 1 : 0);
  return FileLine{.text = without_carriage_return(line), .too_long = false};
}

std::optional<Rejection> ByteSource::read_to_end() {
  while (!at_end_) {
    position_ = buffer_.size();
    if (auto rejection = read_more()) return rejection;
  }
  position_ = buffer_.size();
  return std::nullopt;
}

}  // namespace clipfile
