// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/reading/frame_buffer.h"

#include <utility>

namespace clipfile {

void FrameBuffer::add(std::string_view bytes) {
  constexpr std::size_t kept_room = 1024 * 1024;
  bytes_.erase(0, std::exchange(read_, 0));
  const bool is_large = bytes_.capacity() > kept_room && bytes_.size() + bytes.size() < kept_room;
  if (is_large) bytes_.shrink_to_fit();
  bytes_.append(bytes);
}

std::optional<WorkerFrame> FrameBuffer::next() {
  const std::string_view left = std::string_view(bytes_).substr(read_);
  if (broken_ || left.size() < frame_head_bytes) return std::nullopt;
  const auto head = read_frame_head(left);
  broken_ = !head || head->bytes > longest_;
  if (broken_ || left.size() - frame_head_bytes < head->bytes) return std::nullopt;
  read_ += frame_head_bytes + head->bytes;
  return WorkerFrame{head->kind, left.substr(frame_head_bytes, head->bytes)};
}

}  // namespace clipfile
