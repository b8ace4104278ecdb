// SPDX-License-Identifier: GPL-2.0-or-later
// Heads of pictures, and made-up lines as somebody might have recognised them. The first byte
// chooses.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "common/calendar.h"
#include "indexer/extract/ocr/picture_size.h"
#include "indexer/extract/ocr/recognised_page.h"
#include "indexer/extract/pdf/printed_articles.h"

namespace {

using namespace clipfile;

constexpr std::size_t word_bytes = 6;

/// Place, height, confidence, and letters.
RecognisedWord make_word(std::span<const std::uint8_t> bytes) {
  constexpr std::string_view texts[] = {"The", "wall", "govern-", "ment", "HARBOUR", "3",
                                        "~|",  "",     "日本",    "\xFF", "said."};
  const double left = bytes[0] * 10.0 - 100;
  return {.text = std::string(texts[bytes[4] % std::size(texts)]),
          .left = left,
          .right = left + bytes[5] % 64 * 8.0,
          .rise = bytes[2] - 20.0,
          .confidence = bytes[3] * 1.0};
}

/// A word whose place is another than that of the one before begins a line.
std::vector<RecognisedLine> make_lines(std::span<const std::uint8_t> bytes) {
  std::vector<RecognisedLine> lines;
  for (; bytes.size() >= word_bytes; bytes = bytes.subspan(word_bytes)) {
    const double foot = bytes[1] * 12.0;
    if (lines.empty() || lines.back().foot != foot) lines.push_back({foot, {}});
    lines.back().words.push_back(make_word(bytes));
  }
  return lines;
}

void lay_out(std::span<const std::uint8_t> bytes) {
  const GrayPicture page{.width = 2480, .height = 3508, .dots_per_inch = 300, .pixels = {}};
  const auto lines = make_lines(bytes);
  PrintedDocument document;
  document.add(make_page(lines, page, 1));
  document.add(make_page(lines, {.pixels = {}}, 2));
  std::move(document).read({}, today());
}

void check(const std::optional<PictureSize>& size) {
  if (size && (size->width == 0 || size->height == 0)) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view file(reinterpret_cast<const char*>(data) + 1, size - 1);
  if (data[0] % 3 == 0) lay_out({data + 1, size - 1});
  if (data[0] % 3 == 1) check(size_of_gif(file));
  if (data[0] % 3 == 2) check(size_of_bmp(file));
  return 0;
}
