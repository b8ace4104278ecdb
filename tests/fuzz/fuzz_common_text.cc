// SPDX-License-Identifier: GPL-2.0-or-later
// Feeds any bytes to what reads article text: sentences, printable text, wrapped lines.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "common/text/columns.h"
#include "common/text/printable.h"
#include "common/text/sentences.h"
#include "common/text/utf8.h"
#include "common/text/wrapping.h"

namespace {

using clipfile::ByteRange;

void require(bool holds) {
  if (!holds) std::abort();
}

bool is_space_only(std::string_view text) {
  for (std::size_t offset = 0; offset < text.size();) {
    if (!clipfile::is_white_space(clipfile::next_code_point(text, offset))) return false;
  }
  return true;
}

/// Ranges rise, do not overlap, and leave out nothing but white space.
void require_cover(std::string_view text, const std::vector<ByteRange>& ranges) {
  std::size_t end = 0;
  for (const ByteRange range : ranges) {
    require(range.begin >= end && range.end >= range.begin && range.end <= text.size());
    require(is_space_only(text.substr(end, range.begin - end)));
    end = range.end;
  }
  require(is_space_only(text.substr(end)));
}

void check_sentences(std::string_view text) {
  const std::vector<ByteRange> sentences = clipfile::find_sentences(text, "de");
  require_cover(text, sentences);
  require(std::ranges::all_of(sentences, [](ByteRange sentence) { return sentence.size() > 0; }));
}

void check_printable(std::string_view text, clipfile::Layout layout) {
  const std::string once = clipfile::printable(text, layout);
  require(clipfile::is_valid_utf8(once));
  require(once.find('\x1B') == std::string::npos && once.find('\r') == std::string::npos);
  require(clipfile::printable(once, layout) == once);
}

void check_wrapping(std::string_view text, std::size_t width) {
  constexpr std::size_t widest_character = 2;
  const std::vector<ByteRange> lines = clipfile::wrap_text(text, {width / 2, width});
  require_cover(text, lines);
  for (const ByteRange line : lines) {
    require(clipfile::display_width(line.of(text)) <= std::max(width, widest_character));
  }
  require(clipfile::display_width(clipfile::truncate_to_width(text, width)) <= width);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1);
  constexpr std::size_t widths = 100;
  check_sentences(text);
  check_printable(text, clipfile::Layout::one_line);
  check_printable(text, clipfile::Layout::kept);
  check_wrapping(text, data[0] % widths);
  return 0;
}
