// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/archive/byte_source.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <string>

#include "indexer/archive/memory_source.h"

namespace clipfile {
namespace {

/// Gives a byte or two at a time, and ends with a fault if it was given one.
class SlowSource : public ByteSource {
 public:
  explicit SlowSource(std::string bytes, bool breaks = false)
      : bytes_(std::move(bytes)), breaks_(breaks) {}

 private:
  std::variant<std::size_t, Rejection> read_next(char* to, std::size_t count) override {
    if (breaks_ && next_ == bytes_.size()) return Rejection{"torn off"};
    const std::size_t taken = bytes_.copy(to, std::min<std::size_t>(count, 1 + next_ % 2), next_);
    next_ += taken;
    return taken;
  }

  std::string bytes_;
  bool breaks_;
  std::size_t next_ = 0;
};

TEST(ByteSource, GivesItsStartAgain) {
  SlowSource source("abcdef");
  EXPECT_EQ(std::get<std::string_view>(source.head(3)), "abc");
  EXPECT_EQ(std::get<std::string_view>(source.head(100)), "abcdef");
  EXPECT_EQ(std::get<std::string>(source.read_all(6)), "abcdef");
  EXPECT_EQ(std::get<std::string>(source.read_all(6)), "");
}

TEST(ByteSource, ReadsWhatItsHeadShowedOnlyOnce) {
  SlowSource source("abcdef");
  ASSERT_EQ(std::get<std::string_view>(source.head(4)).size(), 4U);
  std::string read;
  for (;;) {
    char some[3];
    const auto count = std::get<std::size_t>(source.read(some, sizeof some));
    if (count == 0) break;
    read.append(some, count);
  }
  EXPECT_EQ(read, "abcdef");
}

TEST(ByteSource, RefusesMoreThanIsAllowed) {
  SlowSource source("abcdef");
  const auto read = source.read_all(5);
  ASSERT_TRUE(std::holds_alternative<Rejection>(read));
  EXPECT_EQ(std::get<Rejection>(read).cause, RejectionCause::size);
}

TEST(ByteSource, ReadsLines) {
  SlowSource source("one\r\n\nmuch too long\nlast");
  constexpr std::size_t longest = 5;
  std::string lines;
  for (;;) {
    const auto line = std::get<std::optional<FileLine>>(source.read_line(longest));
    if (!line) break;
    lines += line->too_long ? "(long)" : std::string(line->text);
    lines += '|';
  }
  EXPECT_EQ(lines, "one||(long)|last|");
}

TEST(ByteSource, PassesOverTheRest) {
  SlowSource source("abc");
  ASSERT_EQ(std::get<std::string_view>(source.head(1)), "a");
  EXPECT_FALSE(source.read_to_end());
  EXPECT_EQ(std::get<std::string_view>(source.head(1)), "");
}

TEST(ByteSource, SaysWhyItEndsEarly) {
  SlowSource source("abc", true);
  EXPECT_EQ(std::get<std::string_view>(source.head(3)), "abc");
  EXPECT_EQ(std::get<Rejection>(source.read_all(100)).reason, "torn off");
  EXPECT_EQ(source.read_to_end()->reason, "torn off");
}

TEST(ByteSource, StopsWhereItIsTold) {
  SlowSource source("abc");
  source.stop_when([] { return true; });
  EXPECT_EQ(std::get<Rejection>(source.read_all(100)).cause, RejectionCause::temporary);
}

TEST(ByteSource, IsReadFromItsStartOnlyUnlessItSaysOtherwise) {
  SlowSource source("abc");
  EXPECT_FALSE(source.is_seekable());
  char byte = 0;
  EXPECT_TRUE(std::holds_alternative<Rejection>(source.read_at(0, &byte, 1)));
}

}  // namespace
}  // namespace clipfile
