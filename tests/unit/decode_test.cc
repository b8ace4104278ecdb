// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/decode.h"

#include <gtest/gtest.h>
#include <string>
#include <string_view>

#include "common/text/utf8.h"

namespace clipfile {
namespace {

using namespace std::string_view_literals;

std::string decoded(std::string_view bytes, std::string_view declared = "") {
  const auto result = decode_text(bytes, declared);
  if (const auto* rejection = std::get_if<Rejection>(&result))
    return "rejected: " + rejection->reason;
  return std::get<DecodedText>(result).text;
}

std::string encoding(std::string_view bytes, std::string_view declared = "") {
  const auto result = decode_text(bytes, declared);
  const auto* text = std::get_if<DecodedText>(&result);
  return text ? text->encoding : "rejected";
}

TEST(DecodeText, ReadsByteOrderMarks) {
  const struct {
    std::string_view bytes, encoding;
  } rows[] = {
      {"\xEF\xBB\xBFna\xC3\xAFve\n"sv, "UTF-8"},
      {"\xFF\xFEn\0a\0\xEF\0v\0e\0\n\0"sv, "UTF-16LE"},
      {"\xFE\xFF\0n\0a\0\xEF\0v\0e\0\n"sv, "UTF-16BE"},
      {"\xFF\xFE\0\0n\0\0\0a\0\0\0\xEF\0\0\0v\0\0\0e\0\0\0\n\0\0\0"sv, "UTF-32LE"},
      {"\0\0\xFE\xFF\0\0\0n\0\0\0a\0\0\0\xEF\0\0\0v\0\0\0e\0\0\0\n"sv, "UTF-32BE"},
  };
  for (const auto& row : rows) {
    EXPECT_EQ(decoded(row.bytes), "naïve\n");
    EXPECT_EQ(encoding(row.bytes), row.encoding);
  }
}

TEST(DecodeText, RecognisesWideTextWithoutAMark) {
  EXPECT_EQ(decoded("n\0a\0\xEF\0v\0e\0\n\0"sv), "naïve\n");
  EXPECT_EQ(decoded("\0n\0a\0\xEF\0v\0e\0\n"sv), "naïve\n");
  EXPECT_EQ(decoded("n\0\0\0o\0\0\0\n\0\0\0"sv), "no\n");
  EXPECT_EQ(
      decoded("\x1C\x04\x3E\x04\x41\x04\x3A\x04\x32\x04\x30\x04 \0\x3C\x04\x38\x04\x40\x04\n\0"sv),
      "Москва мир\n");
}

TEST(DecodeText, DetectsLegacyCharsets) {
  const struct {
    std::string_view bytes, text;
  } rows[] = {
      {"The caf\xE9 said \x93no\x94 \x97 twice", "The café said “no” — twice"},
      {"It\x92s said that it wasn\x92t theirs, and that\xA0they won\x92t pay \xA3"
       "40",
       "It’s said that it wasn’t theirs, and that\u00A0they won’t pay £40"},
      {"f\xFC"
       "r Kon\xADtak\xADte und Bun\xAD"
       "des\xADr\xE4"
       "te",
       "für Kon\u00ADtak\u00ADte und Bun\u00AD"
       "des\u00ADräte"},
      {"\xCC\xEE\xF1\xEA\xE2\xE0 \xE7\xE0\xFF\xE2\xE8\xEB\xE0 \xEE \xE2\xFB\xE1\xEE\xF0\xE0\xF5",
       "Москва заявила о выборах"},
      {"\xED\xCF\xD3\xCB\xD7\xC1 \xDA\xC1\xD1\xD7\xC9\xCC\xC1 \xCF \xD7\xD9\xC2\xCF\xD2\xC1\xC8",
       "Москва заявила о выборах"},
      {"\x8C\xAE\xE1\xAA\xA2\xA0 \xA7\xA0\xEF\xA2\xA8\xAB\xA0 \xAE \xA2\xEB\xA1\xAE\xE0\xA0\xE5",
       "Москва заявила о выборах"},
      {"Za\xBF\xF3\xB3\xE6 g\xEA\xB6l\xB1 ja\xBC\xF1", "Zażółć gęślą jaźń"},
      {"Za\xBF\xF3\xB3\xE6 g\xEA\x9Cl\xB9 ja\x9F\xF1", "Zażółć gęślą jaźń"},
      {"\xC7 \xE1\xE3\xEF\xF1\xDC \xF4\xE7\xF2 \xD4\xF1\xDF\xF4\xE7\xF2", "Η αγορά της Τρίτης"},
      {"\x93\x8C\x8B\x9E\x82\xCC\x83j\x83\x85\x81[\x83X\x82\xC6\x93V\x8B\x43",
       "東京のニュースと天気"},
      {"\xC5\xEC\xB5\xFE\xA4\xCE\xA5\xCB\xA5\xE5\xA1\xBC\xA5\xB9\xA4\xC8\xC5\xB7\xB5\xA4",
       "東京のニュースと天気"},
      {"\xB1\xB1\xBE\xA9\xB5\xC4\xD0\xC2\xCE\xC5\xBA\xCD\xCC\xEC\xC6\xF8", "北京的新闻和天气"},
      {"\xA5_\xA8\xCA\xAA\xBA\xB7s\xBB"
       "D\xA9M\xA4\xD1\xAE\xF0",
       "北京的新聞和天氣"},
      {"\xBC\xAD\xBF\xEF\xC0\xC7 \xB3\xAF\xBE\xBE\xB4\xC2 \xB8\xBC\xB4\xD9", "서울의 날씨는 맑다"},
  };
  for (const auto& row : rows) EXPECT_EQ(decoded(row.bytes), row.text);
}

TEST(DecodeText, BelievesADeclarationThatMakesSense) {
  EXPECT_EQ(decoded("\xB1", "iso-8859-2"), "ą");
  EXPECT_EQ(decoded("\xB1", "windows-1252"), "±");
  EXPECT_EQ(encoding("caf\xE9", "latin1"), "windows-1252");
  EXPECT_EQ(encoding("caf\xE9", "ISO_8859-1"), "windows-1252");
  EXPECT_EQ(decoded("caf\xE9", "no such charset"), "café");
  EXPECT_EQ(decoded("caf\xC3\xA9", "windows-1251"), "café") << "valid UTF-8 goes first";
}

TEST(DecodeText, OverrulesADeclarationThatMakesNone) {
  EXPECT_EQ(
      decoded(
          "\xCC\xEE\xF1\xEA\xE2\xE0 \xE7\xE0\xFF\xE2\xE8\xEB\xE0 \xEE \xE2\xFB\xE1\xEE\xF0\xE0\xF5",
          "iso-8859-1"),
      "Москва заявила о выборах");
  EXPECT_EQ(encoding("Gr\xFC\xDF"
                     "e aus K\xF6ln, sch\xF6ne Gr\xFC\xDF"
                     "e",
                     "utf-8"),
            "windows-1252");
}

TEST(DecodeText, KeepsUtf8ThatIsBrokenInPlaces) {
  const std::string good = "Überall schöne Grüße, wie früher, für ähnliche Zwecke. ";
  EXPECT_EQ(decoded(good + "caf\xE9 " + good), good + "caf\uFFFD " + good);
  EXPECT_EQ(decoded((good + "€").substr(0, good.size() + 2)), good + "\uFFFD\uFFFD");
  EXPECT_EQ(decoded("é\xC3", "utf-8"), "é\uFFFD");
}

TEST(DecodeText, UnifiesLineEnds) {
  EXPECT_EQ(decoded("a\r\nb\rc\n\r\n\r"), "a\nb\nc\n\n\n");
  EXPECT_EQ(decoded("\xFF\xFE"
                    "a\0\r\0\n\0b\0"sv),
            "a\nb");
}

TEST(DecodeText, ReadsSevenBitJapanese) {
  EXPECT_EQ(decoded("\x1B$BEl5~\x1B(B news"), "東京 news");
  EXPECT_EQ(encoding("\x1B[1mbold\x1B[0m"), "UTF-8") << "an escape sequence of a terminal";
}

TEST(DecodeText, RejectsWhatIsNoText) {
  std::string even;
  for (int i = 0; i < 4096; ++i) even.push_back(static_cast<char>(i * 167 + i / 256));
  const std::string rows[] = {
      "%PDF-1.7\nplain so far", std::string("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16),
      std::string(500, '\0'),   std::string("\x01\x02\x03\x04", 4),
      std::move(even),
  };
  for (const std::string& bytes : rows)
    EXPECT_EQ(decoded(bytes), "rejected: binary data, not text");
}

TEST(DecodeText, AlwaysAnswersInValidUtf8WithoutCarriageReturns) {
  EXPECT_EQ(decoded(""), "");
  unsigned state = 1;
  for (int round = 0; round < 300; ++round) {
    std::string bytes = round % 3 == 0 ? "\xFF\xFE" : round % 3 == 1 ? "text " : "";
    for (int i = 0; i < 200; ++i) {
      state = state * 1103515245U + 12345U;
      const auto byte = static_cast<unsigned char>(state >> 16);
      bytes.push_back(static_cast<char>(byte < 0x20 ? byte + 0x80 : byte));
    }
    const std::string text = decoded(bytes);
    EXPECT_TRUE(is_valid_utf8(text));
    EXPECT_EQ(text.find('\r'), std::string::npos);
  }
}

}  // namespace
}  // namespace clipfile
