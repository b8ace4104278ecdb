// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/decode.h"

#include <algorithm>
#include <array>
#include <optional>

#include "common/text/utf8.h"
#include "indexer/extract/charsets.h"
#include "indexer/extract/formats.h"
#include "indexer/extract/guess_charset.h"
#include "indexer/extract/unicode_form.h"

namespace clipfile {
namespace {

constexpr char escape = '\x1B';
constexpr std::size_t longest_look = 64 * 1024;

bool is_control(char c) {
  constexpr char shift_out = '\x0E';
  constexpr char shift_in = '\x0F';
  constexpr char end_of_file = '\x1A';
  const auto byte = static_cast<unsigned char>(c);
  if (byte >= ' ') return byte == 0x7F;
  return (byte < '\t' || byte > '\r') && c != escape && c != shift_out && c != shift_in &&
         c != end_of_file;
}

/// Text holds hardly any control bytes; of evenly distributed bytes every tenth is one.
bool has_many_controls(std::string_view bytes) {
  constexpr std::ptrdiff_t tolerated = 2;
  constexpr std::size_t bytes_per_control = 50;
  const std::string_view look = bytes.substr(0, longest_look);
  const auto controls = std::count_if(look.begin(), look.end(), is_control);
  return controls > tolerated + static_cast<std::ptrdiff_t>(look.size() / bytes_per_control);
}

/// In place; "\r\n" and a lone "\r" become "\n".
void unify_line_ends(std::string& text) {
  const std::size_t first = text.find('\r');
  if (first == std::string::npos) return;
  std::size_t to = first;
  for (std::size_t from = first; from < text.size(); ++from) {
    if (text[from] == '\r' && from + 1 < text.size() && text[from + 1] == '\n') continue;
    text[to++] = text[from] == '\r' ? '\n' : text[from];
  }
  text.resize(to);
}

DecodedText convert(std::string_view bytes, const char* charset) {
  const bool is_utf8 = std::string_view(charset) == "UTF-8";
  DecodedText decoded{is_utf8 ? mend_utf8(bytes) : convert_to_utf8(bytes, charset, Ending::final),
                      charset};
  unify_line_ends(decoded.text);
  return decoded;
}

struct Announcement {
  std::string_view sequence;
  const char* charset;
};

/// How the seven-bit charsets of East Asia announce themselves.
constexpr std::array<Announcement, 7> announcements = {{
    {"\x1B$B", "ISO-2022-JP"},
    {"\x1B$@", "ISO-2022-JP"},
    {"\x1B(J", "ISO-2022-JP"},
    {"\x1B$(D", "ISO-2022-JP"},
    {"\x1B$)C", "ISO-2022-KR"},
    {"\x1B$)A", "ISO-2022-CN"},
    {"\x1B$)G", "ISO-2022-CN"},
}};

const char* find_announced(std::string_view bytes) {
  for (std::size_t at = bytes.find(escape); at < bytes.size(); at = bytes.find(escape, at + 1)) {
    for (const auto& [sequence, charset] : announcements) {
      if (bytes.substr(at).starts_with(sequence)) return charset;
    }
  }
  return nullptr;
}

bool names_utf8(std::string_view label) {
  std::string folded;
  for (const char c : label.substr(0, 16)) {
    if (c != '-' && c != '_') folded.push_back(static_cast<char>(c | 0x20));
  }
  return folded == "utf8";
}

/// Bytes without zero bytes at every other place: in UTF-8 or a legacy charset.
const char* choose_charset(std::string_view bytes, std::string_view declared) {
  if (is_valid_utf8(bytes)) {
    const char* announced = find_announced(bytes);
    return announced ? announced : "UTF-8";
  }
  if (is_mostly_utf8(bytes, names_utf8(declared))) return "UTF-8";
  return guess_charset(bytes, find_charset(declared)).name;
}

}  // namespace

bool is_binary_data(std::string_view head) {
  const auto signature = recognise_signature(head.substr(0, bytes_of_head));
  if (signature && !row_of(*signature).is_text) return true;
  return !recognise_mark(head) && !recognise_wide(head) && has_many_controls(head);
}

std::variant<DecodedText, Rejection> decode_text(std::string_view bytes,
                                                 std::string_view declared) {
  if (is_binary_data(bytes)) return Rejection{why_not_read(Format::binary)};
  if (const auto form = recognise_mark(bytes))
    return convert(bytes.substr(form->mark), form->charset);
  if (const auto wide = recognise_wide(bytes)) return convert(bytes, wide->charset);
  return convert(bytes, choose_charset(bytes, declared));
}

}  // namespace clipfile
