// SPDX-License-Identifier: GPL-2.0-or-later
// Pages of print: words at made-up places, or whole PDF files. The first byte chooses.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <utility>
#include <variant>

#include "common/calendar.h"
#include "indexer/extract/pdf/page_frame.h"
#include "indexer/extract/pdf/pdf_file.h"
#include "indexer/extract/pdf/printed_articles.h"

namespace {

using namespace clipfile;

constexpr std::size_t word_bytes = 8;

/// Eight bytes a word: place, size, letters, and what it is.
TurnedWord make_word(std::span<const std::uint8_t> bytes) {
  constexpr std::string_view texts[] = {"The", "wall",     "govern-", "ment", "Harbour.",
                                        "3",   "\xC2\xAD", "日本",    "Page", "https://a.example/",
                                        ""};
  TurnedWord made;
  const double left = bytes[0] * 3.0;
  const double top = bytes[1] * 4.0;
  made.word.size = bytes[2] % 64;
  made.word.box = {left, top, left + bytes[3], top + bytes[2] % 64};
  made.word.text = texts[bytes[4] % std::size(texts)];
  for (int i = bytes[5] % 8; i > 0; --i) made.word.text += " of the harbour";
  made.word.bold = (bytes[6] & 1U) != 0;
  made.word.space_after = (bytes[6] & 2U) != 0;
  made.quarters = (bytes[6] >> 2U) % 4U;
  return made;
}

void lay_out(std::span<const std::uint8_t> bytes) {
  PrintedDocument document;
  std::vector<TurnedWord> words;
  unsigned page = 1;
  constexpr std::uint8_t page_end = 250;
  for (; bytes.size() >= word_bytes; bytes = bytes.subspan(word_bytes)) {
    words.push_back(make_word(bytes.first(word_bytes)));
    if (bytes[7] < page_end) continue;
    document.add(turn_upright(std::move(words), {page++, 600, 800}));
    words.clear();
  }
  document.add(turn_upright(std::move(words), {page, 600, 800}));
  std::move(document).read({"The wall", {"Jane Doe"}, "", {}}, today());
}

void read_file(std::string_view bytes) {
  const auto opened = PdfFile::open(bytes);
  const auto* pdf = std::get_if<PdfFile>(&opened);
  if (!pdf) return;
  PrintedDocument document;
  constexpr unsigned most_pages = 20;
  for (unsigned number = 1; number <= std::min(pdf->pages(), most_pages); ++number) {
    if (const auto page = pdf->page(number)) document.add(*page);
  }
  std::move(document).read(pdf->metadata(), today());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  if (data[0] % 2 == 0) {
    lay_out({data + 1, size - 1});
  } else {
    read_file({reinterpret_cast<const char*>(data) + 1, size - 1});
  }
  return 0;
}
