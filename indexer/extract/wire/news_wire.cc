// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/wire/news_wire.h"

#include <string>
#include <utility>

#include "indexer/extract/charsets.h"
#include "indexer/extract/decode.h"
#include "indexer/extract/wire/wire_frames.h"
#include "indexer/extract/wire/wire_story.h"

namespace clipfile {
namespace {

/// Control characters but tabs and line ends become spaces; fill characters vanish.
std::string without_controls(std::string_view bytes) {
  std::string text;
  text.reserve(bytes.size());
  for (const char c : bytes) {
    if (c == '\0' || c == '\x7F' || c == '\r') continue;
    const auto byte = static_cast<unsigned char>(c);
    text.push_back(byte < 0x20 && c != '\n' && c != '\t' ? ' ' : c);
  }
  return text;
}

std::string decoded(std::string_view bytes, const std::string& charset) {
  return convert_to_utf8(without_controls(bytes), charset.c_str(), Ending::final);
}

/// The header of ANPA 1312 has a device control for the kind of type.
bool is_anpa(const WireFrame& frame) {
  return frame.header.find_first_of("\x11\x12\x13\x14") != std::string_view::npos ||
         frame.text.starts_with('^');
}

}  // namespace

std::variant<std::vector<ReadPart>, Rejection> read_wire(std::string_view bytes,
                                                         std::string_view declared) {
  const std::vector<WireFrame> frames = cut_into_frames(bytes);
  if (frames.empty()) return Rejection{"transmission of a news wire without a story"};
  const auto whole = decode_text(without_controls(bytes), declared);
  if (const auto* rejection = std::get_if<Rejection>(&whole)) return *rejection;
  const std::string& charset = std::get<DecodedText>(whole).encoding;
  std::vector<ReadPart> parts;
  for (const WireFrame& frame : frames) {
    const std::string part = frames.size() == 1 ? "" : std::to_string(parts.size() + 1);
    parts.push_back({part, read_wire_story({.header = decoded(frame.header, charset),
                                            .text = decoded(frame.text, charset),
                                            .trailer = decoded(frame.trailer, charset),
                                            .is_anpa = is_anpa(frame)})});
  }
  return parts;
}

std::optional<Rejection> read_wire_file(const Clipping& clipping, PartSink& sink) {
  const auto bytes = read_whole(clipping, clipping.limits.most_text_bytes);
  if (const auto* rejection = std::get_if<Rejection>(&bytes)) return *rejection;
  auto read = read_wire(std::get<std::string>(bytes), clipping.hints.charset);
  if (auto* rejection = std::get_if<Rejection>(&read)) return std::move(*rejection);
  hand_over(std::get<std::vector<ReadPart>>(std::move(read)), sink);
  return std::nullopt;
}

}  // namespace clipfile
