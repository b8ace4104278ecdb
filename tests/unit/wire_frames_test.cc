// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/wire/wire_frames.h"

#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>
#include <string>

#include "indexer/extract/recognise.h"

namespace clipfile {
namespace {

namespace fs = std::filesystem;
using namespace std::string_view_literals;

TEST(LooksLikeWire, WantsAHeaderAndABeginningOfText) {
  for (const std::string_view text :
       {"\x16\x16\x01W2870\x1F_asian\r\nf l\x13\x11 BC-X 11-13 1049\r\n\x02^BC-X\r\n"sv,
        "\x01"
        "eca062 4 i 211 ccccb   dpa 061\r\n\nGermany/\r\n\x02Headline =\r\n"sv,
        "\x7F\x7F\r\n\x01hsf025 3 ec 121   etf 967\r\n\x02Situation\r\n"sv,
        "eca00075 3 i 510    dpa 1003\n\n/politics/\nHeadline =\n"sv}) {
    EXPECT_TRUE(looks_like_wire(text)) << text;
  }
  EXPECT_EQ(recognise_format("\x16\x16\x01W2870\n\x02^A\n\x03", "a.txt"), Format::wire);
}

TEST(LooksLikeWire, LeavesProseAlone) {
  for (const std::string_view text :
       {"", "A story.\nAnother line.", "abc123 4 you 5 words\nmore", "eca062 4 i 211", "\x01",
        "the 4 i 211 ccccb\nx", "\x01no beginning of text"}) {
    EXPECT_FALSE(looks_like_wire(text)) << text;
  }
  const fs::path data = CLIPFILE_TEST_DATA;
  for (const auto& entry : fs::directory_iterator(data / "pasted")) {
    std::ifstream in(entry.path(), std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    EXPECT_FALSE(looks_like_wire(text)) << entry.path();
  }
}

TEST(CutIntoFrames, FindsEveryStory) {
  const auto frames = cut_into_frames(
      "\x16\x16\x01h1\n\x02text one\x03t1\n\x04\n\x16\x16\x01h2\n\x02text two\x03\x01h3\n\x02 \x03"
      "\x01h4\n\x02unfinished");
  ASSERT_EQ(frames.size(), 3U);
  EXPECT_EQ(frames[0].header, "h1\n");
  EXPECT_EQ(frames[0].text, "text one");
  EXPECT_EQ(frames[0].trailer.substr(1, 2), "t1");
  EXPECT_EQ(frames[1].text, "text two");
  EXPECT_EQ(frames[2].text, "unfinished");
}

TEST(CutIntoFrames, TakesFirstAndLastLineWhereControlCharactersWereLost) {
  const auto frames = cut_into_frames("eca00075 3 i 510 dpa 1003\n\nx\n\n101137 GMT Dez 18\n");
  ASSERT_EQ(frames.size(), 1U);
  EXPECT_EQ(frames[0].header, "eca00075 3 i 510 dpa 1003");
  EXPECT_EQ(frames[0].text, "\n\nx\n\n");
  EXPECT_EQ(frames[0].trailer, "101137 GMT Dez 18\n");
  EXPECT_TRUE(cut_into_frames("").empty());
  EXPECT_TRUE(cut_into_frames("\x01\x01\x01").empty());
}

}  // namespace
}  // namespace clipfile
