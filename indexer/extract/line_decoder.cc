// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/line_decoder.h"

#include "common/text/utf8.h"
#include "indexer/extract/charsets.h"
#include "indexer/extract/decode.h"

namespace clipfile {
namespace {

std::string guess(std::string_view line) {
  const auto decoded = decode_text(line, "");
  const auto* text = std::get_if<DecodedText>(&decoded);
  return text ? text->encoding : "UTF-8";
}

}  // namespace

std::string LineDecoder::decode(std::string_view line) {
  if (is_valid_utf8(line)) return std::string(line);
  if (charset_.empty()) charset_ = guess(line);
  return charset_ == "UTF-8" ? mend_utf8(line)
                             : convert_to_utf8(line, charset_.c_str(), Ending::final);
}

}  // namespace clipfile
