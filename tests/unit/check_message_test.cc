// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/upkeep/check_message.h"

#include <gtest/gtest.h>
#include <stdexcept>

namespace clipfile {
namespace {

TEST(CheckMessage, IsReadAsItWasWritten) {
  const CheckMessage rows[] = {
      Finding{Finding::Kind::missing, "/a b", "is missing"},
      Finding{Finding::Kind::damaged, std::string("/\xff\0\n", 4), ""},
      CheckStage{17, "articles"},
      CheckAdvance{1ULL << 60},
      CheckEnd{CheckEnd::Cause::busy, "another run"},
      CheckEnd{CheckEnd::Cause::damaged, "a block"},
  };
  for (const CheckMessage& message : rows) {
    EXPECT_EQ(read_check_message(write_check_message(message)), message);
  }
}

TEST(CheckMessage, IsRefusedWhereItIsNone) {
  for (const std::string_view bytes :
       {"", "x", "{}", "[]", "[1]", "[\"stage\"]", "[\"stage\",1,\"6\"]", "[\"stage\",1,\"6x\"]",
        "[\"end\",99,\"\"]", "[\"other\",1]", "\xff\xff\xff"}) {
    EXPECT_THROW(read_check_message(bytes), std::runtime_error) << bytes;
  }
  for (const char* nested : {"[", "[[", "{\"a\":", "\x92", "\x7f"}) {
    std::string deep;
    while (deep.size() < 1'000'000) deep += nested;
    EXPECT_THROW(read_check_message(deep), std::runtime_error) << nested;
  }
  std::string message = write_check_message(Finding{Finding::Kind::damaged, "a", "b"});
  for (std::size_t size = 0; size < message.size(); ++size) {
    EXPECT_THROW(read_check_message(message.substr(0, size)), std::runtime_error) << size;
  }
}

}  // namespace
}  // namespace clipfile
