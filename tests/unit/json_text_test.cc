// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/json_text.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/unit/support/random_text.h"

namespace clipfile {
namespace {

std::string written(std::string_view text) {
  std::string json = "[";
  append_json_string(json, text);
  return json + ']';
}

std::string written_by_library(const std::string& text) {
  constexpr auto replace = nlohmann::json::error_handler_t::replace;
  return nlohmann::json::array({text}).dump(-1, ' ', false, replace);
}

TEST(JsonString, IsWrittenAsTheLibraryWritesIt) {
  std::string every_byte;
  for (int byte = 0; byte < 256; ++byte) {
    const std::string one(1, static_cast<char>(byte));
    EXPECT_EQ(written(one), written_by_library(one)) << byte;
    every_byte += one;
    const std::string before_letter = one + "x";
    EXPECT_EQ(written(before_letter), written_by_library(before_letter)) << byte;
  }
  for (const std::string& text :
       {std::string(), every_byte, std::string("plain"), std::string("\"a\\b\"\n\t\x01\x7F/"),
        std::string("Straße \xE2\x80\xA8 \xF0\x9F\x98\x80"), std::string("cut \xE2\x80"),
        std::string("\xC0\x80"), std::string("\xED\xA0\x80"), std::string("\xF4\x90\x80\x80"),
        std::string("\xF0\x80\x80\x80 \xFE\xFF")}) {
    EXPECT_EQ(written(text), written_by_library(text));
  }
}

TEST(JsonString, IsWrittenAsTheLibraryWritesItWhateverItHolds) {
  RandomText random(17);
  for (int round = 0; round < 500; ++round) {
    const std::string text = random.bytes(12) + random.sentence(5) + random.bytes(3);
    EXPECT_EQ(written(text), written_by_library(text));
  }
}

}  // namespace
}  // namespace clipfile
