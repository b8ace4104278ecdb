// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/wire/wire_frames.h"

#include <algorithm>
#include <cctype>

namespace clipfile {
namespace {

constexpr char soh = '\x01';
constexpr char stx = '\x02';
constexpr std::string_view ends_of_text = "\x03\x04\x01";
constexpr std::string_view padding{"\0\x16\x7F\r\n \t\x0F\x0E", 9};

std::size_t count_digits(std::string_view word) {
  const auto end =
      std::find_if(word.begin(), word.end(), [](char c) { return c < '0' || c > '9'; });
  return static_cast<std::size_t>(end - word.begin());
}

std::size_t count_letters(std::string_view word) {
  const auto end =
      std::find_if(word.begin(), word.end(), [](char c) { return c < 'a' || c > 'z'; });
  return static_cast<std::size_t>(end - word.begin());
}

std::string_view take_word(std::string_view& line) {
  line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
  const std::string_view word = line.substr(0, line.find(' '));
  line.remove_prefix(word.size());
  return word;
}

bool is_number(std::string_view word) { return !word.empty() && count_digits(word) == word.size(); }

/// "eca": the service; "062": its number.
bool is_numbered_service(std::string_view word) {
  constexpr std::size_t letters = 3;
  constexpr std::size_t least_digits = 3;
  return word.size() >= letters + least_digits && count_letters(word) == letters &&
         is_number(word.substr(letters));
}

/// "eca062 4 i 211 dpa 061": service and number, priority, category, words, agency and its number.
bool is_bare_header(std::string_view line) {
  line = line.substr(0, line.find_last_not_of(' ') + 1);
  const std::string_view service = take_word(line);
  const std::string_view priority = take_word(line);
  const std::string_view category = take_word(line);
  const std::string_view words = take_word(line);
  const bool is_category =
      !category.empty() && category.size() <= 4 && count_letters(category) == category.size();
  return is_numbered_service(service) && priority.size() == 1 && is_number(priority) &&
         is_category && is_number(words) && is_number(line.substr(line.rfind(' ') + 1));
}

std::string_view skip_padding(std::string_view bytes) {
  return bytes.substr(std::min(bytes.find_first_not_of(padding), bytes.size()));
}

bool is_blank(std::string_view text) { return skip_padding(text).empty(); }

/// A story without control characters: its first line is the header, its last one the trailer.
WireFrame bare_frame(std::string_view bytes) {
  const std::string_view text = skip_padding(bytes);
  const std::size_t header = std::min(text.find('\n'), text.size());
  const std::size_t last = text.find_last_not_of(padding);
  const std::size_t trailer = std::max(text.rfind('\n', last) + 1, header);
  return {text.substr(0, header), text.substr(header, trailer - header), text.substr(trailer)};
}

}  // namespace

bool looks_like_wire(std::string_view head) {
  const std::string_view start = skip_padding(head);
  if (start.starts_with(soh)) {
    const std::size_t text = start.find(stx);
    return start.size() > 1 && std::isalnum(static_cast<unsigned char>(start[1])) != 0 &&
           text != std::string_view::npos;
  }
  const std::string_view line = start.substr(0, start.find_first_of("\r\n"));
  return line.size() < start.size() && is_bare_header(line);
}

std::vector<WireFrame> cut_into_frames(std::string_view bytes) {
  std::vector<WireFrame> frames;
  std::size_t at = bytes.find(soh);
  if (at == std::string_view::npos) frames.push_back(bare_frame(bytes));
  while (at != std::string_view::npos) {
    const std::size_t next = bytes.find(soh, at + 1);
    const std::string_view story = bytes.substr(
        at + 1, next == std::string_view::npos ? std::string_view::npos : next - at - 1);
    const std::size_t text = std::min(story.find(stx), story.size());
    const std::size_t end = std::min(story.find_first_of(ends_of_text, text), story.size());
    frames.push_back({story.substr(0, text),
                      text < story.size() ? story.substr(text + 1, end - text - 1) : "",
                      story.substr(end)});
    at = next;
  }
  std::erase_if(frames, [](const WireFrame& frame) { return is_blank(frame.text); });
  return frames;
}

}  // namespace clipfile
