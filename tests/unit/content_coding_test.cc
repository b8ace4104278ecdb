// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/web/content_coding.h"

#include <gtest/gtest.h>
#include <zlib.h>

#include "tests/support/packing.h"

namespace clipfile {
namespace {

using testing_support::gzip;

constexpr std::size_t megabyte = 1024 * 1024;

std::string deflate_as(const std::string& text, int window_bits) {
  z_stream stream{};
  deflateInit2(&stream, 9, Z_DEFLATED, window_bits, 8, Z_DEFAULT_STRATEGY);
  std::string packed(text.size() + 100, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
  stream.avail_in = static_cast<uInt>(text.size());
  stream.next_out = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_out = static_cast<uInt>(packed.size());
  deflate(&stream, Z_FINISH);
  packed.resize(stream.total_out);
  deflateEnd(&stream);
  return packed;
}

/// The text, or the reason.
std::string decode(const std::string& body, std::string_view codings, std::size_t most = megabyte) {
  ExtractionBudget budget(megabyte);
  const auto decoded = decode_content(body, codings, most, budget);
  const auto* rejection = std::get_if<Rejection>(&decoded);
  return rejection ? "! " + rejection->reason : std::get<std::string>(decoded);
}

/// "The bridge is closed." by Brotli.
const std::string brotli("\x0b\x0a\x80The bridge is closed.\x03", 25);

TEST(JoinChunks, TakesTheMarksAway) {
  const struct {
    std::string_view body, joined;
  } rows[] = {
      {"5\r\nhello\r\n6\r\n world\r\n0\r\n\r\n", "hello world"},
      {"5\nhello\n0\n\n", "hello"},
      {"0005;name=value\r\nhello\r\n0\r\n\r\n", "hello"},
      {"5 \r\nhello\r\n0\r\n\r\n", "hello"},
      {"A\r\nhello", "hello"},
      {"5\r\nhello\r\n6\r\n wor", "hello wor"},
      {"5\r\nhello\r\nnonsense", "hello"},
      {"FFFFFFFFFFFFFFFF\r\nhello", "hello"},
      {"0\r\n\r\n", ""},
  };
  for (const auto& [body, joined] : rows) EXPECT_EQ(join_chunks(body), joined) << body;
}

TEST(JoinChunks, KnowsABodyThatHasNone) {
  for (const std::string_view body :
       {"<!doctype html>", "", "hello", "5hello\r\n", "FFFFFFFFFFFFFFFFFF\r\nhello", "12"}) {
    EXPECT_FALSE(join_chunks(body)) << body;
  }
}

TEST(DecodeContent, UndoesWhatIsDeclared) {
  const std::string text = "The bridge is closed.";
  EXPECT_EQ(decode(gzip(text), "gzip"), text);
  EXPECT_EQ(decode(gzip(text), " X-GZIP "), text);
  EXPECT_EQ(decode(gzip(gzip(text)), "gzip, gzip"), text);
  EXPECT_EQ(decode(gzip(text) + gzip(text), "gzip"), text + text);
  EXPECT_EQ(decode(deflate_as(text, MAX_WBITS), "deflate"), text);
  EXPECT_EQ(decode(deflate_as(text, -MAX_WBITS), "deflate"), text);
  EXPECT_EQ(decode(brotli, "br"), text);
  EXPECT_EQ(decode(text, "identity"), text);
  EXPECT_EQ(decode(text, ""), text);
}

TEST(DecodeContent, KeepsWhatIsNotCodedAsItSays) {
  for (const std::string_view coding : {"gzip", "deflate", "br"}) {
    EXPECT_EQ(decode("<p>The bridge is closed.</p>", coding), "<p>The bridge is closed.</p>");
    EXPECT_EQ(decode("", coding), "");
  }
}

TEST(DecodeContent, DecodesWhatIsThereOfABodyThatWasCutOff) {
  std::string text;
  for (int i = 0; i < 20'000; ++i) text += std::to_string(i * 7919 % 10'007) + ' ';
  const std::string packed = gzip(text);
  const std::string decoded = decode(packed.substr(0, packed.size() / 2), "gzip");
  EXPECT_GT(decoded.size(), text.size() / 4);
  EXPECT_TRUE(text.starts_with(decoded));
}

TEST(DecodeContent, StopsAtItsLimits) {
  const std::string zeros(3 * megabyte, '0');
  EXPECT_EQ(decode(gzip(zeros), "gzip"), "! larger than 1 MB when unpacked");
  EXPECT_EQ(decode("x", "zstd"), "! Content-Encoding zstd: this build does not read it");
  ExtractionBudget budget(1);
  std::string bomb = gzip(std::string(17 * megabyte, '0'));
  const auto decoded = decode_content(bomb, "gzip", 100 * megabyte, budget);
  ASSERT_TRUE(std::holds_alternative<Rejection>(decoded));
  EXPECT_TRUE(budget.exceeded());
}

}  // namespace
}  // namespace clipfile
