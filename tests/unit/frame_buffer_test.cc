// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/reading/frame_buffer.h"

#include <gtest/gtest.h>

namespace clipfile {
namespace {

std::string frame(WorkerMessage kind, const std::string& bytes) {
  return write_frame_head({.bytes = static_cast<std::uint32_t>(bytes.size()), .kind = kind}) +
         bytes;
}

TEST(FrameBuffer, CutsWhatComesIntoMessagesHoweverItIsCut) {
  const std::string bytes =
      frame(WorkerMessage::article, "one") + frame(WorkerMessage::finished, "");
  for (std::size_t piece = 1; piece <= bytes.size(); ++piece) {
    FrameBuffer buffer(100);
    std::string read;
    for (std::size_t at = 0; at < bytes.size(); at += piece) {
      buffer.add(std::string_view(bytes).substr(at, piece));
      while (const auto next = buffer.next()) {
        read += std::to_string(static_cast<int>(next->kind)) + std::string(next->bytes) + ' ';
      }
    }
    EXPECT_EQ(read, "3one 7 ") << piece;
    EXPECT_FALSE(buffer.is_broken());
    EXPECT_EQ(buffer.bytes(), 0U);
  }
}

TEST(FrameBuffer, IsBrokenByWhatCanBeNoMessage) {
  for (const std::string& bytes :
       {frame(WorkerMessage::article, std::string(101, 'x')), std::string(5, '\xFF')}) {
    FrameBuffer buffer(100);
    buffer.add(bytes);
    EXPECT_FALSE(buffer.next());
    EXPECT_TRUE(buffer.is_broken());
    EXPECT_FALSE(buffer.next());
  }
}

}  // namespace
}  // namespace clipfile
