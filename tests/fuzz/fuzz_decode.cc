// SPDX-License-Identifier: GPL-2.0-or-later
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <iterator>
#include <string_view>

#include "common/text/utf8.h"
#include "indexer/extract/decode.h"
#include "indexer/extract/recognise.h"

/// The first byte chooses what is declared.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr std::string_view labels[] = {"",        "utf-8",       "latin1", "Shift_JIS",
                                         "GB18030", "ISO-2022-KR", "utf-16"};
  if (size == 0) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  clipfile::recognise_format(bytes, "");
  const auto decoded = clipfile::decode_text(bytes, labels[data[0] % std::size(labels)]);
  const auto* text = std::get_if<clipfile::DecodedText>(&decoded);
  if (!text) return 0;
  const bool is_sound =
      clipfile::is_valid_utf8(text->text) && text->text.find('\r') == std::string::npos;
  if (!is_sound) std::abort();
  return 0;
}
