// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/web/gzip_members.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace clipfile {
namespace {

constexpr std::size_t piece = 64 * 1024;
constexpr int gzip_only = MAX_WBITS + 16;
constexpr std::string_view magic = "\x1F\x8B\x08";

}  // namespace

GzipMembers::GzipMembers(ByteSource& packed, ExtractionBudget& budget)
    : packed_(packed), budget_(budget) {
  inflateInit2(&stream_, gzip_only);
}

GzipMembers::~GzipMembers() { inflateEnd(&stream_); }

std::optional<Rejection> GzipMembers::fill() {
  input_.erase(0, std::exchange(position_, 0));
  const std::size_t held = input_.size();
  input_.resize(held + piece);
  auto got = packed_.read(input_.data() + held, piece);
  if (auto* rejection = std::get_if<Rejection>(&got)) {
    input_.resize(held);
    return std::move(*rejection);
  }
  const std::size_t count = std::get<std::size_t>(got);
  input_.resize(held + count);
  at_end_ = count == 0;
  return std::nullopt;
}

/// False at the end of the file, and where something else than a member follows.
std::variant<bool, Rejection> GzipMembers::begin_member() {
  while (unread().size() < magic.size() && !at_end_) {
    if (auto rejection = fill()) return *std::move(rejection);
  }
  if (at_end_ && unread().find_first_not_of('\0') == std::string_view::npos) return false;
  damaged_ = !unread().starts_with(magic);
  if (damaged_) return false;
  inflateReset(&stream_);
  in_member_ = true;
  return true;
}

std::size_t GzipMembers::inflate_some(char* to, std::size_t count) {
  stream_.next_in = reinterpret_cast<Bytef*>(input_.data() + position_);
  stream_.avail_in = static_cast<uInt>(input_.size() - position_);
  stream_.next_out = reinterpret_cast<Bytef*>(to);
  stream_.avail_out = static_cast<uInt>(count);
  const int state = inflate(&stream_, Z_NO_FLUSH);
  position_ = input_.size() - stream_.avail_in;
  const std::size_t written = count - stream_.avail_out;
  in_member_ = state != Z_STREAM_END;
  const bool starved = state == Z_BUF_ERROR && at_end_ && written == 0;
  damaged_ = starved || (state != Z_OK && state != Z_STREAM_END && state != Z_BUF_ERROR);
  return written;
}

std::variant<std::size_t, Rejection> GzipMembers::read(char* to, std::size_t count) {
  constexpr std::size_t most = 1024 * 1024 * 1024;  // that zlib counts
  count = std::min(count, most);
  while (!damaged_) {
    if (!in_member_) {
      auto begun = begin_member();
      if (auto* rejection = std::get_if<Rejection>(&begun)) return std::move(*rejection);
      if (!std::get<bool>(begun)) break;
    }
    if (unread().empty() && !at_end_) {
      if (auto rejection = fill()) return *std::move(rejection);
    }
    const std::size_t written = inflate_some(to, count);
    if (auto exceeded = budget_.expand(written)) return *std::move(exceeded);
    if (written > 0) return written;
  }
  return std::size_t{0};
}

std::variant<bool, Rejection> GzipMembers::move_on() {
  damaged_ = false;
  in_member_ = false;
  position_ = std::min(position_ + 1, input_.size());
  for (;;) {
    const std::size_t at = input_.find(magic, position_);
    if (at != input_.npos) {
      position_ = at;
      return true;
    }
    if (at_end_) return false;
    position_ = std::max(position_, input_.size() - std::min(input_.size(), magic.size() - 1));
    if (auto rejection = fill()) return *std::move(rejection);
  }
}

}  // namespace clipfile
